import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** axe-core, as text: the policy of the pages allows no script from elsewhere. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe looks at: also the size of what is to press, of WCAG 2.2 AA, which it leaves out by default. */
export const AXE_OPTIONS = { rules: { "target-size": { enabled: true } } };

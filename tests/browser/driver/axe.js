import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @typedef {import("playwright-core").Page} Page */

/** axe-core, as text: the policy of the pages allows no script from elsewhere. */
export const AXE = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** What axe looks at: also the size of what is to press, of WCAG 2.2 AA, which it leaves out by default. */
export const AXE_OPTIONS = { rules: { "target-size": { enabled: true } } };

/**
 * @param {Page} page
 * @returns {Promise<string[]>} what is hard to use, by axe's names and elements
 */
export async function faultsOf(page) {
  await page.evaluate(AXE);
  return page.evaluate(async (options) => {
    const { violations } = await /** @type {any} */ (globalThis).axe.run(options);
    return violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.html}`),
    );
  }, AXE_OPTIONS);
}

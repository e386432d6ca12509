import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./tab.js").Tab} Tab */

/** axe-core, as text: the policy of the pages allows no script from elsewhere. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe looks at: also the size of what is to press, of WCAG 2.2 AA, which it leaves out by default. */
const AXE_OPTIONS = { rules: { "target-size": { enabled: true } } };

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

/**
 * The same of the overlay. axe takes a closed root for an empty one, so it is shown this one, in the
 * extension's world only.
 *
 * @param {Tab} tab
 * @returns {Promise<{ faults: string[], passed: string[] }>}
 */
export async function examine(tab) {
  await tab.world.evaluate(`(() => {${AXE}})()`);
  return tab.overlay.look(async (root, options) => {
    // A card is put into its place with the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
    const { violations, passes } = await /** @type {any} */ (globalThis).axe.run(
      root.host,
      options,
    );
    const faults = violations.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.html}`),
    );
    return { faults, passed: passes.map((/** @type {any} */ { id }) => id) };
  }, AXE_OPTIONS);
}

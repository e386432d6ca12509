import assert from "node:assert/strict";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";
import { SWAB } from "./host.js";

/** @typedef {import("./run_tests.js").AnyBrowser} AnyBrowser */

/**
 * Where a host ends whom a switch asks, and whether the switch is on afterwards.
 *
 * @type {[string, boolean][]}
 */
export const SWITCH_STAGES = [
  ["before set-rule", true],
  ["after rule-set", false],
];

/** @param {AnyBrowser} browser */
export async function openSwitch(browser) {
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number");
  return { options, rule: options.getByRole("checkbox", { name: "NHS number?", exact: true }) };
}

/**
 * Notes from now on what an element says, also what it says for a moment only.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} selector
 * @returns {Promise<() => Promise<string>>} gives all that it said
 */
async function notesWords(page, selector) {
  await page.evaluate((wanted) => {
    const place = /** @type {Element} */ (document.querySelector(wanted));
    /** @type {(string | null)[]} */
    const wordsSaid = [];
    const note = () => wordsSaid.push(place.textContent);
    new MutationObserver(note).observe(place, { childList: true });
    Object.assign(window, { wordsSaid });
  }, selector);
  return () => page.evaluate(() => Reflect.get(window, "wordsSaid").join("\n"));
}

/**
 * @param {AnyBrowser} browser whose host ends at such a stage
 * @param {boolean} isOn
 */
export async function checkSwitch(browser, isOn) {
  const { options, rule } = await openSwitch(browser);
  await rule.waitFor();
  const said = await notesWords(options, "#rules-status");

  await rule.click();
  // For a moment only: the page has another host started.
  await eventually(async () =>
    assert.match(await said(), /it is not certain whether that was saved/),
  );
  assert.doesNotMatch(await said(), /“NHS number\?” is off/);

  const { tab, box } = await openBox(browser, "X post");
  await box.type(SWAB);
  await tab.overlay.showsState(isOn ? /1 thing/ : /Nothing found/);
  const again = await openSwitch(browser);
  await again.rule.waitFor();
  assert.equal(await again.rule.isChecked(), isOn);
}

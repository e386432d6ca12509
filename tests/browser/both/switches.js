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
 * @param {AnyBrowser} browser whose host ends at such a stage
 * @param {boolean} isOn
 */
export async function checkSwitch(browser, isOn) {
  const { options, rule } = await openSwitch(browser);

  await rule.click();
  const said = options.locator("#rules-status");
  await eventually(async () => {
    assert.match((await said.allTextContents()).join(), /is needed for this/);
  });
  assert.equal(await options.getByText("“NHS number?” is off.").count(), 0);

  const { tab, box } = await openBox(browser, "X post");
  await box.type(SWAB);
  await tab.overlay.showsState(isOn ? /1 thing/ : /Nothing found/);
  const again = await openSwitch(browser);
  await again.rule.waitFor();
  assert.equal(await again.rule.isChecked(), isOn);
}

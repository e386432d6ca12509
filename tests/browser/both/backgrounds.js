import assert from "node:assert/strict";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";
import { whileHangs } from "../driver/hanging.js";
import { NUMBER, SWAB } from "./host.js";
import { openSwitch } from "./switches.js";

/** @typedef {import("./run_tests.js").AnyBrowser} AnyBrowser */
/** @typedef {import("./run_tests.js").Tests} Tests */

const OFF = "“NHS number?” is off.";

/** What ends the background of a browser of its own, whose pages go with it when it is reloaded. @type {Tests} */
export const BACKGROUND_TESTS = {
  "a background that is stopped while a text is checked is there again at the next key": async (
    browser,
  ) => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type("The canteen");
    await tab.overlay.settles();

    await endWhileHostHangs(browser, async () => {
      await box.type("!");
      await tab.overlay.isChecking();
      await browser.stopBackground();
    });
    await tab.page.bringToFront();
    await box.type(` ${SWAB}`);

    await box.shows([NUMBER]);
    await tab.overlay.showsState(/1 thing/);
  },

  "a switch whose background is stopped is not said to be done, and then shows what is kept":
    async (browser) => {
      const { options, rule } = await openSwitch(browser);
      await rule.waitFor();

      await endWhileHostHangs(browser, async () => {
        await rule.click();
        await browser.stopBackground();
      });

      await eventually(async () => assert.equal(await rule.isChecked(), true));
      assert.equal(await options.getByText(OFF).count(), 0);
      await showsSwitch(browser, true);
    },

  "a switch whose extension is reloaded before it is done shows what is kept": async (browser) => {
    const { rule } = await openSwitch(browser);
    await rule.waitFor();

    await endWhileHostHangs(browser, async () => {
      await rule.click();
      await browser.reloadExtension();
    });

    await showsSwitch(browser, true);
  },

  "a switch that was confirmed outlives its background, and the extension's reloading": async (
    browser,
  ) => {
    const { options, rule } = await openSwitch(browser);
    await rule.click();
    await options.getByText(OFF).waitFor();

    await browser.stopBackground();
    await showsSwitch(browser, false);
    await browser.reloadExtension();

    await showsSwitch(browser, false);
    const { tab, box } = await openBox(browser, "X post");
    await box.type(SWAB);
    await tab.overlay.showsState(/Nothing found/);
  },
};

/**
 * The host that is asked never answers.
 *
 * @param {AnyBrowser} browser
 * @param {() => Promise<void>} act asks it, and ends who waits for it
 */
function endWhileHostHangs(browser, act) {
  return whileHangs(browser.hosts[0], act, "SIGKILL");
}

/**
 * @param {AnyBrowser} browser
 * @param {boolean} isOn
 */
async function showsSwitch(browser, isOn) {
  const { rule } = await openSwitch(browser);
  await rule.waitFor();
  assert.equal(await rule.isChecked(), isOn);
}

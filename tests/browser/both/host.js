import assert from "node:assert/strict";
import process from "node:process";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";
import { whileHangs } from "../driver/hanging.js";

/** @typedef {import("./run_tests.js").Tests} Tests */

export const SWAB = "Swab for NHS 450 557 7104.";
export const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

/**
 * Has the host looked for once more. The page may find it meanwhile, and take the button away.
 *
 * @param {import("playwright-core").Page} page of the extension
 */
export function tryAgain(page) {
  return page.evaluate(() => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find((button) => button.textContent === "Try again")?.click();
  });
}

/** @type {Tests} */
export const HOST_TESTS = {
  "a host that is killed is told of, and is there again at the next key": async (browser) => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type(SWAB);
    await box.shows([NUMBER]);
    const [host] = browser.hosts;

    process.kill(host, "SIGKILL");
    await tab.overlay.showsState(/Not being checked/);
    await box.type(" ok");

    await box.shows([NUMBER]);
    await tab.overlay.showsState(/1 thing/);
    assert.notDeepEqual(browser.hosts, [host]);
    await tab.close();
  },

  "a host that is killed while it checks is told of, and is there again at the next key": async (
    browser,
  ) => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type("The canteen");
    await tab.overlay.settles();
    const states = await tab.overlay.notesStates();

    const typeWhatIsNotAnswered = async () => {
      // One key, so that no newer text waits to be checked by the next host.
      await box.type("!");
      await tab.overlay.isChecking();
    };
    await whileHangs(browser.hosts[0], typeWhatIsNotAnswered, "SIGKILL");
    // For a moment only, where the end of the host is heard of before the text.
    await eventually(async () => assert.match((await states()).join(), /Not being checked/));
    await box.type(` ${SWAB}`);

    await box.shows([NUMBER]);
    await tab.overlay.showsState(/1 thing/);
    await tab.close();
  },
};

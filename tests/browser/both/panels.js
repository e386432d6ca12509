import assert from "node:assert/strict";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";

/** @typedef {import("./run_tests.js").Tests} Tests */

/** @type {Tests} */
export const PANEL_TESTS = {
  "who answers a review is offered its steps first, with ready words that go in exactly": async (
    browser,
  ) => {
    const { tab, box } = await openBox(browser, "answer to a review");
    await box.locator.click();
    await tab.overlay.showsState(/Before you reply to a review/);

    await box.press("Alt+f");
    await tab.overlay.showsCard(/Stop\..*Treat it as a complaint.*Ready words you can add/s);
    const words = await tab.overlay.textOf(".panel .signpost .preview");
    await tab.overlay.press(".panel .signpost button", "Insert");

    await tab.overlay.showsNoCard();
    await box.holds(words);
    await tab.close();
  },

  "who shares a picture is offered its consents, and their ticks are kept nowhere": async (
    browser,
  ) => {
    const { tab, box } = await openBox(browser, "Instagram caption");
    await box.locator.click();
    await tab.overlay.showsState(/Before you share a picture/);
    const ticked = () =>
      tab.overlay.look((root) => root.querySelectorAll(".ticks :checked").length);

    await box.press("Alt+f");
    await tab.overlay.press(".panel .ticks label", "Location data is removed");
    await eventually(async () => assert.equal(await ticked(), 1));
    await box.press("Escape");
    await tab.overlay.showsNoCard();
    await box.press("Alt+f");

    await tab.overlay.showsCard(/Before you share a picture/);
    assert.equal(await ticked(), 0);
    await tab.close();
  },
};

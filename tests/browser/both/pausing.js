import assert from "node:assert/strict";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";

/** @typedef {import("./run_tests.js").AnyBrowser} AnyBrowser */
/** @typedef {import("../driver/compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./run_tests.js").Tests} Tests */

export const SERIOUS = "Mrs Doris Pemberton in bed 4 has dementia.";

/**
 * @param {AnyBrowser} browser
 * @param {string} place
 * @param {Parameters<typeof openBox>[2]} [options]
 */
export async function openWithSeriousDraft(browser, place, options) {
  const { tab, box } = await openBox(browser, place, options);
  await box.type(SERIOUS);
  await tab.overlay.settles();
  await tab.overlay.showsState(/to look at/);
  return { tab, box };
}

/**
 * @param {string} place
 * @param {string} [key] that presses the button; absent: a click does
 * @returns {Tests}
 */
export function pausingAt(place, key) {
  const how = key ? `${key} on Post` : "pressing Post";
  return {
    [`${place}: ${how} with a serious flag asks first, and sends it when told to`]: async (
      browser,
    ) => {
      const { tab, box } = await openWithSeriousDraft(browser, place);

      await box.pressButton("Post", key);
      await tab.overlay.showsCard(/Before you post/);
      const before = await tab.sent();
      await tab.overlay.press(".card button", "Post as it is");

      assert.deepEqual(before, []);
      await eventually(async () =>
        assert.deepEqual(await tab.sent(), [{ box: "post", text: SERIOUS }]),
      );
      await tab.overlay.showsNoCard();
      await tab.close();
    },
  };
}

/**
 * What sends, as its user does it.
 *
 * @type {[place: string, how: string, send: (box: ComposeBox) => Promise<void>][]}
 */
export const OWN_PRESSES = [
  ["Facebook post", "a press", (box) => box.pressButton("Post")],
  ["Facebook message", "a key", (box) => box.press("Enter")],
];

/**
 * @param {(typeof OWN_PRESSES)[number]} press
 * @returns {Tests}
 */
export function passingAfter([place, how, send]) {
  return {
    [`where a site takes ${how} of its user's alone, the next one sends`]: async (browser) => {
      const { tab, box } = await openWithSeriousDraft(browser, place, { trusted: true });
      await send(box);
      await tab.overlay.press(".card button", "Post as it is");
      await tab.overlay.showsNoCard();
      assert.deepEqual(await tab.sent(), []);

      await send(box);

      await eventually(async () => assert.equal((await tab.sent())[0]?.text, SERIOUS));
      await tab.overlay.showsNoCard();
      await tab.close();
    },
  };
}

/** @type {Tests} */
export const PAUSE_TESTS = {
  ...passingAfter(OWN_PRESSES[0]),
  ...passingAfter(OWN_PRESSES[1]),
  ...pausingAt("X post"),
  ...pausingAt("Facebook post"),
  ...pausingAt("X post", "Enter"),
  ...pausingAt("Facebook post", "Enter"),

  "the words that it is about are named, and the keyboard is enough": async (browser) => {
    const { tab, box } = await openWithSeriousDraft(browser, "X post");

    await box.press("Control+Enter");
    await tab.overlay.showsCard(/Mrs Doris Pemberton/);
    await eventually(async () => assert.equal(await tab.overlay.focused(), "Edit"));
    await box.press("Tab");
    await box.press("Tab");
    await box.press("Enter");

    await eventually(async () => assert.equal((await tab.sent()).length, 1));
    await tab.close();
  },

  "Edit goes back to the draft, which is not asked about again": async (browser) => {
    const { tab, box } = await openWithSeriousDraft(browser, "X post");

    await box.pressButton("Post");
    await tab.overlay.press(".card button", "Edit");
    await tab.overlay.showsNoCard();
    await box.hearsOfTheCaret();
    await tab.keyboard.type("!");
    await box.holds(`${SERIOUS}!`);
    await box.pressButton("Post");

    await eventually(async () => {
      assert.deepEqual(await tab.sent(), [{ box: "post", text: `${SERIOUS}!` }]);
    });
    await tab.close();
  },

  "the next draft is asked about anew": async (browser) => {
    const { tab, box } = await openWithSeriousDraft(browser, "X post");
    await box.pressButton("Post");
    await tab.overlay.press(".card button", "Post as it is");
    await box.holds("");

    await box.type(SERIOUS);
    await tab.overlay.showsState(/to look at/);
    await box.pressButton("Post");

    await tab.overlay.showsCard(/Before you post/);
    assert.equal((await tab.sent()).length, 1);
    await tab.close();
  },

  "Enter sends a message, and asks first where it is serious": async (browser) => {
    const { tab, box } = await openWithSeriousDraft(browser, "Facebook message");

    await box.press("Enter");
    await tab.overlay.showsCard(/Before you post/);
    assert.deepEqual(await tab.sent(), []);
    await tab.overlay.press(".card button", "Post as it is");

    await eventually(async () => assert.equal((await tab.sent())[0]?.text, SERIOUS));
    await tab.close();
  },

  "the switch in the options turns it off, and on again": async (browser) => {
    const options = await browser.openOptions();
    const asks = options.getByLabel("Ask before a post with something serious is sent");
    await eventually(async () => assert.equal(await asks.isChecked(), true));
    await asks.uncheck();
    const status = options.locator("#shown-status");
    await status.getByText("Saved.").waitFor();
    const { tab, box } = await openWithSeriousDraft(browser, "X post");
    await box.pressButton("Post");
    await eventually(async () => assert.equal((await tab.sent()).length, 1));

    await options.bringToFront();
    await status.evaluate((words) => words.replaceChildren());
    await asks.check();
    await status.getByText("Saved.").waitFor();
    await tab.page.bringToFront();
    await box.type(SERIOUS);
    await tab.overlay.showsState(/to look at/);
    await box.pressButton("Post");

    await tab.overlay.showsCard(/Before you post/);
    assert.equal((await tab.sent()).length, 1);
    for (const open of [options, tab]) await open.close();
  },
};

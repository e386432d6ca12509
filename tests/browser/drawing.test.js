import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EDITORS, openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const SENT = [{ box: "message", text: "Swab for NHS 450 557 7104 ok" }];
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

for (const editor of EDITORS) {
  test(`${editor}: the flag covers exactly the risky words, emoji before them`, async () => {
    const { tab, box } = await openBox(browser, editor);

    await box.type("Tough shift 😮‍💨👩🏽‍⚕️ #nursing swab for NHS 450 557 7104 👍 ok");

    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${editor}: a flag that goes over a line end, or stands on a later line, covers its words`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await tab.page.setViewportSize({ width: 420, height: 900 });

    await box.type("Café ☕\nthe swab, for the ward clerk, is NHS 450 557 7104 👍");

    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${editor}: the flag follows typing, undo and paste`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type("Swab for NHS 450 557 7104 ok");
    await box.shows([NUMBER]);

    await box.press("Control+Home");
    await box.type("Hello 👋 ");
    await box.shows([NUMBER]);

    await box.press("Control+End");
    await box.paste(" and NHS 401 023 2137");
    await box.shows([NUMBER, { rule: NUMBER.rule, text: "401 023 2137" }]);

    await box.press("Control+z");
    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${editor}: the flag follows scrolling and a change of the window's size`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type("Tough shift 😮‍💨 swab for NHS 450 557 7104 👍 ok");
    await box.shows([NUMBER]);

    await tab.page.mouse.wheel(0, 16);
    await box.shows([NUMBER]);

    await tab.page.setViewportSize({ width: 360, height: 700 });
    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${editor}: the flag goes when the words go`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type("Swab for NHS 450 557 7104 ok");
    await box.shows([NUMBER]);

    await box.clear();

    await box.shows([]);
    await tab.close();
  });
}

test("X message: the flag goes when the message is sent by its button", async () => {
  const { tab, box } = await openBox(browser, "X message");
  await box.type("Swab for NHS 450 557 7104 ok");
  await box.shows([NUMBER]);

  await tab.page.locator('[data-testid="dmComposerSendButton"]').click();
  await tab.overlay.press(".card button", "Post as it is");

  await box.shows([]);
  await eventually(async () => assert.deepEqual(await tab.sent(), SENT));
  await tab.close();
});

test("Facebook message: the flag goes when the message is sent by Enter", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type("Swab for NHS 450 557 7104 ok");
  await box.shows([NUMBER]);

  await box.press("Enter");
  await tab.overlay.press(".card button", "Post as it is");

  await box.shows([]);
  await eventually(async () => assert.deepEqual(await tab.sent(), SENT));
  await tab.close();
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWithSeriousDraft, OWN_PRESSES, SERIOUS } from "./both/pausing.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const HARMLESS = "The canteen has new chairs";
const NEXT = '[aria-label="Next"]';
const BACK = '[aria-label="Back"]';
const POST = '[aria-label="Post"]';
/** Where the next step comes and the box stays. */
const LEFT = "Facebook post in steps that leave its box";

test("a draft is asked about at the step that takes its box away, and at no other", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "Facebook post in steps");

  await tab.locator(NEXT).click();
  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  await box.holds(SERIOUS);
  await tab.overlay.press(".card button", "Post as it is");
  await tab.locator(POST).click();

  await eventually(async () =>
    assert.deepEqual(await tab.sent(), [{ box: "post", text: SERIOUS }]),
  );
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("a draft that was asked about leads on to the next step when that is pressed again", async () => {
  const { tab } = await openWithSeriousDraft(browser, "Facebook post in steps");
  await tab.locator(NEXT).click();
  await tab.overlay.press(".card button", "Edit");
  await tab.overlay.showsNoCard();

  await tab.locator(NEXT).click();

  await tab.locator(POST).waitFor();
  await tab.close();
});

for (const answer of ["Post as it is", "Edit"]) {
  test(`a draft that was asked about, answered with "${answer}", and gone back to is not asked about again`, async () => {
    const { tab, box } = await openWithSeriousDraft(browser, "Facebook post in steps");
    await tab.locator(NEXT).click();
    await tab.overlay.press(".card button", answer);
    await tab.overlay.showsNoCard();
    if (answer === "Edit") {
      await box.hearsOfTheCaret();
      await tab.keyboard.type("!");
      await tab.locator(NEXT).click();
    }

    await tab.locator(BACK).click();
    await box.locator.focus();
    await tab.overlay.showsState(/to look at/);
    await tab.locator(NEXT).click();

    await tab.locator(POST).click();
    await eventually(async () => assert.equal((await tab.sent()).length, 1));
    await tab.overlay.showsNoCard();
    await tab.close();
  });
}

test("another draft is asked about at the step where one was before", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "Facebook post in steps");
  await tab.locator(NEXT).click();
  await tab.overlay.press(".card button", "Post as it is");
  await tab.locator(BACK).click();

  await box.locator.focus();
  await tab.keyboard.press("Control+A");
  await tab.keyboard.type("Swab for NHS 450 557 7104.");
  await tab.overlay.showsState(/to look at/);
  await tab.locator(NEXT).click();

  await tab.overlay.showsCard(/450 557 7104/);
  await tab.close();
});

test("a draft that its step leaves in its box is not said to have stayed behind", async () => {
  const { tab } = await openWithSeriousDraft(browser, LEFT);

  await tab.locator(NEXT).click();
  await tab.overlay.press(".card button", "Post as it is");
  await tab.locator(POST).waitFor();
  await tab.page.evaluate(async () => {
    for (let frame = 0; frame < 150; frame += 1) await new Promise(requestAnimationFrame);
  });

  await tab.overlay.showsNoCard();
  await tab.locator(POST).click();
  await eventually(async () => assert.equal((await tab.sent())[0]?.text, SERIOUS));
  await tab.close();
});

test("a draft that was asked about at a step is not asked about again where it is sent", async () => {
  const { tab } = await openWithSeriousDraft(browser, LEFT);
  await tab.locator(NEXT).click();
  await tab.overlay.press(".card button", "Edit");
  await tab.overlay.showsNoCard();
  await tab.locator(NEXT).click();

  await tab.locator(POST).click();

  await eventually(async () => assert.equal((await tab.sent())[0]?.text, SERIOUS));
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("a harmless draft leads on to the next step at once", async () => {
  const { tab, box } = await openBox(browser, "Facebook post in steps");
  await box.type(HARMLESS);
  await tab.overlay.showsState(/Nothing found/);

  await tab.locator(NEXT).click();

  await tab.locator(POST).waitFor();
  await tab.overlay.showsNoCard();
  await tab.close();
});

for (const [place, how, send] of OWN_PRESSES) {
  test(`where a site takes ${how} of its user's alone, the user hears of it, and sends`, async () => {
    const { tab, box } = await openWithSeriousDraft(browser, place, { trusted: true });
    await send(box);
    await tab.overlay.press(".card button", "Post as it is");
    await tab.overlay.showsCard(/If your post has not gone out, press Post once more/);
    assert.deepEqual(await tab.sent(), []);

    await send(box);

    await eventually(async () => assert.equal((await tab.sent())[0]?.text, SERIOUS));
    await tab.overlay.showsNoCard();
    await tab.close();
  });
}

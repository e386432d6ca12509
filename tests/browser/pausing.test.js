import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

const SERIOUS = "Mrs Doris Pemberton in bed 4 has dementia";
const HARMLESS = "The canteen has new chairs";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/** @param {string} place */
async function openWithSeriousDraft(place) {
  const { tab, box } = await openBox(browser, place);
  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  const button = tab.page.locator('[data-testid^="tweetButton"], [aria-label="Post"]').last();
  return { tab, box, button };
}

for (const place of ["X post", "Facebook post"]) {
  test(`${place}: pressing Post with a serious flag asks first, and sends it when told to`, async () => {
    const { tab, button } = await openWithSeriousDraft(place);

    await button.click();
    await tab.overlay.showsCard(/Before you post/);
    const before = await tab.sent();
    await tab.overlay.press(".card button", "Post as it is");

    assert.deepEqual(before, []);
    await eventually(async () =>
      assert.deepEqual(await tab.sent(), [{ box: "post", text: SERIOUS }]),
    );
    await tab.overlay.showsNoCard();
    await tab.close();
  });
}

test("the words that it is about are named, and the keyboard is enough", async () => {
  const { tab, box } = await openWithSeriousDraft("X post");

  await box.press("Control+Enter");
  await tab.overlay.showsCard(/Mrs Doris Pemberton/);
  await eventually(async () => assert.equal(await tab.overlay.focused(), "Edit"));
  await box.press("Tab");
  await box.press("Tab");
  await box.press("Enter");

  await eventually(async () => assert.equal((await tab.sent()).length, 1));
  await tab.close();
});

test("Edit goes back to the draft, which is not asked about again", async () => {
  const { tab, box, button } = await openWithSeriousDraft("X post");

  await button.click();
  await tab.overlay.press(".card button", "Edit");
  await tab.overlay.showsNoCard();
  await box.type("!");
  await eventually(async () => assert.equal(await box.text(), `${SERIOUS}!`));
  await button.click();

  await eventually(async () => {
    assert.deepEqual(await tab.sent(), [{ box: "post", text: `${SERIOUS}!` }]);
  });
  await tab.close();
});

test("before a cry for help is answered, a route to help can be put in", async () => {
  const { tab, box } = await openBox(browser, "X reply to a crisis");
  await box.type("thinking of you hun x");
  await tab.overlay.showsState(/to look at/);

  await tab.page.locator('[data-testid="tweetButton"]').click();
  await tab.overlay.showsCard(/Someone may need help/);
  await tab.overlay.press(".card button", "Insert general wording");

  await eventually(async () =>
    assert.match(await box.text(), /^thinking of you hun x .*(999|116 123)/),
  );
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("the next draft is asked about anew", async () => {
  const { tab, box, button } = await openWithSeriousDraft("X post");
  await button.click();
  await tab.overlay.press(".card button", "Post as it is");
  await eventually(async () => assert.equal(await box.text(), ""));

  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await button.click();

  await tab.overlay.showsCard(/Before you post/);
  assert.equal((await tab.sent()).length, 1);
  await tab.close();
});

test("where the user does not want to be asked on this page, nobody asks", async () => {
  const { tab, box, button } = await openWithSeriousDraft("X post");
  await button.click();
  await tab.overlay.press(".card button", "don’t ask again on this page");
  await eventually(async () => assert.equal(await box.text(), ""));

  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await button.click();

  await eventually(async () => assert.equal((await tab.sent()).length, 2));
  await tab.close();
});

test("a draft without a serious flag is sent at once", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(HARMLESS);

  await box.press("Control+Enter");

  await eventually(async () =>
    assert.deepEqual(await tab.sent(), [{ box: "post", text: HARMLESS }]),
  );
  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

test("Enter sends a message, and asks first where it is serious", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);

  await box.press("Enter");
  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await tab.overlay.press(".card button", "Post as it is");

  await eventually(async () => assert.equal((await tab.sent())[0]?.text, SERIOUS));
  await tab.close();
});

test("a page cannot answer for the user", async () => {
  const { tab, button } = await openWithSeriousDraft("X post");
  await button.click();
  await tab.overlay.showsCard(/Before you post/);

  await tab.page.evaluate(() => {
    const layer = document.querySelector("forethought-layer");
    for (const type of ["click", "keydown"])
      layer?.dispatchEvent(new Event(type, { bubbles: true }));
    layer?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });

  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("Enter right behind the last key is asked about too", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");

  await box.locator.click();
  await tab.page.keyboard.type("Swab for NHS 450 557 7104");
  await box.press("Enter");

  await tab.overlay.showsCard(/NHS number/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("Enter right behind the last key sends what nobody could object to", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");

  await box.locator.click();
  await tab.page.keyboard.type(HARMLESS);
  await box.press("Enter");

  await eventually(async () => assert.equal((await tab.sent())[0]?.text, HARMLESS));
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("while the program hangs, a draft that it did not see is sent all the same", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type("The canteen");
  await tab.overlay.showsState(/Nothing found/);

  await browser.whileHostHangs(async () => {
    await tab.page.keyboard.type(" has new chairs");
    await box.press("Enter");
    await eventually(async () => assert.equal((await tab.sent())[0]?.text, HARMLESS));
  });
  await tab.close();
});

test("what is typed while a post is held is not of that post", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type("The canteen");
  await tab.overlay.showsState(/Nothing found/);

  await browser.whileHostHangs(async () => {
    await tab.page.keyboard.type(" has new chairs");
    await box.press("Enter");
    await tab.page.keyboard.type("so");
    await eventually(async () => assert.equal((await tab.sent())[0]?.text, HARMLESS));
    assert.equal(await box.text(), "so");
  });
  await tab.close();
});

test("a second click right behind the first sends nothing that was not asked about", async () => {
  const { tab, button } = await openWithSeriousDraft("X post");

  await button.dblclick();

  await tab.overlay.showsCard(/Before you post/);
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("while the program hangs, the question comes without words to put in", async () => {
  const { tab, button } = await openWithSeriousDraft("X post");

  await browser.whileHostHangs(async () => {
    await button.click();
    await tab.overlay.showsCard(/Before you post/);
  });
  await tab.close();
});

test("Enter that picks a name from an open list sends nothing, and is the list's", async () => {
  const { tab, box } = await openBox(browser, "Facebook message");
  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await box.locator.evaluate((element) => {
    element.setAttribute("aria-expanded", "true");
    element.setAttribute("aria-activedescendant", "name-1");
    const seen = (/** @type {KeyboardEvent} */ event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      event.stopImmediatePropagation();
      element.setAttribute("aria-expanded", "false");
    };
    document.addEventListener("keydown", seen, { capture: true, once: true });
  });

  await box.press("Enter");

  await eventually(async () =>
    assert.equal(await box.locator.getAttribute("aria-expanded"), "false"),
  );
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("the switch in the options turns it off, and on again", async () => {
  const options = await browser.openOptions();
  const asks = options.getByLabel("Ask before a post with something serious is sent");
  await eventually(async () => assert.equal(await asks.isChecked(), true));
  await asks.uncheck();
  await options.getByText("Saved.").first().waitFor();
  const { tab, box, button } = await openWithSeriousDraft("X post");
  await button.click();
  await eventually(async () => assert.equal((await tab.sent()).length, 1));

  await options.bringToFront();
  await asks.check();
  await tab.page.bringToFront();
  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);
  await button.click();

  await tab.overlay.showsCard(/Before you post/);
  assert.equal((await tab.sent()).length, 1);
  for (const open of [options, tab]) await open.close();
});

test("the preference switches it off", async () => {
  const options = await browser.openOptions();
  await options.evaluate(() => {
    const port = chrome.runtime.connect({ name: "page" });
    port.postMessage({ type: "prefer", preferences: { pauseBeforePosting: false } });
  });
  const { tab, button } = await openWithSeriousDraft("X post");

  await button.click();

  await eventually(async () => assert.equal((await tab.sent()).length, 1));
  await tab.close();
});

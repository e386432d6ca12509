import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

for (const place of [
  "X reply to a crisis",
  "X reply on a post's page",
  "Facebook comment on a crisis",
]) {
  test(`${place}: help is offered, and can be inserted`, async () => {
    const { tab, box } = await openBox(browser, place);
    await box.type("thinking of you hun x");
    await tab.overlay.showsState(/to look at/);

    await box.press("Alt+f");
    await tab.overlay.showsCard(/A way to help/);
    const signpost = await tab.overlay.textOf(".card .signpost .preview");
    assert.match(signpost, /999|116 123|111/);
    await tab.overlay.press(".card button", "Insert short text");

    await eventually(async () => {
      assert.equal(await box.text(), `thinking of you hun x ${signpost}`);
    });
    await tab.close();
  });
}

test("the same words under an ordinary post are nothing to speak of", async () => {
  const { tab } = await openBox(browser, "X post");
  await tab.page.locator('[data-testid="reply"]').first().click();
  const box = tab.box('[role="dialog"] [data-testid="tweetTextarea_0"]', "reply");

  await box.type("thinking of you hun x");

  await tab.overlay.showsState(/Nothing found/);
  await tab.close();
});

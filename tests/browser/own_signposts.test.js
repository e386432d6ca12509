import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { prefer } from "./driver/prefer.js";

const OWN = { id: "own.1", title: "Our practice", text: "Please ring us, we are in until six." };
const OFFER = '.card [aria-label="Our practice"]';
const INNOCENT = "The canteen has new chairs";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
  const options = await browser.openOptions();
  await prefer(options, { signposts: [OWN] });
});
after(() => browser.close());

test("a text of the user's own is offered in a card and can be inserted", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Mrs Doris Pemberton in bed 4 has dementia");
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Our practice/);
  await tab.overlay.press(`${OFFER} button`, "Insert short text");

  await eventually(async () => assert.match(await box.text(), /dementia Please ring us/));
  await tab.close();
});

test("with nothing flagged the panel offers it, and one undo takes it back", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(INNOCENT);
  await tab.overlay.showsState(/Nothing found/);

  await box.press("Alt+f");
  await tab.overlay.press(".panel summary", "Your own texts");
  assert.equal(await tab.overlay.textOf(`${OFFER} .preview`), OWN.text);
  await tab.overlay.press(`${OFFER} button`, "Insert short text");

  await tab.overlay.showsNoCard();
  await box.holds(`${INNOCENT} ${OWN.text}`);
  await box.press("Control+z");
  await box.holds(INNOCENT);
  await tab.close();
});

test("the panel says by how much it is too long, for the post as it is by then", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(INNOCENT);
  await tab.overlay.showsState(/Nothing found/);

  await tab.overlay.press(".state.button");
  const more = " and so on".repeat(23);
  await box.dictate(more);
  await box.holds(INNOCENT + more);
  await tab.overlay.press(".panel summary", "Your own texts");

  const excess = `${INNOCENT}${more} ${OWN.text}`.length - 280;
  const warning = `This text makes the post ${excess} characters too long for this site.`;
  assert.equal(await tab.overlay.textOf(`${OFFER} .excess`), warning);
  await tab.close();
});

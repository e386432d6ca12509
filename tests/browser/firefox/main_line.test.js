import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EDITORS, openBox } from "../driver/boxes.js";
import { SEEN_NOTHING, seenByPage } from "../driver/seen_by_page.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

const TEXT = "Good morning ☕🙂 #NightShift\nSwab for NHS 450 557 7104 today";
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };
const SWAB = "Swab for NHS 450 557 7104.";
const ADVICE = "DM me your symptoms tonight.";

for (const editor of EDITORS) {
  test(`${editor}: the flag stands under exactly its words, and its card opens by click`, async () => {
    const { tab, box } = await openBox(firefox, editor);
    await box.type(TEXT);
    await box.shows([NUMBER]);

    await tab.overlay.pressFlag();

    await tab.overlay.showsCard(/NHS number/);
    await box.holds(TEXT);
    await tab.close();
  });
}

for (const editor of EDITORS) {
  test(`${editor}: a signpost goes into the editor by keyboard, and one undo takes it back`, async () => {
    const { tab, box } = await openBox(firefox, editor);
    await box.type(ADVICE);
    await tab.overlay.showsState(/to look at/);
    await box.press("Alt+f");
    const signpost = await tab.overlay.textOf(".card .signpost .preview");

    await box.tabTo(/^Insert short text$/);
    await box.press("Enter");

    await box.holds(`${ADVICE} ${signpost}`);
    await tab.overlay.showsNoCard();
    await box.press("Control+z");
    await box.holds(ADVICE);
    await tab.close();
  });
}

test("the check of a bio is offered, reached by keyboard, and follows what is typed", async () => {
  const { tab, box } = await openBox(firefox, "X bio");
  await box.type("GP in Galway.");
  await tab.overlay.showsState(/Check this bio/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Say that you give no individual advice\s+Missing/);
  await box.tabTo(/^Say that you give no individual advice/);
  await box.press("Enter");
  await tab.overlay.showsCard(/A line in the bio sets the limit/);
  await box.press("Escape");

  await tab.overlay.showsNoCard();
  await box.type(" General information only.");
  await box.press("Alt+f");
  await tab.overlay.showsCard(/Say that you give no individual advice\s+Present/);
  await tab.close();
});

test("a script of the page sees neither what was found nor where", async () => {
  const { tab, box } = await openBox(firefox, "X post");
  await box.type(SWAB);
  await box.shows([NUMBER]);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Serious/);

  const seen = await tab.page.evaluate(seenByPage);

  assert.deepEqual(seen, SEEN_NOTHING);
  await tab.close();
});

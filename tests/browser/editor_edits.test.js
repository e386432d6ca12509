import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { editingIn, openFlagged } from "./both/editing.js";
import { runTests } from "./both/run_tests.js";
import { lastAsked, listen } from "./driver/asked.js";
import { KINDS, openEditor } from "./driver/editors.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { dropText, pickEmoji } from "./driver/gestures.js";
import { isNeverPaused } from "./driver/patience.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const RULE = "patient-identifier.nhs-number";
const NUMBER = { rule: RULE, text: "450 557 7104" };
/** Editors that take no text dropped in from outside: Quill takes files only. */
const TAKE_NO_DROP = ["quill"];

for (const kind of KINDS) {
  runTests(editingIn(kind), () => browser);

  test(`${kind}: no flag stands on a word that is being typed, until that has ended`, async () => {
    const { tab, box } = await openEditor(browser, kind);
    await listen(tab);
    await isNeverPaused(tab);
    const half = "Swab for NHS 450 557 7104";

    await box.type(half);
    await eventually(async () => assert.equal((await lastAsked(tab, "check"))?.text, half));
    await box.hearsOfTheCaret();
    assert.deepEqual(await box.flags(), []);
    await box.type(" ");

    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${kind}: what is dropped in is flagged, and moves no other flag`, async () => {
    const { tab, box } = await openFlagged(browser, kind);

    await dropText(tab, box, "Also NHS 612 349 8703. ");

    const dropped = TAKE_NO_DROP.includes(kind) ? [] : [{ rule: RULE, text: "612 349 8703" }];
    await box.shows([...dropped, NUMBER]);
    await tab.close();
  });

  test(`${kind}: the flag keeps its words through autocorrect, an emoji picker and a mention`, async () => {
    const { tab, box } = await openFlagged(browser, kind);
    for (const _ of await box.text()) await box.press("ArrowLeft");

    for (const _ of "Swab") await box.press("Shift+ArrowRight");
    await box.hearsOfTheCaret();
    await tab.page.keyboard.insertText("Swabs");
    await box.holds("Swabs for NHS 450 557 7104 ok");
    await box.shows([NUMBER]);
    await box.hearsOfTheCaret();
    await pickEmoji(box, "🎉");
    await box.holds("Swabs🎉 for NHS 450 557 7104 ok");
    await box.shows([NUMBER]);
    await box.type(" @An");
    await box.mention("Ann Lee");

    await box.holds("Swabs🎉 @Ann Lee for NHS 450 557 7104 ok");
    await box.shows([NUMBER]);
    await tab.close();
  });
}

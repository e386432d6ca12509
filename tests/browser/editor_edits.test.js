import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { KINDS, letTimePass, openEditor } from "./driver/editors.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { dropText, pickEmoji, startComposition } from "./driver/gestures.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const RULE = "patient-identifier.nhs-number";
const NUMBER = { rule: RULE, text: "450 557 7104" };
const SECOND = { rule: RULE, text: "401 023 2137" };
/** Editors that take no text dropped in from outside: Quill takes files only. */
const TAKE_NO_DROP = ["quill"];
const POST = "Swab for NHS 450 557 7104 ok";

/** @param {string} kind */
async function openFlagged(kind) {
  const { tab, box } = await openEditor(browser, kind);
  await box.type(POST);
  await box.shows([NUMBER]);
  await letTimePass(tab);
  return { tab, box };
}

for (const kind of KINDS) {
  test(`${kind}: the flag stays on its words through typing before, inside and after them`, async () => {
    const { tab, box } = await openFlagged(kind);

    for (const _ of "04 ok") await box.press("ArrowLeft");
    await box.type("5");
    await box.shows([]);
    await box.press("Backspace");
    await box.shows([NUMBER]);
    for (const _ of "450 557 71") await box.press("ArrowLeft");
    await box.type("no 👋🏽 ");
    await box.shows([NUMBER]);
    for (const _ of "450 557 7104 ok") await box.press("ArrowRight");
    await box.type(" now");

    await box.holds("Swab for NHS no 👋🏽 450 557 7104 ok now");
    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${kind}: flags go and come with undo and redo`, async () => {
    const { tab, box } = await openFlagged(kind);
    await box.clear();
    await box.shows([]);

    await box.press("Control+z");
    await box.shows([NUMBER]);
    await box.press("Control+Shift+z");
    await box.shows([]);
    await box.press("Control+z");

    await box.holds(POST);
    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${kind}: what is pasted or dropped in is flagged, and moves no other flag`, async () => {
    const { tab, box } = await openFlagged(kind);

    await box.paste(" and NHS 401 023 2137 🙂.");
    await box.shows([NUMBER, SECOND]);
    await dropText(tab, box, "Also NHS 612 349 8703. ");

    const third = TAKE_NO_DROP.includes(kind) ? [] : [{ rule: RULE, text: "612 349 8703" }];
    await box.shows([...third, NUMBER, SECOND]);
    await tab.close();
  });

  test(`${kind}: what an input method writes is flagged once it is done`, async () => {
    const { tab, box } = await openEditor(browser, kind);
    await box.type("Hi. ");

    const finish = await startComposition(tab, box, "日本 NHS 450 557 7104 です");
    await tab.overlay.showsState(/Checking$/);
    assert.deepEqual(await tab.overlay.underlines(), []);
    await finish();

    await box.holds("Hi. 日本 NHS 450 557 7104 です");
    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${kind}: the flag keeps its words through autocorrect, an emoji picker and a mention`, async () => {
    const { tab, box } = await openFlagged(kind);
    for (const _ of POST) await box.press("ArrowLeft");

    for (const _ of "Swab") await box.press("Shift+ArrowRight");
    await tab.page.keyboard.insertText("Swabs");
    await box.holds("Swabs for NHS 450 557 7104 ok");
    await box.shows([NUMBER]);
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

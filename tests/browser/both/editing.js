import assert from "node:assert/strict";
import { letTimePass, openEditor } from "../driver/editors.js";
import { NUMBER } from "./host.js";

/** @typedef {import("./run_tests.js").AnyBrowser} AnyBrowser */
/** @typedef {import("./run_tests.js").Tests} Tests */

const ASKED = { rule: "personal-advice.send-details", text: "DM me your symptoms" };
const POST = "Swab for NHS 450 557 7104 ok";

/**
 * @param {AnyBrowser} browser
 * @param {string} kind
 */
export async function openFlagged(browser, kind) {
  const { tab, box } = await openEditor(browser, kind);
  await box.type(POST);
  await box.shows([NUMBER]);
  await letTimePass(tab);
  return { tab, box };
}

/**
 * @param {string} kind of editor
 * @returns {Tests}
 */
export function editingIn(kind) {
  return {
    [`${kind}: the flag stays on its words through typing before, inside and after them`]: (
      browser,
    ) => typeAround(browser, kind),
    [`${kind}: flags go and come with undo and redo`]: (browser) => undoAndRedo(browser, kind),
    [`${kind}: what is pasted is flagged, and moves no other flag`]: (browser) =>
      paste(browser, kind),
    [`${kind}: what an input method writes is flagged once it is done`]: (browser) =>
      compose(browser, kind),
    [`${kind}: a signpost goes where the user was before the focus went elsewhere, and one undo takes it back`]:
      (browser) => insertAndUndo(browser, kind),
  };
}

/**
 * @param {AnyBrowser} browser
 * @param {string} kind
 */
async function typeAround(browser, kind) {
  const { tab, box } = await openFlagged(browser, kind);

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
}

/**
 * @param {AnyBrowser} browser
 * @param {string} kind
 */
async function undoAndRedo(browser, kind) {
  const { tab, box } = await openFlagged(browser, kind);
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
}

/**
 * @param {AnyBrowser} browser
 * @param {string} kind
 */
async function paste(browser, kind) {
  const { tab, box } = await openFlagged(browser, kind);

  await box.paste(" and NHS 401 023 2137 🙂.");

  await box.shows([NUMBER, { rule: NUMBER.rule, text: "401 023 2137" }]);
  await tab.close();
}

/**
 * @param {AnyBrowser} browser
 * @param {string} kind
 */
async function compose(browser, kind) {
  const { tab, box } = await openEditor(browser, kind);
  await box.type("Hi. ");
  await box.hearsOfTheCaret();

  const finish = await tab.compose("日本 NHS 450 557 7104 です");
  await tab.overlay.isChecking();
  assert.deepEqual(await tab.overlay.underlines(), []);
  await finish();

  await box.holds("Hi. 日本 NHS 450 557 7104 です");
  await box.shows([NUMBER]);
  await tab.close();
}

/**
 * @param {AnyBrowser} browser
 * @param {string} kind
 */
async function insertAndUndo(browser, kind) {
  const { tab, box } = await openEditor(browser, kind);
  const [before, after] = ["Good morning ☕. DM me your symptoms.", " Bye."];
  await box.type(before + after);
  await letTimePass(tab);
  await tab.overlay.pressFlag();
  const signpost = await tab.overlay.textOf(".card .signpost .preview");
  await tab.frame.evaluate(() => {
    const other = document.querySelector("button, [role=button]");
    /** @type {HTMLElement} */ (other).focus();
  });

  await tab.overlay.press(".card button", "Insert short text");

  await tab.overlay.showsNoCard();
  await box.holds(`${before} ${signpost}${after}`);
  await box.press("Control+z");
  await box.holds(before + after);
  await box.shows([ASKED]);
  await tab.close();
}

/**
 * @param {string} kind of editor
 * @param {string} place one of PLACES
 * @returns {Tests}
 */
export function insertingInto(kind, place) {
  return {
    [`${kind} in ${place}: its risky words are flagged, and it takes a signpost exactly`]: async (
      browser,
    ) => {
      const { tab, box } = await openEditor(browser, kind, place);

      await box.type("Hi 👋🏽 DM me your symptoms tonight");

      await box.shows([ASKED]);
      await tab.overlay.pressFlag();
      const signpost = await tab.overlay.textOf(".card .signpost .preview");
      await tab.overlay.press(".card button", "Insert short text");
      await tab.overlay.showsNoCard();
      await box.holds(`Hi 👋🏽 DM me your symptoms tonight ${signpost}`);
      await tab.close();
    },
  };
}

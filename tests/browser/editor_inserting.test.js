import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { EDITOR, KINDS, letTimePass, openEditor } from "./driver/editors.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @typedef {import("./driver/compose_box.js").ComposeBox} ComposeBox */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const LINE = "Please call 111.";
const LINES = "First line 🙂\n\nThird line\nFourth line";

/**
 * @typedef {object} Caret
 * @property {string} name
 * @property {(box: ComposeBox) => Promise<void>} put writes, and leaves the caret there
 * @property {string} written
 * @property {[before: string, after: string]} line what stands around a signpost of one line
 * @property {[before: string, after: string]} lines and around one of several
 */

/** @type {Caret[]} */
const CARETS = [
  {
    name: "in an empty box",
    put: (box) => box.locator.click(),
    written: "",
    line: ["", ""],
    lines: ["", ""],
  },
  {
    name: "at the start",
    put: async (box) => {
      await box.type("Good morning ☕.");
      await box.press("Control+Home");
    },
    written: "Good morning ☕.",
    line: ["", " Good morning ☕."],
    lines: ["", "\n\nGood morning ☕."],
  },
  {
    name: "in the middle",
    put: async (box) => {
      await box.type("Good morning ☕. Bye.\nSee you");
      for (const _ of "Bye.\nSee you") await box.press("ArrowLeft");
    },
    written: "Good morning ☕. Bye.\nSee you",
    line: ["Good morning ☕. ", " Bye.\nSee you"],
    lines: ["Good morning ☕. \n\n", "\n\nBye.\nSee you"],
  },
  {
    name: "at the end",
    put: (box) => box.type("Good morning ☕.\nBye."),
    written: "Good morning ☕.\nBye.",
    line: ["Good morning ☕.\nBye. ", ""],
    lines: ["Good morning ☕.\nBye.\n\n", ""],
  },
  {
    name: "after a mention",
    put: async (box) => {
      await box.type("Hi @An");
      await box.mention("Ann Lee");
    },
    written: "Hi @Ann Lee",
    line: ["Hi @Ann Lee ", ""],
    lines: ["Hi @Ann Lee\n\n", ""],
  },
];

/** For Quill in a shadow root, which loses its caret between two keys that write. @type {Caret[]} */
const CARETS_IN_SHADOW = [
  CARETS[0],
  {
    name: "at the start",
    put: async (box) => {
      await box.paste("Good morning ☕.");
      await box.press("Control+Home");
    },
    written: "Good morning ☕.",
    line: ["", " Good morning ☕."],
    lines: ["", "\n\nGood morning ☕."],
  },
  {
    name: "in the middle",
    put: async (box) => {
      await box.paste("Good morning ☕. Bye.\nSee you");
      await box.press("Control+End");
      for (const _ of "Bye.\nSee you") await box.press("ArrowLeft");
    },
    written: "Good morning ☕. Bye.\nSee you",
    line: ["Good morning ☕. ", " Bye.\nSee you"],
    lines: ["Good morning ☕. \n\n", "\n\nBye.\nSee you"],
  },
  {
    name: "at the end",
    put: async (box) => {
      await box.paste("Good morning ☕.\nBye.");
      await box.press("Control+End");
    },
    written: "Good morning ☕.\nBye.",
    line: ["Good morning ☕.\nBye. ", ""],
    lines: ["Good morning ☕.\nBye.\n\n", ""],
  },
];

/**
 * @param {string} kind
 * @param {string} place
 * @param {Caret} caret
 */
async function isTakenExactly(kind, place, { put, written, line, lines }) {
  for (const [signpost, around] of /** @type {const} */ ([
    [LINE, line],
    [LINES, lines],
  ])) {
    const { tab, box } = await openEditor(browser, kind, place);
    await put(box);
    await box.holds(written);
    await box.hearsOfTheCaret();
    await letTimePass(tab);

    const inserted = await tab.insert(EDITOR, signpost);

    await box.holds(around.join(signpost));
    assert.equal(inserted, true);
    await box.press("Control+z");
    await box.holds(written);
    await tab.close();
  }
}

for (const caret of CARETS_IN_SHADOW) {
  test(`quill in a shadow root, caret ${caret.name}: a signpost goes there exactly, and one undo takes it back`, async () => {
    await isTakenExactly("quill", "shadow", caret);
  });
}

for (const kind of KINDS) {
  for (const caret of CARETS) {
    test(`${kind}, caret ${caret.name}: a signpost goes there exactly, and one undo takes it back`, async () => {
      await isTakenExactly(kind, "page", caret);
    });
  }
}

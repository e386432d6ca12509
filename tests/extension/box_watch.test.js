import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clock } from "./fake_clock.js";
import { loadContentScripts } from "./content_scripts.js";
import { fakeElement } from "./fake_document.js";
import { settled } from "./fake_port.js";

loadContentScripts("spans.js", "flags.js", "check_scheduler.js", "box_watch.js");

/** A box in which one word is flagged wherever it stands, with the caret behind what was written last. */
class FlaggedBox {
  text = "";
  element = fakeElement();
  watch;
  /** What was drawn after each change. @type {string[]} */
  drawn = [];

  constructor() {
    const adapter = { read: () => this.text, caret: () => this.text.length };
    const observed = { ...adapter, observe: () => () => {} };
    Object.assign(globalThis, { editorAdapterFor: () => observed });
    this.watch = new BoxWatch({
      box: { id: "b1", element: this.element, readable: true },
      overlay: /** @type {any} */ (null),
      flags: new Flags(),
      check: async (text) => findingsOf(text),
      onEdit: () => this.drawn.push(this.words),
      onNews: () => this.drawn.push(this.words),
    });
  }

  get words() {
    return this.watch?.shownFlags.flatMap(({ words }) => words).join() ?? "";
  }

  /**
   * @param {string} text
   * @param {number} pause After each letter, in milliseconds.
   */
  async type(text, pause) {
    for (const letter of text) {
      this.text += letter;
      this.watch.look();
      await settled();
      for (let time = 0; time < pause; time += 50) {
        clock.tick(50);
        await settled();
      }
    }
  }
}

/** @param {string} text @returns {Finding[]} */
function findingsOf(text) {
  return [...text.matchAll(/\bass\b/g)].map(({ index }) => ({
    ...{ rule: "test.ass", category: "test", severity: "caution", title: "", signposts: [] },
    spans: [[index, index + 3]],
  }));
}

/** @type {FlaggedBox} */
let box;
beforeEach(() => {
  clock.start();
  box = new FlaggedBox();
});

for (const [how, start, end] of /** @type {const} */ ([
  ["who types fast", 80, 80],
  ["who searches for a key once", 100, 1400],
  ["who types slowly", 700, 700],
  ["who types very slowly", 1900, 1900],
])) {
  test(`${how} sees no flag on half a word, and nothing says meanwhile that all is well`, async () => {
    await box.type("an as", start);
    await box.type("s", end);
    const isBusy = box.watch.isChecking;
    await box.type("essment", start);

    assert.equal(isBusy, true);
    assert.deepEqual(
      box.drawn.filter((words) => words !== ""),
      [],
    );
  });
}

test("the last word of a post is flagged once its user waits", async () => {
  await box.type("you ass", 200);
  assert.equal(box.words, "");

  clock.tick(1300);

  assert.equal(box.words, "ass");
  assert.equal(box.watch.isChecking, false);
});

test("a word is flagged at once behind a sign, and when its box loses the focus or its user does something else", async () => {
  await box.type("you ass", 100);
  box.watch.endTyping();
  assert.equal(box.words, "ass");

  await box.type("!", 0);
  assert.equal(box.words, "ass");

  await box.type(" an ass", 100);
  assert.equal(box.words, "ass");
  box.element.dispatchEvent(new Event("blur"));
  clock.tick(0);
  assert.equal(box.words, "ass,ass");
});

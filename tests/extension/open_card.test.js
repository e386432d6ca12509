import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";
import { clock } from "./fake_clock.js";
import { fakeElement, useFakeDocument } from "./fake_document.js";
import { settled } from "./fake_port.js";

loadContentScripts("spans.js", "flags.js", "check_scheduler.js", "box_watch.js");
loadContentScripts("explanations.js", "overlay_parts.js", "overlay_card.js", "checks.js");
loadContentScripts(
  "signpost_parts.js",
  "card_content.js",
  "flag_card.js",
  "bio_advice.js",
  "box_panel.js",
);
loadContentScripts("flag_painter.js", "left_drafts.js", "post_pause.js", "box_cards.js");
useFakeDocument();

const DRAFT = "thinking of you hun";

/** @type {Finding} */
const HELP = {
  ...{ rule: "crisis-response.no-route", category: "crisis-response", severity: "serious" },
  ...{ title: "A way to help", spans: [], signposts: [] },
};

/** A box with the draft, and the card of what was found in it. */
class OpenCard {
  text = DRAFT;
  /** @type {BoxWatch | null} */
  watch = null;
  /** The checks that wait for the host. @type {((findings: Finding[] | null) => void)[]} */
  #asked = [];
  #cards = new BoxCards(
    /** @type {any} */ ({
      root: {},
      append: (/** @type {any} */ card) => fakeElement().append(card),
    }),
    { request: async () => /** @type {any} */ ({ type: "failed" }) },
    /** @type {any} */ ({
      ...{ box: () => null, drafts: () => [], watch: () => this.watch, context: () => null },
      ...{ facts: () => null, isLocked: () => false, ownSignposts: () => [], onChange: () => {} },
    }),
  );

  get isOpen() {
    return this.#cards.isOpen;
  }

  async open() {
    const update = () => this.#cards.update(this.watch?.shownFlags ?? []);
    const adapter = {
      read: () => this.text,
      readEdit: () => this.text,
      caret: () => null,
      observe: () => () => {},
    };
    Object.assign(globalThis, { editorAdapterFor: () => adapter });
    this.watch = new BoxWatch({
      box: { id: "b1", element: fakeElement(), readable: true },
      overlay: /** @type {any} */ (null),
      flags: new Flags(),
      check: () => new Promise((answer) => this.#asked.push(answer)),
      ...{ onEdit: update, onNews: update },
    });
    await this.answer([HELP]);
    clock.tick(250);
    this.#cards.openFlag(this.watch.shownFlags[0], false);
    await settled();
  }

  /** @param {string} key */
  type(key) {
    this.text += key;
    this.watch?.look();
  }

  /** @param {Finding[]} findings */
  async answer(findings) {
    for (const answer of this.#asked.splice(0)) answer(findings);
    await settled();
  }
}

/** @type {OpenCard} */
let card;
beforeEach(async () => {
  clock.start();
  card = new OpenCard();
  await card.open();
});

test("a card stays while its user types, though each letter's check finds nothing", async () => {
  for (const key of "xyz sorry") {
    card.type(key);
    clock.tick(120);
    await card.answer([]);
    assert.equal(card.isOpen, true, `closed at ${key}`);
  }

  clock.tick(250);

  assert.equal(card.isOpen, false);
});

test("a card stays while its user waits for a check, and goes when nothing is found", async () => {
  card.type("x");
  clock.tick(1000);
  assert.equal(card.isOpen, true);

  await card.answer([]);

  assert.equal(card.isOpen, false);
});

test("a card stays after a pause where its flag was found again", async () => {
  card.type("x");
  clock.tick(1000);

  await card.answer([HELP]);

  assert.equal(card.isOpen, true);
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clock } from "./fake_clock.js";
import { loadContentScripts } from "./content_scripts.js";
import { fakeElement } from "./fake_document.js";

loadContentScripts("checks.js", "offered_checks.js", "surroundings.js");

const BOX = { id: "b1", element: fakeElement(), readable: true };

/** @type {BoxContext} What the page shows now. */
let shown;
/** How often the page was looked at. */
let looks = 0;
/** @type {Surroundings} */
let surroundings;
beforeEach(() => {
  clock.start();
  shown = { site: "x.com", surface: "post", parent: null, attachment: false };
  looks = 0;
  const contextOf = () => {
    looks += 1;
    return { ...shown };
  };
  surroundings = new Surroundings({ contextOf, facts: null }, () => 0);
});

test("who writes fast has the page looked at once a second, and not at every check", () => {
  for (let key = 0; key < 20; key += 1) {
    surroundings.forCheck(BOX);
    clock.tick(200);
  }

  assert.equal(looks, 4);
});

test("a check a second after a change is with what is there then", () => {
  surroundings.forCheck(BOX);
  shown.parent = "the post that is answered";
  clock.tick(1001);

  assert.equal(surroundings.forCheck(BOX).parent, "the post that is answered");
});

test("what changed since the last check is told once", () => {
  surroundings.forCheck(BOX);
  assert.equal(surroundings.changed(), false);

  shown.attachment = true;
  surroundings.look(BOX);

  assert.equal(surroundings.changed(), true);
  assert.equal(surroundings.changed(), false);
});

test("a check that began after another look is with what was seen then", () => {
  surroundings.forCheck(BOX);
  shown.attachment = true;
  surroundings.look(BOX);

  assert.equal(surroundings.forCheck(BOX).attachment, true);
  assert.equal(surroundings.changed(), false);
});

test("another box is looked at anew", () => {
  surroundings.forCheck(BOX);
  shown.surface = "dm";

  surroundings.forget();

  assert.equal(surroundings.offerFor(BOX), null);
  assert.equal(surroundings.forCheck(BOX).surface, "dm");
});

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { clock } from "./fake_clock.js";
import { settled } from "./fake_port.js";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("spans.js", "check_scheduler.js");

/** A host that answers when the test says so. */
class FakeHost {
  /** @type {{ text: string, revision: number, answer: (findings: Finding[] | null) => void }[]} */
  asked = [];
  /** @type {string[]} */
  answered = [];

  get texts() {
    return this.asked.map(({ text }) => text);
  }

  /** @param {Finding[] | null} [findings] */
  async answer(findings = []) {
    this.asked.at(-1)?.answer(findings);
    await settled();
  }
}

/** @type {FakeHost} */
let host;
/** @type {CheckScheduler} */
let scheduler;

beforeEach(() => {
  clock.start();
  host = new FakeHost();
  scheduler = new CheckScheduler({
    check: (text, revision) => new Promise((answer) => host.asked.push({ text, revision, answer })),
    onChecked: (text) => host.answered.push(text),
    onTyping: () => {},
  });
});

/**
 * Types letter by letter.
 *
 * @param {string} text
 * @param {number} pause Between two letters, in milliseconds.
 */
function type(text, pause) {
  for (let end = 1; end <= text.length; end += 1) {
    scheduler.edited(text.slice(0, end));
    clock.tick(pause);
  }
}

test("the end of a word is checked at once", () => {
  type("damn ", 0);

  assert.deepEqual(host.texts, ["damn "]);
});

test("the end of a sentence is checked at once", () => {
  type("No!", 0);

  assert.deepEqual(host.texts, ["No!"]);
});

test("a letter is checked soon after it, but not at every one of fast typing", () => {
  type("damn", 30);
  assert.deepEqual(host.texts, []);

  clock.tick(40);

  assert.deepEqual(host.texts, ["damn"]);
});

test("a paste is checked at once", () => {
  scheduler.edited("all of this at once");

  assert.deepEqual(host.texts, ["all of this at once"]);
});

test("an emoji is checked at once", () => {
  scheduler.edited("😀");

  assert.deepEqual(host.texts, ["😀"]);
});

test("a key that is held down is checked within a second", async () => {
  type("n".repeat(36), 30);
  await host.answer();

  assert.deepEqual(host.texts, ["n".repeat(34)]);
});

test("deleting is checked after a pause", async () => {
  scheduler.edited("some words");
  await host.answer();

  scheduler.edited("some word");
  assert.equal(host.texts.length, 1);
  clock.tick(250);

  assert.deepEqual(host.texts, ["some words", "some word"]);
});

test("there is one check at a time, and the newest text is next", async () => {
  scheduler.edited("one ");
  scheduler.edited("one two ");
  scheduler.edited("one two three ");
  assert.deepEqual(host.texts, ["one "]);

  await host.answer();

  assert.deepEqual(host.texts, ["one ", "one two three "]);
  assert.deepEqual(host.answered, ["one "]);
});

test("every text has a higher revision than the one before", async () => {
  scheduler.edited("one ");
  await host.answer();
  scheduler.edited("one two ");
  await host.answer();

  const revisions = host.asked.map(({ revision }) => revision);
  assert.ok(revisions[0] < revisions[1]);
});

test("the same text is not checked twice", async () => {
  scheduler.edited("one ");
  await host.answer();

  scheduler.edited("one ");
  clock.tick(2000);

  assert.deepEqual(host.texts, ["one "]);
});

test("the same text is checked again when the rules changed", async () => {
  scheduler.edited("one ");
  await host.answer();

  scheduler.recheck();

  assert.deepEqual(host.texts, ["one ", "one "]);
});

test("what an input method writes is checked when it is done", () => {
  scheduler.compositionStarted();
  type("nihao ", 300);
  scheduler.edited("你好");
  assert.deepEqual(host.texts, []);

  scheduler.compositionEnded();

  assert.deepEqual(host.texts, ["你好"]);
});

test("a box that loses the focus while an input method writes is checked", () => {
  scheduler.compositionStarted();
  scheduler.edited("你");

  scheduler.compositionEnded();
  scheduler.compositionEnded();

  assert.deepEqual(host.texts, ["你"]);
});

test("half an emoji goes to the host as a sign that JSON can hold", () => {
  scheduler.edited("half \ud83d ");

  assert.deepEqual(host.texts, ["half \ufffd "]);
});

test("an empty box is not checked, and has no findings", async () => {
  scheduler.edited("one ");
  await host.answer();

  scheduler.edited("");
  clock.tick(250);
  await settled();

  assert.deepEqual(host.texts, ["one "]);
  assert.deepEqual(host.answered, ["one ", ""]);
});

test("a text of more than 100 000 characters is not checked, and says so", async () => {
  scheduler.edited("a".repeat(100_001));
  await settled();

  assert.deepEqual(host.texts, []);
  assert.equal(scheduler.tooLong, true);
});

test("a text without an answer keeps what is drawn", async () => {
  scheduler.edited("one ");

  await host.answer(null);

  assert.deepEqual(host.answered, []);
});

test("nothing comes of an answer after the end", async () => {
  scheduler.edited("one ");
  scheduler.stop();

  await host.answer();

  assert.deepEqual(host.answered, []);
});

test("findings may change until the writer pauses and the answer is there", async () => {
  scheduler.edited("one ");
  await host.answer();
  assert.equal(scheduler.pending, false);
  assert.equal(scheduler.typing, true);

  clock.tick(250);

  assert.equal(scheduler.typing, false);
});

test("a word counts as finished a second and a half after its last letter", () => {
  type("damn", 300);
  clock.tick(1100);
  assert.deepEqual([scheduler.typing, scheduler.inWord], [false, true]);

  clock.tick(100);

  assert.equal(scheduler.inWord, false);
});

test("a word counts as finished soon after a sign that ends it, or after a paste", () => {
  for (const text of ["damn", "damn,", "damn, and all of this at once"]) scheduler.edited(text);
  assert.equal(scheduler.inWord, true);

  clock.tick(250);

  assert.equal(scheduler.inWord, false);
});

test("who looks for each key is given twice as long for the next, but no more than four seconds", () => {
  for (const [between, longest] of [
    [1000, 2000],
    [1900, 3800],
    [3000, 4000],
    [9000, 1500],
  ]) {
    clock.tick(10_000);
    type("d", between);
    scheduler.edited("da");
    clock.tick(longest - 1);
    assert.equal(scheduler.inWord, true, `${between}`);

    clock.tick(1);

    assert.equal(scheduler.inWord, false, `${between}`);
    scheduler.edited("");
  }
});

test("whoever presses a flag right after a key has stopped typing", () => {
  type("damn", 50);
  assert.deepEqual([scheduler.typing, scheduler.inWord], [true, true]);

  scheduler.endTyping();

  assert.deepEqual([scheduler.typing, scheduler.inWord], [false, false]);
});

test("who cannot wait is told when the newest text was checked", async () => {
  let told = false;
  type("damn it", 0);

  const checked = scheduler.checked().then(() => (told = true));
  await host.answer();
  const beforeTheNewest = told;
  await host.answer();
  await checked;

  assert.equal(beforeTheNewest, false);
  assert.deepEqual(host.answered, ["damn ", "damn it"]);
});

test("nobody waits where everything was checked", async () => {
  await scheduler.checked();

  assert.deepEqual(host.texts, []);
});

test("who waits is not kept waiting by an input method that began meanwhile", async () => {
  type("damn ", 0);
  scheduler.edited("damn i ");
  const checked = scheduler.checked();
  scheduler.compositionStarted();

  await host.answer();
  await checked;

  assert.deepEqual(host.answered, ["damn "]);
});

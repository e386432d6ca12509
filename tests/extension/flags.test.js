import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("spans.js", "flags.js");

/**
 * Findings at every place of some words.
 *
 * @param {string} text
 * @param {...(string | [words: string, severity: Severity])} sought
 * @returns {Finding[]}
 */
function findingsOf(text, ...sought) {
  return sought.flatMap((entry) => {
    const [words, severity] = typeof entry === "string" ? [entry, "caution"] : entry;
    return [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
      rule: `test.${words}`,
      category: "test",
      severity: /** @type {Severity} */ (severity),
      spans: [/** @type {[number, number]} */ ([index, index + words.length])],
      title: words,
      signposts: [],
    }));
  });
}

/** @type {Flags} */
let flags;
beforeEach(() => (flags = new Flags()));

/**
 * @param {string} text
 * @param {...(string | [words: string, severity: Severity])} sought
 */
function write(text, ...sought) {
  flags.edited(text);
  flags.checked(text, findingsOf(text, ...sought));
}

/** What stands under the underlines of a text. @param {string} text */
function underlined(text) {
  const spans = flags.shown(null).flatMap((flag) => flag.spans);
  return spans.map(({ start, end }) => text.slice(start, end));
}

/** @type {[name: string, before: string, after: string, underlined: string[]][]} */
const EDITS = [
  ["stays when words are typed before it", "the ward", "on the ward", ["ward"]],
  ["stays when words are typed after it", "the ward", "the ward 😀 is full", ["ward"]],
  ["goes when its words change", "the ward", "the wad", []],
  ["goes when its words are typed over", "the ward", "the word", []],
  ["goes when letters are joined to its end", "the ward", "the wards", []],
  ["goes when letters are joined to its start", "the ward", "the forward", []],
  ["stays when a sign is put after it", "the ward", "the ward.", ["ward"]],
  ["goes with all of the text", "the ward", "", []],
  ["stays after an emoji was put before it", "the ward", "😀 the ward", ["ward"]],
  ["stays when an emoji before it becomes another", "😀 ward", "😁 ward", ["ward"]],
  ["stays when lines are put before it", "the ward", "\n\nthe ward", ["ward"]],
];
for (const [name, before, after, expected] of EDITS) {
  test(`a flag ${name}`, () => {
    write(before, "ward");

    flags.edited(after);

    assert.deepEqual(underlined(after), expected);
  });
}

test("only the flag that was edited goes", () => {
  write("bed 12 on ward 9", "bed 12", "ward 9");

  flags.edited("bed 13 on ward 9");

  assert.deepEqual(underlined("bed 13 on ward 9"), ["ward 9"]);
});

test("findings of a text that is older than the box are moved to where the words stand by then", () => {
  flags.edited("see bed 12");
  flags.edited("I see bed 12");
  flags.edited("I see bed 12 now");

  flags.checked("see bed 12", findingsOf("see bed 12", "bed 12"));

  assert.deepEqual(underlined("I see bed 12 now"), ["bed 12"]);
});

test("findings whose words are not there any more are dropped", () => {
  flags.edited("see bed 13");

  flags.checked("see bed 12", findingsOf("see bed 12", "bed 12"));

  assert.deepEqual(flags.shown(null), []);
});

test("a finding with a span outside of its text is dropped", () => {
  flags.edited("short");

  for (const span of /** @type {[number, number][]} */ ([
    [2, 9],
    [-1, 2],
    [3, 3],
    [4, 2],
    [NaN, 2],
  ])) {
    flags.checked("short", [{ ...findingsOf("x", "x")[0], spans: [span] }]);
    assert.deepEqual(flags.shown(null), [], String(span));
  }
});

test("a flag with several places keeps those that were not edited", () => {
  const text = "she is 43 and from Ballina";
  flags.edited(text);
  const [finding] = findingsOf(text, "43");
  flags.checked(text, [
    {
      ...finding,
      spans: [
        [7, 9],
        [19, 26],
      ],
    },
  ]);

  flags.edited("she is 44 and from Ballina");

  assert.deepEqual(underlined("she is 44 and from Ballina"), ["Ballina"]);
});

test("a flag about the whole text stays while there is text", () => {
  flags.edited("hello");
  flags.checked("hello", [{ ...findingsOf("x", "x")[0], spans: [] }]);

  flags.edited("hello you");
  assert.equal(flags.shown(null).length, 1);

  flags.edited("");
  assert.equal(flags.shown(null).length, 0);
});

test("the most serious flag comes first, then the one further up", () => {
  write("a b c d", ["d", "serious"], ["c", "info"], ["b", "caution"], ["a", "caution"]);

  assert.deepEqual(underlined("a b c d"), ["d", "a", "b", "c"]);
});

test("the word that is being typed is not flagged before a pause", () => {
  write("what an ass", "ass");

  assert.deepEqual(flags.shown("what an ass".length), []);
  assert.equal(flags.shown(null).length, 1);
});

test("other words are flagged while one is being typed", () => {
  write("damn it al", "damn");

  assert.equal(flags.shown("damn it al".length).length, 1);
});

test("a word is flagged as soon as the next one begins", () => {
  write("damn i", "damn");

  assert.equal(flags.shown(5).length, 1);
});

test("what was put away stays away after another check", () => {
  write("ward 9 and ward 9", "ward 9");
  flags.dismiss(flags.shown(null)[0]);

  write("ward 9 and ward 9 again", "ward 9", "again");

  assert.deepEqual(underlined("ward 9 and ward 9 again"), ["again"]);
});

test("other words of a rule that was put away are flagged", () => {
  flags.edited("Mary");
  flags.checked("Mary", [{ ...findingsOf("Mary", "Mary")[0], rule: "name" }]);
  flags.dismiss(flags.shown(null)[0]);

  flags.edited("Anne");
  flags.checked("Anne", [{ ...findingsOf("Anne", "Anne")[0], rule: "name" }]);

  assert.deepEqual(underlined("Anne"), ["Anne"]);
});

test("what was put away comes back in the next draft", () => {
  write("ward 9", "ward 9");
  flags.dismiss(flags.shown(null)[0]);

  flags.edited("");
  write("ward 9", "ward 9");

  assert.deepEqual(underlined("ward 9"), ["ward 9"]);
});

test("every flag has a key of its own, which another check does not change", () => {
  write("ward 9 and ward 9", "ward 9");
  const before = flags.shown(null).map(({ key }) => key);

  write("so ward 9 and ward 9", "ward 9");

  assert.equal(new Set(before).size, 2);
  assert.deepEqual(
    flags.shown(null).map(({ key }) => key),
    before,
  );
});

test("the nearest flag is the one that the caret is in or next to", () => {
  const text = "damn this bloody thing";
  write(text, ["damn", "serious"], "bloody");
  const [damn, bloody] = flags.shown(null);

  assert.equal(nearestFlag([damn, bloody], 0), damn);
  assert.equal(nearestFlag([damn, bloody], 12), bloody);
  assert.equal(nearestFlag([damn, bloody], text.length), bloody);
});

test("without a caret the nearest flag is the most serious", () => {
  write("bloody damn", ["damn", "serious"], "bloody");

  assert.equal(nearestFlag(flags.shown(null), null)?.finding.title, "damn");
  assert.equal(nearestFlag([], null), undefined);
});

test("a flag about the whole text is the nearest only where there is no other", () => {
  const text = "damn it";
  flags.edited(text);
  const [damn] = findingsOf(text, "damn");
  flags.checked(text, [{ ...damn, rule: "whole", spans: [] }, damn]);

  assert.equal(nearestFlag(flags.shown(null), 7)?.finding.rule, "test.damn");
});

test("an offer of help that is put away stays away whatever is written after", () => {
  const help = (/** @type {string} */ text) => {
    const [finding] = findingsOf(text, text);
    return { ...finding, rule: "crisis-response.suicidal", category: "crisis-response" };
  };
  flags.edited("thinking of");
  flags.checked("thinking of", [help("thinking of")]);

  flags.dismiss(flags.shown(null)[0]);
  flags.edited("thinking of you");
  flags.checked("thinking of you", [help("thinking of you")]);

  assert.deepEqual(flags.shown(null), []);
});

test("a flag that holds more of the words after the next check stands for the one before", () => {
  const text = "the builder from Ludlow";
  write(text, "builder");
  const [before] = flags.shown(null);
  const [finding] = findingsOf(text, "builder");
  flags.checked(text, [{ ...finding, spans: [...finding.spans, [17, 23]] }]);

  const after = flags.shown(null);

  assert.notEqual(after[0].key, before.key);
  assert.equal(successorOf(before, after), after[0]);
});

test("a flag of the same rule elsewhere does not stand for another", () => {
  write("damn", "damn");
  const [before] = flags.shown(null);
  write("well, damn", "damn");

  assert.equal(successorOf({ ...before, key: "" }, flags.shown(null)), undefined);
});

test("flags are of a text while it is the last, and once it was checked", () => {
  write("the ward", "ward");
  assert.equal(flags.areOf("the ward"), true);

  flags.edited("the ward is full");
  assert.equal(flags.areOf("the ward"), false);
  assert.equal(flags.areOf("the ward is full"), false);

  flags.checked("the ward is full", []);
  assert.equal(flags.areOf("the ward is full"), true);
});

test("what is to be asked of something recommended is put away for all drafts of the page", () => {
  const asked = (/** @type {string} */ text, /** @type {string} */ words, category = "test") =>
    findingsOf(text, words).map((finding) => ({ ...finding, category }));
  const draft = "Try the Calm app, and this ward";
  const found = [...asked(draft, "Calm app", "recommendation-check"), ...asked(draft, "this ward")];
  flags.edited(draft);
  flags.checked(draft, found);

  for (const flag of flags.shown(null)) flags.dismiss(flag);
  const other = new Flags();
  const next = "Try the Calm app, and this ward, and the Sleepy app";
  other.edited(next);
  other.checked(next, [
    ...asked(next, "Calm app", "recommendation-check"),
    ...asked(next, "this ward"),
    ...asked(next, "Sleepy app", "recommendation-check"),
  ]);

  const titles = other.shown(null).map(({ finding }) => finding.title);
  assert.deepEqual(titles, ["this ward", "Sleepy app"]);
});

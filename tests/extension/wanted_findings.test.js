import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";
import { USUAL } from "../../extension/background/preferences.js";

loadContentScripts("spans.js", "flags.js", "wanted_findings.js");

/**
 * @param {string} rule
 * @param {string} severity
 * @param {[number, number][]} [spans]
 * @returns {Finding}
 */
function finding(rule, severity, spans = [[0, 4]]) {
  const category = rule.split(".")[0];
  return /** @type {Finding} */ ({ rule, category, severity, spans, title: rule, signposts: [] });
}

/** @param {Finding[]} findings @param {Partial<Preferences>} preferences @param {string} [text] */
function wantedRules(findings, preferences, text = "Some words") {
  return heldRules([], findings, preferences, text);
}

/** @param {string[]} locked @param {Finding[]} findings @param {Partial<Preferences>} preferences @param {string} [text] */
function heldRules(locked, findings, preferences, text = "Some words") {
  const place = { site: "X", locked };
  const wanted = wantedFindings(findings, text, { ...USUAL, ...preferences }, place);
  return wanted.map(({ rule }) => rule);
}

test("by default every finding is wanted", () => {
  const findings = [finding("a.one", "info"), finding("b.two", "serious")];

  assert.deepEqual(wantedRules(findings, {}), ["a.one", "b.two"]);
});

test("findings below the least severity are not wanted, but help in a crisis is", () => {
  const findings = [
    finding("a.one", "info"),
    finding("b.two", "caution"),
    finding("crisis-response.own-distress", "info"),
  ];

  assert.deepEqual(wantedRules(findings, { leastSeverity: "caution" }), [
    "b.two",
    "crisis-response.own-distress",
  ]);
});

test("a rule is quiet on the site that the user named, and nowhere else", () => {
  const findings = [finding("a.one", "serious"), finding("b.two", "serious")];

  assert.deepEqual(wantedRules(findings, { quiet: { X: ["a.one"] } }), ["b.two"]);
  assert.deepEqual(wantedRules(findings, { quiet: { Facebook: ["a.one"] } }), ["a.one", "b.two"]);
});

test("a whole category is quiet on the site that the user named, and nowhere else", () => {
  const findings = [finding("a.one", "serious"), finding("a.two", "info"), finding("ab.c", "info")];

  assert.deepEqual(wantedRules(findings, { quiet: { X: ["a"] } }), ["ab.c"]);
  assert.deepEqual(wantedRules(findings, { quiet: { Facebook: ["a"] } }), [
    "a.one",
    "a.two",
    "ab.c",
  ]);
});

test("a locked rule speaks where its category is quiet", () => {
  const findings = [finding("a.one", "info"), finding("a.two", "info")];

  assert.deepEqual(heldRules(["a.one"], findings, { quiet: { X: ["a"] } }), ["a.one"]);
});

for (const locked of [["a.one"], ["region", "a"]]) {
  test(`with ${locked} locked, no choice of the user's silences the rule`, () => {
    const findings = [finding("a.one", "info"), finding("b.two", "info")];

    assert.deepEqual(heldRules(locked, findings, { leastSeverity: "serious" }), ["a.one"]);
    assert.deepEqual(heldRules(locked, findings, { quiet: { X: ["a.one", "b.two"] } }), ["a.one"]);
  });
}

test("a number of the author's own is no patient's, also where its rule is locked", () => {
  const phone = finding("patient-identifier.phone", "serious", [[0, 12]]);

  const held = heldRules([phone.rule], [phone], { own: ["01632 960001"] }, "01632 960001");

  assert.deepEqual(held, []);
});

test("the author's own number is no patient's, however it is written", () => {
  const text = "Ring me on 01632 960 001 at work";
  const phone = finding("patient-identifier.phone", "serious", [[11, 24]]);

  for (const own of ["01632 960001", "01632-960-001", "+44 (0)1632 960001"]) {
    assert.deepEqual(wantedRules([phone], { own: [own] }, text), [], own);
  }
  for (const own of ["01632 960002", "", "…"]) {
    assert.deepEqual(wantedRules([phone], { own: [own] }, text), [phone.rule], own);
  }
});

const FORMS_OF_ONE_NUMBER = [
  ["01632 960001", "+44 1632 960001", "+44 (0)1632 960001", "0044 1632 960001", "1632 960001"],
  ["01 700 0001", "+353 1 700 0001", "00353 1 700 0001"],
  ["044 700 0001", "+353 44 700 0001"],
];

for (const forms of FORMS_OF_ONE_NUMBER) {
  test(`the author's own ${forms[0]} is no patient's, with or without its country`, () => {
    for (const own of forms) {
      for (const text of forms) {
        const phone = finding("patient-identifier.phone", "caution", [[0, text.length]]);
        assert.deepEqual(wantedRules([phone], { own: [own] }, text), [], `${own}: ${text}`);
      }
    }
  });
}

test("what is left of a short number without its country is nobody's own", () => {
  const short = finding("patient-identifier.phone", "caution", [[0, 6]]);

  assert.deepEqual(wantedRules([short], { own: ["+44 0001"] }, "0 0001"), [short.rule]);
});

test("only identifiers can be the author's own", () => {
  const text = "01632 960 001";
  const abuse = finding("colleague-abuse.threat", "serious", [[0, 13]]);

  assert.deepEqual(wantedRules([abuse], { own: ["01632 960001"] }, text), [abuse.rule]);
});

test("a number of another stays wanted beside the author's own", () => {
  const text = "01632 960 001 or 01632 960 077";
  const both = finding("patient-identifier.phone", "serious", [
    [0, 13],
    [17, 30],
  ]);

  assert.deepEqual(wantedRules([both], { own: ["01632 960001"] }, text), [both.rule]);
});

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import ts from "typescript";

const EXTENSION = new URL("../../extension/", import.meta.url);

/** How the sites word things, which people see on the sites alone. */
const OF_SITES = /^(background\/sites\/|content\/(sending_names|answer_words)\.js)/;

/** What looks like words for people and is none, or is the same in every language. */
const ALLOWED = new Set([
  ...["Enter", "Escape", "Tab"], // keys
  ...["button offer", "card panel", "card serious", "field wide", "status length", "ticks choice"], // classes
  ...["fieldset.quiet input", "https://"],
  ...["noopener noreferrer", "transform translate rotate scale perspective filter backdrop-filter"],
  ...["forethought doctor", "forethought register"], // commands
  // Faults: for whoever reads a console, or the last message under "Diagnostics".
  ...["it does not know hello", " of host ", "no answer", "no answer to hello", "no answer: "],
  ...["no host", "no such site", "sites are left"],
  ...["no answer: the port ended", 'no element "', "the background stopped", '" is not for a '],
]);

/** What makes an element, and which of its arguments are shown. */
const SHOWN_FROM = new Map([
  ["make", 2],
  ["element", 2],
]);
const SHOWN_FIRST = new Set(["makeButton", "button"]);
const SHOWN_NAMES = /^(textContent|innerText|ariaLabel|aria-label|title|alt|placeholder)$/;

/** @param {string} ending */
const filesOf = (ending) =>
  readdirSync(EXTENSION, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending) && !OF_SITES.test(file))
    .map((file) => ({ file, text: readFileSync(new URL(file, EXTENSION), "utf8") }));

/** @param {string} text Two words, or one as at the start of a sentence. */
const looksLikeWords = (text) =>
  /^\p{Lu}\p{Ll}+\p{P}?$/u.test(text) ||
  (/\p{L}{2,}\p{P}? \p{L}+/u.test(text) && !/^\.|[[\]{}();:#>*=|\n]|, ?[a-z.:]/u.test(text)) ||
  ALLOWED.has(text);

/** @param {ts.Node} node Whether it is put where people see it. */
function isShown(node) {
  const { parent } = node;
  if (ts.isCallExpression(parent)) {
    const name = parent.expression.getText();
    const place = parent.arguments.findIndex((argument) => argument === node);
    return SHOWN_FIRST.has(name) ? place === 0 : place >= (SHOWN_FROM.get(name) ?? Infinity);
  }
  if (ts.isPropertyAssignment(parent)) {
    const name = parent.name.getText().replaceAll('"', "");
    return parent.initializer === node && SHOWN_NAMES.test(name);
  }
  if (!ts.isBinaryExpression(parent) || parent.right !== node) return false;
  return ts.isPropertyAccessExpression(parent.left) && SHOWN_NAMES.test(parent.left.name.text);
}

/** @param {string} text A key of _locales is none. */
const isNoKey = (text) => /\p{L}/u.test(text) && !/^[a-z]+(_[a-z0-9]+)+$/.test(text);

/**
 * @param {string} code
 * @returns {string[]} The words in it that look as if people were to read them.
 */
function wordsIn(code) {
  /** @type {string[]} */
  const found = [];
  const look = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node)) {
      const isDirective = ts.isExpressionStatement(node.parent);
      const isWords = looksLikeWords(node.text) || (isShown(node) && isNoKey(node.text));
      if (isWords && !isDirective) found.push(node.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("code.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}

test("no words for people stand in code", () => {
  const files = filesOf(".js");
  const found = files.flatMap(({ file, text }) => wordsIn(text).map((words) => ({ file, words })));

  assert.ok(files.length > 100);
  assert.deepEqual(
    found.filter(({ words }) => !ALLOWED.has(words)),
    [],
  );
  assert.deepEqual(
    [...ALLOWED].filter((words) => !found.some((one) => one.words === words)),
    [],
  );
});

for (const code of [
  'status.textContent = "saved";',
  'make("p", {}, "saved");',
  'element("input", { "aria-label": "number" });',
  'button("go", press);',
  "const words = `Saved on ${day}`;",
  'tell(isKept ? "Saved." : say("options_not_kept"));',
  'show("nothing was found here");',
]) {
  test(`words in code would be found: ${code}`, () => {
    assert.equal(wordsIn(code).length, 1);
  });
}

test("no words for people stand in pages, but for the name of the extension", () => {
  const pages = filesOf(".html");

  for (const { file, text } of pages) {
    const shown = text.replace(/<!--.*?-->/gs, "").replace(/<[^>]*>/g, " ");
    const attributes = [...text.matchAll(/\s(aria-label|alt|title|placeholder)="([^"]+)"/g)];
    assert.deepEqual([shown.match(/\p{L}[^\n]*/gu) ?? [], attributes.map(String)], [[], []], file);
  }
  assert.ok(pages.length >= 3);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

/** Draft's leaves: a block is `[data-block]`, an empty one holds a <br>. */
const draft = (/** @type {string[]} */ ...leaves) =>
  `<div data-contents="true">${leaves
    .map(
      (leaf) =>
        `<div data-block="true"><div class="public-DraftStyleDefault-block">${leaf}</div></div>`,
    )
    .join("")}</div>`;
const leaf = (/** @type {string} */ text) =>
  `<span data-offset-key="a"><span data-text="true">${text}</span></span>`;
const EMPTY_LEAF = '<span data-offset-key="a"><br data-text="true"></span>';

/** In editors that keep white space, as all of them do. @type {[name: string, html: string, text: string][]} */
const KEPT = [
  ["nothing", "", ""],
  ["an empty line", "<p><br></p>", ""],
  ["Draft: one block", draft(leaf("Hello")), "Hello"],
  ["Draft: blocks", draft(leaf("Hello"), leaf("world")), "Hello\nworld"],
  ["Draft: an empty block between", draft(leaf("a"), EMPTY_LEAF, leaf("b")), "a\n\nb"],
  ["Draft: an empty block last", draft(leaf("a"), EMPTY_LEAF), "a\n"],
  ["Draft: empty blocks only", draft(EMPTY_LEAF, EMPTY_LEAF), "\n"],
  ["Draft: a line inside a block", draft(leaf("a\nb")), "a\nb"],
  // Draft doubles the last "\n" of a block so that it is seen.
  ["Draft: a line break last in a block", draft(leaf("a\n\n")), "a\n"],
  ["Draft: a line break last, then a block", draft(leaf("a\n\n"), leaf("b")), "a\n\nb"],
  [
    "Draft: a hashtag",
    draft(leaf("a ") + `<span class="hashtag">${leaf("#ward")}</span>` + leaf(" b")),
    "a #ward b",
  ],
  [
    "Draft: list items",
    '<div data-contents="true"><ul><li data-block="true"><span data-text="true">a</span></li>' +
      '<li data-block="true"><span data-text="true">b</span></li></ul></div>',
    "a\nb",
  ],
  [
    "Draft: a picture block",
    `<div data-contents="true"><div data-block="true">${leaf("a")}</div>` +
      '<figure data-block="true" contenteditable="false"><img alt="a cat"><button>Remove</button></figure>' +
      `<div data-block="true">${leaf("b")}</div></div>`,
    "a\nb",
  ],
  ["Lexical: paragraphs", "<p><span>a</span></p><p><br></p><p><span>b</span></p>", "a\n\nb"],
  ["Lexical: a line break", "<p><span>a</span><br><span>b</span></p>", "a\nb"],
  ["Lexical: a line break last", "<p><span>a</span><br><br></p>", "a\n"],
  ["Lexical: styled words", "<p><span>a </span><strong>b</strong><em> c</em></p>", "a b c"],
  [
    "Lexical: a list in a list",
    "<ul><li><span>a</span></li><li><ul><li><span>b</span></li></ul></li><li><span>c</span></li></ul>",
    "a\nb\nc",
  ],
  [
    "a list in the item that it belongs to",
    "<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul>",
    "a\nb\nc\nd",
  ],
  ["a mention", '<p>Hi <span contenteditable="false">@Ann</span> there</p>', "Hi @Ann there"],
  ["ProseMirror: an empty line", '<p>a</p><p><br class="ProseMirror-trailingBreak"></p>', "a\n"],
  [
    "ProseMirror: a hard break last",
    '<p>a<br><br class="ProseMirror-trailingBreak"></p><p>b</p>',
    "a\n\nb",
  ],
  [
    "ProseMirror: a separator after a mention",
    '<p><span contenteditable="false">@Ann</span><img class="ProseMirror-separator" alt=""><br class="ProseMirror-trailingBreak"></p>',
    "@Ann",
  ],
  [
    "Quill: a list",
    '<ol><li data-list="bullet"><span class="ql-ui" contenteditable="false"></span>a</li></ol><p><br></p>',
    "a\n",
  ],
  ["an emoji drawn as an image", '<p>a <img alt="😀"> b</p>', "a 😀 b"],
  ["a family of emoji drawn as an image", '<p><img alt="👩‍👩‍👧">!</p>', "👩‍👩‍👧!"],
  ["a flag drawn as an image", '<p><img alt="🇮🇪"></p>', "🇮🇪"],
  ["an emoji of the instance's own", '<p>a <img alt=":blobcat:"></p>', "a :blobcat:"],
  ["a photograph", '<p>a <img alt="May be an image of 2 people"></p>', "a "],
  ["what cannot be seen", '<p>a<span style="display:none">hidden</span>b</p>', "ab"],
  ["controls of the editor", "<p>a</p><div><button>Remove</button></div>", "a"],
  ["no-break spaces", "<p>a&nbsp;b</p>", "a\u00a0b"],
  ["spaces, as they stand", "<p>a   b </p>", "a   b "],
  ["half an emoji", "<p>a&#xfffd;b</p>", "a\ufffdb"],
  ["an emoji of four code units", "<p>👍🏽 ok</p>", "👍🏽 ok"],
];

/** In a contenteditable of the browser's own. @type {[name: string, html: string, text: string][]} */
const COLLAPSED = [
  ["text", "hello", "hello"],
  ["lines as Chromium makes them", "a<div>b</div><div><br></div><div>c</div>", "a\nb\n\nc"],
  ["lines as Firefox makes them", "a<br>b<br><br>c<br>", "a\nb\n\nc"],
  ["a last empty line", "a<div><br></div>", "a\n"],
  ["space between elements", "<p>a</p>\n  <p>b</p>\n", "a\nb"],
  ["a line break of the source", "a\nb", "a b"],
  ["a block in a block", "<div><div>a</div></div><div><div>b</div></div>", "a\nb"],
  ["text after a block", "<div>a</div>b", "a\nb"],
  ["a break before a block", "a<br><div>b</div>", "a\nb"],
  ["cells", "<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"],
];

const SLATE_LINE =
  '<div><span data-slate-leaf><span data-slate-zero-width="n">\ufeff<br></span></span></div>';

/** What only one kind of editor has. @type {[name: string, root: string, html: string, text: string][]} */
const OF_ONE_KIND = [
  [
    "Quill: a mention between its fillers",
    'class="ql-editor"',
    '<p>Hi <span>\ufeff<span contenteditable="false">@Ann</span>\ufeff</span></p>',
    "Hi @Ann",
  ],
  [
    "Quill: a caret with a style and no letter yet",
    'class="ql-editor"',
    '<p>a</p><p><span class="ql-cursor">\ufeff</span></p><p>b</p>',
    "a\n\nb",
  ],
  ["Slate: an empty line", "data-slate-editor", `<div>a</div>${SLATE_LINE}<div>b</div>`, "a\n\nb"],
  [
    "Slate: a mention, with nothing after it",
    "data-slate-editor",
    '<div>Hi <span contenteditable="false">@Ann<span data-slate-spacer style="position:absolute">' +
      '<span data-slate-zero-width="z">\ufeff</span></span></span>' +
      '<span><span data-slate-zero-width="z">\ufeff</span></span></div>',
    "Hi @Ann",
  ],
  [
    "Slate: a placeholder",
    "data-slate-editor",
    '<div><span data-slate-placeholder contenteditable="false">Write here</span>' +
      '<span data-slate-zero-width="n">\ufeff<br></span></div>',
    "",
  ],
  [
    "ProseMirror: the caret of another who writes",
    'class="ProseMirror"',
    '<p>a<span class="ProseMirror-widget">Ann</span>b</p>',
    "ab",
  ],
];

/**
 * @param {string} html
 * @param {string} space
 * @param {string} [root] attributes of the editing host
 */
function show(html, space, root = "") {
  return page.evaluate(
    ([html, space, root]) => {
      document.body.innerHTML = `<div id="box" contenteditable ${root} style="white-space:${space}">${html}</div>`;
      const box = /** @type {Element} */ (document.getElementById("box"));
      return readRichText(box, kindOf(box)).text;
    },
    [html, space, root],
  );
}

/** What goes wrong between the text, its pieces and the places of the DOM, for every offset. */
function faultsOfPieces() {
  return page.evaluate(() => {
    const root = /** @type {Element} */ (document.getElementById("box"));
    const reading = readRichText(root, kindOf(root));
    const faults = [];
    for (const piece of reading.pieces) {
      const text = reading.text.slice(piece.start, piece.end);
      const there = piece.kind === "text" && piece.node.data.substr(piece.from, text.length);
      // Where white space collapses, a line break or a tab of the source is a space.
      if (there !== false && there.replace(/\s/g, " ") !== text.replace(/\s/g, " "))
        faults.push(`"${text}" stands on "${there}"`);
    }
    const gap = reading.pieces.some(
      ({ start }, place, all) => start !== (all[place - 1]?.end ?? 0),
    );
    if (gap) faults.push("a gap between pieces");
    for (let offset = 0; offset <= reading.text.length; offset += 1) {
      const point = pointOfOffset(reading, offset, root);
      const back = offsetOfPoint(reading, point.node, point.offset);
      // A caret cannot stand inside a mention or an emoji that is an image.
      const whole = reading.pieces
        .filter(
          (piece) => piece.kind === "image" || (piece.kind === "text" && !isEditable(piece.node)),
        )
        .find(({ start, end }) => start < offset && offset < end);
      if (back !== (whole?.end ?? offset)) faults.push(`offset ${offset} came back as ${back}`);
    }
    return faults;
  });
}

for (const [space, cases] of /** @type {const} */ ([
  ["pre-wrap", KEPT],
  ["normal", COLLAPSED],
])) {
  for (const [name, html, text] of cases) {
    test(`${name} is read as its user sees it, every offset where it stands`, async () => {
      assert.equal(await show(html, space), text);
      assert.deepEqual(await faultsOfPieces(), []);
    });
  }
}

for (const [name, root, html, text] of OF_ONE_KIND) {
  test(`${name} is read as the editor holds it, every offset where it stands`, async () => {
    assert.equal(await show(html, "pre-wrap", root), text);
    assert.deepEqual(await faultsOfPieces(), []);
  });
}

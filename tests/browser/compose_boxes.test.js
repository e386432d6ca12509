import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("../../extension/frame_port").SiteFacts} Facts */
/** @typedef {{ found: { id: string, tag: string, readable: boolean }[], context: CheckContext | null }} Found */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

/** @type {Facts} */
const FACTS = {
  name: "Test",
  boxes: [
    { selector: "[data-box=dm]", surface: "dm" },
    { selector: "[role=dialog]:has(article) [data-box]", surface: "reply" },
    { selector: "[data-box]", surface: "post" },
  ],
  parent: [{ within: "[role=dialog], main", selector: "article p" }],
  attachment: [{ within: "main", selector: "img" }],
  profile: ".profile",
};

/**
 * What is found when the elements that match get the focus, one after the other.
 *
 * @param {string} html
 * @param {string[]} focused
 * @param {Facts | null} [facts]
 * @returns {Promise<Found>}
 */
function focus(html, focused, facts = FACTS) {
  return page.evaluate(([html, focused, facts]) => {
    document.body.innerHTML = html;
    for (const host of document.querySelectorAll("x-box")) {
      host.attachShadow({ mode: "open" }).innerHTML =
        "<textarea data-box></textarea><div contenteditable></div>";
    }
    /** @type {Found} */
    const result = { found: [], context: null };
    const boxes = new ComposeBoxes((box) => {
      const { id, element, readable } = box;
      result.found.push({ id, tag: element.tagName, readable });
      result.context = boxes.contextOf(box);
    });
    boxes.watch();
    boxes.learn(facts);
    for (const path of focused) {
      const [selector, inner] = path.split(" >>> ");
      const element = document.querySelector(selector);
      const target = inner ? element?.shadowRoot?.querySelector(inner) : element;
      /** @type {HTMLElement} */ (target).focus();
    }
    return result;
  }, /** @type {const} */ ([html, focused, facts]));
}

/** @type {[name: string, html: string, focused: string, tag: string | null][]} */
const ELEMENTS = [
  ["a textarea", "<textarea></textarea>", "textarea", "TEXTAREA"],
  ["an editing host", "<section contenteditable></section>", "section", "SECTION"],
  [
    "the outermost editing host of nested ones",
    '<section contenteditable><p contenteditable tabindex="0">a</p></section>',
    "p",
    "SECTION",
  ],
  ["not a read-only textarea", "<textarea readonly></textarea>", "textarea", null],
  ["not a search", '<textarea role="searchbox"></textarea>', "textarea", null],
  [
    "not an editor that is labelled a search",
    '<div contenteditable role="textbox" aria-label="Search input textbox"></div>',
    "div",
    null,
  ],
  [
    "a box that the site's facts name, whatever its label",
    '<div contenteditable data-box aria-label="Search for words"></div>',
    "div",
    "DIV",
  ],
  ["not a choice", '<div contenteditable role="combobox"></div>', "div", null],
  [
    "a textarea with a list of names to mention",
    '<textarea role="combobox" aria-expanded="true"></textarea>',
    "textarea",
    "TEXTAREA",
  ],
  [
    "an editor of many lines with a list of names to mention",
    '<div contenteditable role="combobox" aria-multiline="true"></div>',
    "div",
    "DIV",
  ],
  [
    "a box that the site's facts name, whatever its role",
    '<div contenteditable data-box role="combobox"></div>',
    "div",
    "DIV",
  ],
  [
    "a box that the site's facts name, in what a dialog hides from screen readers",
    '<main aria-hidden="true"><div contenteditable data-box></div></main>',
    "div",
    "DIV",
  ],
  [
    "not a read-only box that the facts name",
    "<textarea data-box readonly></textarea>",
    "textarea",
    null,
  ],
  ["a single line that the site's facts name", '<input type="text" data-box>', "input", "INPUT"],
  ["not what stands in a search", "<div role=search><textarea></textarea></div>", "textarea", null],
  ["not a single line", '<input type="text">', "input", null],
  ["not a password", '<input type="password">', "input", null],
  ["not a button", "<button>a</button>", "button", null],
  ["not what is hidden", '<textarea aria-hidden="true"></textarea>', "textarea", null],
];
for (const [name, html, focused, tag] of ELEMENTS) {
  test(`a compose box is ${name}`, async () => {
    const { found } = await focus(html, [focused]);

    assert.deepEqual(
      found.map((box) => box.tag),
      tag ? [tag] : [],
    );
  });
}

test("a code editor, of which the page holds a part only, cannot be read", async () => {
  const { found } = await focus('<div class="CodeMirror"><textarea></textarea></div>', [
    "textarea",
  ]);

  assert.deepEqual(found[0].readable, false);
});

test("a box of the site that is neither a textarea nor editable cannot be read", async () => {
  const { found } = await focus('<canvas data-box tabindex="0"></canvas>', ["canvas"]);

  assert.deepEqual(found[0], { id: "b1", tag: "CANVAS", readable: false });
});

test("a single line that the facts name can be read, and one that is no text cannot", async () => {
  const html = '<input id="line" type="text" data-box><input id="day" type="date" data-box>';

  const { found } = await focus(html, ["#line", "#day"]);

  assert.deepEqual(
    found.map(({ readable }) => readable),
    [true, false],
  );
});

test("what is written in is a box still when it becomes a choice, as while a list is open", async () => {
  const tags = await page.evaluate(() => {
    document.body.innerHTML = "<div contenteditable></div><button>a</button>";
    const [box, other] = /** @type {Iterable<HTMLElement>} */ (document.body.children);
    /** @type {string[]} */
    const found = [];
    const boxes = new ComposeBoxes(({ element }) => found.push(element.tagName));
    boxes.watch();
    box.focus();
    box.setAttribute("role", "combobox");
    other.focus();
    box.focus();
    return found;
  });

  assert.deepEqual(tags, ["DIV", "DIV"]);
});

test("a box in an open shadow root is found, and the next one in the same root too", async () => {
  const { found } = await focus("<x-box></x-box>", ["x-box >>> textarea", "x-box >>> div"]);

  assert.deepEqual([...new Set(found.map(({ tag }) => tag))], ["TEXTAREA", "DIV"]);
});

test("a box keeps its name", async () => {
  const html = "<textarea id=a></textarea><textarea id=b></textarea>";

  const { found } = await focus(html, ["#a", "#b", "#a"]);

  assert.deepEqual(
    found.map(({ id }) => id),
    ["b1", "b2", "b1"],
  );
});

const ARTICLE = "<article><p>Is it <img alt='😀'> safe?</p></article>";

/** @type {[name: string, html: string, context: Partial<CheckContext>][]} */
const CONTEXTS = [
  ["a post", "<textarea data-box></textarea>", { surface: "post", parent: null }],
  ["a message", '<textarea data-box="dm"></textarea>', { surface: "dm", parent: null }],
  [
    "a reply, with what it answers",
    `<div role="dialog">${ARTICLE}<textarea data-box></textarea></div>`,
    { surface: "reply", parent: "Is it 😀 safe?" },
  ],
  [
    "an answer to the post right above it",
    `<main>${ARTICLE}<article><p>And now?</p></article><textarea data-box="dm"></textarea>${ARTICLE}</main>`,
    { surface: "dm", parent: "And now?" },
  ],
  [
    "a box that the facts do not name, under a post",
    `<main>${ARTICLE}<textarea></textarea></main>`,
    { surface: "reply", parent: "Is it 😀 safe?" },
  ],
  [
    "a box that the facts do not name, under nothing",
    "<textarea></textarea>",
    { surface: "post", parent: null },
  ],
  [
    "a post with a picture",
    "<main><img><textarea data-box></textarea></main>",
    { surface: "post", attachment: true },
  ],
  [
    "a post without a picture",
    "<img><main><textarea data-box></textarea></main>",
    { surface: "post", attachment: false },
  ],
  [
    "a post beside the author's name and bio",
    '<p class="profile">Dr Ann</p><p class="profile">GP, Galway</p><textarea data-box></textarea>',
    { surface: "post", profile: "Dr Ann\nGP, Galway" },
  ],
];
for (const [name, html, expected] of CONTEXTS) {
  test(`the host learns what a box is for: ${name}`, async () => {
    const { context } = await focus(html, ["textarea"]);

    for (const [key, value] of Object.entries(expected)) {
      assert.equal(context?.[/** @type {keyof CheckContext} */ (key)], value, key);
    }
  });
}

test("without facts about the site, a box is found and is a post", async () => {
  const { found, context } = await focus("<textarea></textarea>", ["textarea"], null);

  assert.equal(found.length, 1);
  assert.equal(context?.surface, "post");
  assert.equal(context?.attachment, undefined);
});

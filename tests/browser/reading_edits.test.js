import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";

/** @type {import("playwright-core").Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

const block = (/** @type {string} */ leaf) =>
  `<div data-block="true"><div><span><span data-text="true">${leaf}</span></span></div></div>`;

/** @type {[name: string, html: string][]} */
const BOXES = [
  [
    "Draft",
    `<div data-contents="true">${block("swab")}${block("<br>")}${block("the\n\nward")}</div>`,
  ],
  ["nested lists", "<ul><li>a<ul><li>b</li><li><br></li></ul></li><li>c</li></ul>"],
  ["paragraphs", "<p><span>a</span><br><strong>b</strong></p><p><br></p><p>c<em> d</em></p>"],
  ["words outside of blocks", "a<div>b</div>c<br>d<div><div>e</div></div>"],
  ["a block in a line", "<span>a<div>b</div>c</span><span>d</span>"],
  ["what is not text", '<p>a<img alt="😀"></p><figure contenteditable="false">b</figure><p>c</p>'],
];

/**
 * Makes every kind of edit at every node of the box, one after the other, and compares what an adapter that
 * hears of them reads with what one reads that sees the box for the first time.
 */
async function faultsOfEdits() {
  const box = /** @type {HTMLElement} */ (document.getElementById("box"));
  const seen = (/** @type {RichTextAdapter} */ adapter, /** @type {string} */ text) =>
    JSON.stringify([text, adapter.rectsOf({ start: 0, end: text.length })]);
  const followed = new RichTextAdapter(box, kindOf(box));
  let heard = seen(followed, followed.read());
  followed.observe(() => (heard = seen(followed, followed.readEdit())));

  const edits = {
    type: (/** @type {ChildNode} */ node) => node instanceof Text && node.appendData("x"),
    break: (/** @type {ChildNode} */ node) => node instanceof Text && node.insertData(1, "\n"),
    breakAndType: (/** @type {ChildNode} */ node) => {
      if (!(node instanceof Text)) return;
      node.appendData("\n");
      node.insertData(0, "\ny z");
      node.appendData("x");
    },
    write: (/** @type {ChildNode} */ node) => node instanceof Text && (node.data = "b\n\tc\nd "),
    cut: (/** @type {ChildNode} */ node) => node instanceof Text && node.deleteData(0, 1),
    double: (/** @type {ChildNode} */ node) => node.after(node.cloneNode(true)),
    part: (/** @type {ChildNode} */ node) => node.before(document.createElement("br")),
    wrap: (/** @type {ChildNode} */ node) => {
      const around = document.createElement("div");
      node.replaceWith(around);
      around.append(node);
    },
    move: (/** @type {ChildNode} */ node) => box.append(node),
    hide: (/** @type {ChildNode} */ node) => {
      if (!(node instanceof HTMLElement)) return;
      node.append("x");
      node.style.display = "none";
    },
    remove: (/** @type {ChildNode} */ node) => node.remove(),
  };
  const faults = [];
  for (const [name, edit] of Object.entries(edits)) {
    const { innerHTML } = box;
    for (let place = 0; place < 12; place += 1) {
      const nodes = [];
      const walker = document.createTreeWalker(box);
      while (walker.nextNode()) nodes.push(walker.currentNode);
      if (nodes.length > 0) edit(/** @type {ChildNode} */ (nodes[(place * 5) % nodes.length]));
      // The observer is told before what waits here goes on.
      await null;
      const fresh = new RichTextAdapter(box, kindOf(box));
      if (heard !== seen(fresh, fresh.read())) faults.push(`${name} at ${place}: ${heard}`);
    }
    box.innerHTML = innerHTML;
    await null;
  }
  return faults;
}

for (const [name, html] of BOXES) {
  for (const space of ["pre-wrap", "normal"]) {
    test(`${name}, white-space ${space}: after an edit all is read as it is then`, async () => {
      await page.evaluate(
        ([html, space]) => {
          document.body.innerHTML = `<div id="box" contenteditable style="white-space:${space}">${html}</div>`;
        },
        [html, space],
      );

      assert.deepEqual(await page.evaluate(faultsOfEdits), []);
    });
  }
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";

/** @type {import("playwright-core").Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

const WORDS = "the ward was full again and nobody came ";
const SMILE = `<img alt="😀" width="20" height="20" src="data:,">`;
const HIGH_SMILE = `<img alt="😀" width="20" height="90" src="data:,">`;

/** @type {[name: string, html: string][]} */
const BOXES = [
  ["one text of many lines", WORDS.repeat(12)],
  ["a line in each block", `<p>${WORDS}</p>`.repeat(12)],
  ["texts in a line", `<span>${WORDS}</span><b>${WORDS}${SMILE}</b>`.repeat(6)],
  ["pictures higher than their line", `<p><span>${HIGH_SMILE}</span></p>`.repeat(12)],
  ["blocks without a box", `<div style="display:contents">${WORDS}<br></div>`.repeat(12)],
  ["columns", `<div style="columns:2">${`<p>${WORDS}</p>`.repeat(12)}</div>`],
  ["larger letters", `<span>${WORDS}<big style="font-size:3em">${WORDS}</big></span>`.repeat(4)],
  ["a block lower than its lines", `<p style="height:20px">${WORDS.repeat(12)}</p>`],
  ["lines over each other", `<p style="line-height:0">${WORDS}</p>`.repeat(12)],
];

/** What each letter's places are, in sight and else, of a box that is higher than what is in sight. */
function placesInSight() {
  const box = /** @type {HTMLElement} */ (document.getElementById("box"));
  const adapter = new RichTextAdapter(box, kindOf(box));
  const { length } = adapter.read();
  const { top, bottom, left, right } = box.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  const sight = { left, right, top: middle - 20, bottom: middle + 20 };
  const wrong = [];
  let unasked = 0;
  for (let start = 0; start < length; start += 1) {
    const all = adapter.rectsOf({ start, end: start + 1 });
    const told = adapter.rectsOf({ start, end: start + 1 }, sight);
    const isInSight = all.some((rect) => rect.top < sight.bottom && sight.top < rect.bottom);
    if (isInSight && JSON.stringify(told) !== JSON.stringify(all)) wrong.push(start);
    if (told.length < all.length) unasked += 1;
  }
  return { wrong, unasked };
}

for (const [name, html] of BOXES) {
  test(`${name}: all that is in sight is placed as it is without regard to that`, async () => {
    await page.evaluate((html) => {
      document.body.innerHTML = `<div id="box" contenteditable style="width:150px">${html}</div>`;
    }, html);

    assert.deepEqual((await page.evaluate(placesInSight)).wrong, []);
  });
}

test("what stands in blocks out of sight is not asked for its place", async () => {
  await page.evaluate((html) => {
    document.body.innerHTML = `<div id="box" contenteditable style="width:150px">${html}</div>`;
  }, BOXES[1][1]);

  assert.ok((await page.evaluate(placesInSight)).unasked > 300);
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOX, openContentPage, show } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

const PICTURE = '<img src="data:," width="96">';
const FILE = '<input type="file">';

for (const [name, html, expected] of /** @type {const} */ ([
  ["a picture in its form", `<form>${BOX}${PICTURE}</form>`, true],
  ["a picture in its dialog", `<dialog open><ul><li>${PICTURE}</ul>${BOX}</dialog>`, true],
  ["an emoji", `<form>${BOX}<img src="data:," width="20"></form>`, false],
  ["a picture of the site's own", `<form>${BOX}<img src="/logo.png" width="96"></form>`, false],
  [
    "a picture of the post it answers",
    `<dialog open><article>${PICTURE}</article>${BOX}</dialog>`,
    false,
  ],
  [
    "a picture in another slot of its form",
    `<x-dialog><div slot="write">${BOX}</div><p slot="send">${PICTURE}</p></x-dialog>`,
    true,
  ],
  ["a picture outside of its form", `<form>${BOX}</form>${PICTURE}`, false],
  ["a picture on a page without form or dialog", BOX + PICTURE, undefined],
  [
    "a picture beside it and a way to choose one",
    `<main><div>${BOX}<p>${PICTURE}</p><button>${FILE}</button></div></main>`,
    true,
  ],
  [
    "no picture beside it and a way to choose one, and one elsewhere,",
    `<main><div><p>${FILE}</p>${BOX}</div><div>${PICTURE}</div></main>`,
    false,
  ],
  [
    "a picture that others sent to a conversation",
    `<div><div role="log">${PICTURE}</div><div>${BOX}</div>${FILE}</div>`,
    false,
  ],
  [
    "a way to choose a picture somewhere on the page",
    `<div>${BOX}</div>${PICTURE}${FILE}`,
    undefined,
  ],
  [
    "a picture beside the way to choose one that is another box's",
    `<div><div><textarea></textarea>${PICTURE}${FILE}</div><div>${BOX}</div></div>`,
    undefined,
  ],
])) {
  test(`without facts, ${name} makes a box's attachment ${expected}`, async () => {
    await show(page, html);

    const context = await page.evaluate(() => {
      const box = /** @type {HTMLElement} */ (document.getElementById("box"));
      return contextOfBox(box, null);
    });

    assert.equal(context.attachment, expected);
  });
}

test("where the facts find no attachment, structure may", async () => {
  await show(page, `<form>${BOX}${PICTURE}</form>`);

  const context = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.getElementById("box"));
    const attachment = [{ within: "form", selector: ".gone" }];
    return contextOfBox(box, { name: "Test", boxes: [], attachment });
  });

  assert.equal(context.attachment, true);
});

import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
  await page.evaluate(() =>
    Object.assign(window, { chrome: { i18n: { getMessage: (/** @type {string} */ key) => key } } }),
  );
});
after(() => page.context().browser()?.close());

beforeEach(() =>
  page.evaluate(() => {
    document.body.innerHTML = "<x-dialog><textarea></textarea></x-dialog>";
    const root = document.querySelector("x-dialog")?.attachShadow({ mode: "open" });
    if (!root) throw new Error("no root");
    root.innerHTML =
      '<dialog><div style="overflow: hidden; width: 80px; height: 20px"><slot></slot></div>' +
      "<input></dialog>";
    root.querySelector("dialog")?.showModal();
  }),
);

test("a box in the slot of a modal dialog is drawn over in that dialog", async () => {
  const parent = await page.evaluate(() => {
    const overlay = new Overlay();
    overlay.mountFor(/** @type {Element} */ (document.querySelector("textarea")));
    return overlay.host.parentElement?.tagName;
  });

  assert.equal(parent, "DIALOG");
});

test("of a box in a slot, what clips there hides a part", async () => {
  const width = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.querySelector("textarea"));
    box.style.cssText = "width: 300px; margin: 0; border: 0";
    const area = visibleAreaOf(box);
    return area && area.right - area.left;
  });

  assert.equal(width, 80);
});

const CLIPS = "overflow: hidden; width: 80px; height: 20px";
const WIDE = "box-sizing: border-box; width: 300px; height: 40px; margin: 0; border: 0";

/** How wide a part of the box can be seen: of 300 pixels, or of 80. @type {[string, string, number][]} */
const PLACES = [
  [
    "an absolute box in a clip that does not place it",
    `<div style="${CLIPS}"><textarea style="${WIDE}; position: absolute"></textarea></div>`,
    300,
  ],
  [
    "what stands in an absolute element, in a clip that does not place it",
    `<div style="${CLIPS}"><div style="position: absolute"><textarea style="${WIDE}"></textarea></div></div>`,
    300,
  ],
  [
    "an absolute box in a clip that places it",
    `<div style="${CLIPS}; position: relative"><textarea style="${WIDE}; position: absolute"></textarea></div>`,
    80,
  ],
  [
    "an absolute box that an element placed by a transform in a clip places",
    `<div style="${CLIPS}"><div style="transform: scale(1)">` +
      `<textarea style="${WIDE}; position: absolute"></textarea></div></div>`,
    80,
  ],
  [
    "a fixed box in a clip",
    `<div style="${CLIPS}; position: relative"><textarea style="${WIDE}; position: fixed"></textarea></div>`,
    300,
  ],
  [
    "a fixed box in a clip that a transform makes its place",
    `<div style="${CLIPS}; transform: scale(1)"><textarea style="${WIDE}; position: fixed"></textarea></div>`,
    80,
  ],
  [
    "a fixed box in a clip that is kept apart",
    `<div style="${CLIPS}; contain: paint"><textarea style="${WIDE}; position: fixed"></textarea></div>`,
    80,
  ],
  [
    "a box in an inline element with overflow",
    `<x-inline style="overflow: hidden"><textarea style="${WIDE}; display: block"></textarea></x-inline>`,
    300,
  ],
  [
    "a box in an element without a box, with overflow",
    `<div style="display: contents; overflow: hidden"><textarea style="${WIDE}"></textarea></div>`,
    300,
  ],
];

for (const [place, markup, width] of PLACES) {
  test(`of ${place} ${width} pixels are seen`, async () => {
    const seen = await page.evaluate((markup) => {
      document.body.innerHTML = markup;
      const box = /** @type {Element} */ (document.querySelector("textarea"));
      const area = visibleAreaOf(box);
      return area && { width: area.right - area.left, told: box.getBoundingClientRect().width };
    }, markup);

    assert.deepEqual(seen, { width, told: 300 });
  });
}

test("of a box in a modal dialog, what clips around the dialog hides nothing", async () => {
  const width = await page.evaluate(
    ({ clips, wide }) => {
      document.body.innerHTML =
        `<div style="${clips}; transform: scale(1)"><dialog><textarea style="${wide}">` +
        "</textarea></dialog></div>";
      document.querySelector("dialog")?.showModal();
      const area = visibleAreaOf(/** @type {Element} */ (document.querySelector("textarea")));
      return area && area.right - area.left;
    },
    { clips: CLIPS, wide: WIDE },
  );

  assert.equal(width, 300);
});

test("the page hears of no key in the overlay, also where that is in a shadow root", async () => {
  await page.evaluate(() => {
    const overlay = new Overlay();
    const heard = Object.assign(window, { heard: /** @type {string[]} */ ([]) }).heard;
    new FocusGuard(overlay, () => heard.push("own")).watch();
    document.addEventListener("keydown", () => heard.push("page"), true);
    overlay.mountFor(/** @type {Element} */ (document.querySelector("textarea")));
    const button = document.createElement("button");
    overlay.append(button);
    button.focus();
  });
  await page.keyboard.press("a");

  assert.deepEqual(await page.evaluate(() => Reflect.get(window, "heard")), ["own"]);
});

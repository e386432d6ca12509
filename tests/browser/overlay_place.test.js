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

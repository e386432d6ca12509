import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";
import { openEditor } from "./driver/editors.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @typedef {import("playwright-core").Page} Page */

const BOX = '<textarea style="position: absolute; left: 0; top: 0; width: 400px; height: 200px">';
/** All that stands in a cover is to be placed in the window's coordinates. */
const COVER = "position: fixed; background: #fff;";
const AT_TOP = "left: 0; top: 0; width: 400px; height: 50px";

/**
 * How much of a line at 100 to 300 pixels from the left, whose lower edge is at 40, can be seen, and of the
 * upper and lower edge of the box, which are at 0 and 200.
 *
 * @type {[what: string, markup: string, line: [number, number] | null, box: [number, number] | null][]}
 */
const SEEN = [
  ["nothing", "", [100, 300], [0, 200]],
  ["a header that stays", `<div style="${COVER} ${AT_TOP}"></div>`, null, [50, 200]],
  [
    "a link without colours in a header",
    `<div style="${COVER} ${AT_TOP}"><a href="#" style="display: block; height: 50px">a</a></div>`,
    null,
    [50, 200],
  ],
  [
    "a bar under the box",
    `<div style="${COVER} left: 0; top: 150px; width: 400px; height: 80px"></div>`,
    [100, 300],
    [0, 150],
  ],
  [
    "a list over the beginning of the line",
    `<ul style="${COVER} margin: 0; padding: 0; left: 50px; top: 30px; width: 100px; height: 100px"></ul>`,
    [150, 300],
    [0, 200],
  ],
  [
    "a list over the end of the line",
    `<ul style="${COVER} margin: 0; padding: 0; left: 220px; top: 30px; width: 150px; height: 100px"></ul>`,
    [100, 220],
    [0, 200],
  ],
  [
    "a dimmed page",
    '<div style="position: fixed; inset: 0; background: rgb(0 0 0 / 0.4)"></div>',
    null,
    null,
  ],
  ["a modal dialog, somewhere else", "<dialog></dialog>", null, null],
  [
    "a layer that is seen through",
    '<div style="position: fixed; inset: 0"></div>',
    [100, 300],
    [0, 200],
  ],
  [
    "a layer that is not shown yet",
    '<div style="position: fixed; inset: 0; background: #fff; opacity: 0"></div>',
    [100, 300],
    [0, 200],
  ],
  [
    "a list under a layer that is seen through",
    `<ul style="${COVER} margin: 0; ${AT_TOP}"></ul><div style="position: fixed; inset: 0"></div>`,
    null,
    [50, 200],
  ],
  ["a picture", `<img style="position: fixed; ${AT_TOP}" alt="">`, null, [50, 200]],
  [
    "what stands behind the box",
    `<div style="${COVER} z-index: -1; ${AT_TOP}"></div>`,
    [100, 300],
    [0, 200],
  ],
];

describe("what stands in front of a box", () => {
  /** @type {Page} */
  let page;
  before(async () => {
    page = await openContentPage();
    await page.evaluate(() =>
      Object.assign(window, {
        chrome: { i18n: { getMessage: (/** @type {string} */ key) => key } },
      }),
    );
  });
  after(() => page.context().browser()?.close());

  /**
   * @param {string} markup
   * @param {boolean} isInRoot the box and what covers it stand in a shadow root
   */
  const seenUnder = (markup, isInRoot) =>
    page.evaluate(
      ([markup, isInRoot]) => {
        document.body.innerHTML = isInRoot ? "<x-outer></x-outer>" : markup;
        const root = document.querySelector("x-outer")?.attachShadow({ mode: "open" });
        if (root) root.innerHTML = markup;
        const tree = root ?? document;
        tree.querySelector("dialog")?.showModal();
        const box = /** @type {Element} */ (tree.querySelector("textarea"));
        const visible = { left: 0, top: 0, right: 400, bottom: 200 };
        const overlay = new Overlay();
        overlay.mountFor(box);
        const covers = new Covers(overlay);
        const line = covers.lineIn(box, { left: 100, top: 20, right: 300, bottom: 40 }, visible);
        const part = covers.partOf(box, visible);
        overlay.unmount();
        return {
          line: line && [line.left, line.right],
          box: part && [part.top, part.bottom],
        };
      },
      /** @type {const} */ ([`${BOX}</textarea>${markup}`, isInRoot]),
    );

  for (const [what, markup, line, box] of SEEN) {
    test(`nothing is drawn through ${what}`, async () => {
      assert.deepEqual(await seenUnder(markup, false), { line, box });
    });

    test(`in a shadow root nothing is drawn through ${what}`, async () => {
      assert.deepEqual(await seenUnder(markup, true), { line, box });
    });
  }

  test("a header of the page covers a box in a shadow root", async () => {
    const seen = await page.evaluate(
      ([box, cover]) => {
        document.body.innerHTML = `<x-outer></x-outer><div style="${cover}"></div>`;
        const root = document.querySelector("x-outer")?.attachShadow({ mode: "open" });
        if (!root) throw new Error("no root");
        root.innerHTML = box;
        const visible = { left: 0, top: 0, right: 400, bottom: 200 };
        return new Covers({ host: document.createElement("i") }).partOf(
          /** @type {Element} */ (root.querySelector("textarea")),
          visible,
        );
      },
      [`${BOX}</textarea>`, `${COVER} ${AT_TOP}`],
    );

    assert.equal(seen?.top, 50);
  });

  test("of a box that no pointer finds, what is behind covers nothing", async () => {
    const markup = `<div style="${COVER} z-index: -1; ${AT_TOP}"></div>`;
    const seen = await page.evaluate((html) => {
      document.body.innerHTML = html;
      const box = /** @type {HTMLElement} */ (document.querySelector("textarea"));
      box.style.pointerEvents = "none";
      const visible = { left: 0, top: 0, right: 400, bottom: 200 };
      return new Covers({ host: document.createElement("i") }).partOf(box, visible);
    }, `${BOX}</textarea>${markup}`);

    assert.equal(seen?.top, 0);
  });

  test("a place that was looked at is looked at again only once that is forgotten", async () => {
    const looks = await page.evaluate((html) => {
      document.body.innerHTML = html;
      const box = /** @type {Element} */ (document.querySelector("textarea"));
      const covers = new Covers({ host: document.createElement("i") });
      const { elementFromPoint } = Document.prototype;
      let count = 0;
      Document.prototype.elementFromPoint = function (
        /** @type {number} */ x,
        /** @type {number} */ y,
      ) {
        count += 1;
        return elementFromPoint.call(this, x, y);
      };
      const counts = [];
      for (const draw of ["first", "the same", "after"]) {
        if (draw === "after") covers.forget();
        covers.partOf(box, { left: 0, top: 0, right: 400, bottom: 200 });
        counts.push(count);
      }
      Document.prototype.elementFromPoint = elementFromPoint;
      return counts;
    }, `${BOX}</textarea>`);

    assert.deepEqual(looks, [2, 2, 4]);
  });
});

describe("while somebody writes", () => {
  /** @type {ForethoughtBrowser} */
  let browser;
  before(async () => {
    browser = await ForethoughtBrowser.open();
  });
  after(() => browser.close());

  for (const kind of ["draft", "textarea"]) {
    test(`${kind}: the underline and the mark give way to a sheet, and come back after it`, async () => {
      const { tab, box } = await openEditor(browser, kind);
      await box.type("Swab for NHS 450 557 7104 ok");
      const flag = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };
      await box.shows([flag]);
      const isMarked = () =>
        tab.overlay.look((root) => root.querySelector(".state")?.checkVisibility() ?? false);
      assert.equal(await isMarked(), true);

      await tab.page.evaluate(() => {
        const sheet = document.createElement("div");
        sheet.id = "sheet";
        sheet.style.cssText = "position: fixed; inset: 0; background: #eee; z-index: 9";
        document.body.append(sheet);
      });
      await eventually(async () => {
        assert.deepEqual(await tab.overlay.underlines(), []);
        assert.equal(await isMarked(), false);
      });

      await tab.page.evaluate(() => document.getElementById("sheet")?.remove());
      await box.shows([flag]);
      assert.equal(await isMarked(), true);
      await tab.close();
    });
  }
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openContentPage } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
  // What happens is heard of by events alone.
  await page.evaluate(() => Object.assign(window, { setInterval: () => 0 }));
});
after(() => page.context().browser()?.close());

const SCROLLER =
  '<div id="scroller" style="height: 60px; overflow: auto"><div style="height: 200px">' +
  "<textarea></textarea></div></div>";

/**
 * Scrolls what is around a box that is followed.
 *
 * @param {string} html an element x-outer has a shadow root with SCROLLER in it
 * @returns {Promise<boolean>} whether that draws it anew within some frames
 */
function isDrawnWhenScrolled(html) {
  return page.evaluate(
    async ([html, scroller]) => {
      document.body.innerHTML = html;
      const outer = document.querySelector("x-outer")?.attachShadow({ mode: "open" });
      if (outer) outer.innerHTML = scroller;
      const root = outer ?? document;
      let drawn = 0;
      const watch = new ScreenWatch({
        draw: () => (drawn += 1),
        ...{ pulse: () => {}, onMove: () => {}, onRest: () => {}, isAttended: () => true },
      });
      const frames = async () => {
        for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      };
      watch.follow(/** @type {Element} */ (root.querySelector("textarea")));
      await frames();
      const before = drawn;
      root.querySelector("#scroller")?.scrollTo(0, 40);
      await frames();
      watch.stop();
      return drawn > before;
    },
    [html, SCROLLER],
  );
}

test("while no box is followed, a page that scrolls is not listened to", async () => {
  const heard = await page.evaluate(async () => {
    document.body.innerHTML = '<div style="height: 9000px"><textarea></textarea></div>';
    const listening = new Set();
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const noted = (/** @type {Function} */ call, /** @type {"add" | "delete"} */ then) =>
      new Proxy(call, {
        apply: (_, target, args) => {
          listening[then](args[0]);
          return Reflect.apply(call, target, args);
        },
      });
    Object.assign(EventTarget.prototype, {
      addEventListener: noted(addEventListener, "add"),
      removeEventListener: noted(removeEventListener, "delete"),
    });
    const none = () => {};
    const watch = new ScreenWatch({
      ...{ draw: none, pulse: none, onMove: none, onRest: none, isAttended: () => true },
    });
    const counts = [listening.size];
    watch.follow(/** @type {Element} */ (document.querySelector("textarea")));
    counts.push(listening.size);
    watch.stop();
    counts.push(listening.size);
    Object.assign(EventTarget.prototype, { addEventListener, removeEventListener });
    return counts;
  });

  assert.deepEqual(heard, [0, 8, 0]);
});

test("what is drawn follows a scroll of the page's own elements", async () => {
  assert.equal(await isDrawnWhenScrolled(SCROLLER), true);
});

test("what is drawn follows a scroll inside the box's shadow root", async () => {
  assert.equal(await isDrawnWhenScrolled("<x-outer></x-outer>"), true);
});

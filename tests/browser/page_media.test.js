import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openWithSeriousDraft } from "./both/pausing.js";
import { faultsOf } from "./driver/axe.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { movingIn } from "./driver/motion.js";
import { openWhole, PAGES } from "./driver/whole_pages.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/**
 * Colours as the browser draws them, beside that of what they stand on.
 *
 * @param {Page} page
 * @param {string} selector
 * @param {"::before"} [part]
 * @returns {Promise<{ colour: string, ground: string, outline: string }[]>} of each element that is shown
 */
function coloursOf(page, selector, part) {
  return page.locator(selector).evaluateAll((elements, part) => {
    const probe = document.createElement("i");
    probe.style.backgroundColor = "Canvas";
    document.body.append(probe);
    const ground = getComputedStyle(probe).backgroundColor;
    probe.remove();
    return elements
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const { backgroundColor, outlineStyle } = getComputedStyle(element, part);
        return { colour: backgroundColor, ground, outline: outlineStyle };
      });
  }, part);
}

/**
 * @param {Page} page whose user works by keyboard
 * @returns {Promise<{ all: number, without: string[] }>} what can have the focus, and what of it gets no outline
 */
async function outlined(page) {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    /** @type {NodeListOf<HTMLElement>} */
    const all = document.querySelectorAll("a, button, input, select, textarea, summary");
    const usable = [...all].filter((one) => one.checkVisibility() && !one.matches(":disabled"));
    const without = usable.filter((one) => {
      one.focus();
      return getComputedStyle(one).outlineStyle !== "solid";
    });
    return { all: usable.length, without: without.map(({ outerHTML }) => outerHTML) };
  });
}

for (const name of PAGES) {
  describe(`the ${name} page`, () => {
    /** @type {Page} */
    let page;
    before(async () => {
      page = await openWhole(browser, name);
    });
    after(() => page.close());

    test("does not move for who wants less motion", async () => {
      await page.emulateMedia({ reducedMotion: "reduce" });

      assert.deepEqual(await page.locator("html").evaluate(movingIn), []);
    });

    test("has no fault that axe knows with forced colours, and outlines what has the focus", async () => {
      await page.emulateMedia({ forcedColors: "active" });

      assert.deepEqual(await faultsOf(page), []);
      const { all, without } = await outlined(page);
      assert.ok(all > 2);
      assert.deepEqual(without, []);
      await page.emulateMedia({ forcedColors: null });
    });

    test("has words of the size that the user chose in the browser, and none are cut off", async () => {
      await page.setViewportSize({ width: 640, height: 800 });
      const sizes = () =>
        page.evaluate(() =>
          ["body", "h1", "button", "small, .status, .quiet, label"].map((selector) => {
            const found = document.querySelector(selector) ?? document.body;
            return parseFloat(getComputedStyle(found).fontSize);
          }),
        );
      const before = await sizes();
      const session = await page.context().newCDPSession(page);

      await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });

      const twice = before.map((size) => size * 2);
      await eventually(async () => assert.deepEqual(await sizes(), twice));
      assert.deepEqual(await cutOff(page), []);
    });
  });
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} what is wider than the window, or than what holds it and shows only a part
 */
function cutOff(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("body, body *")]
      .filter((element) => element.checkVisibility() && !element.matches("pre, code, textarea"))
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const isCut = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
        const { left, right } = element.getBoundingClientRect();
        return isCut || (right > innerWidth + 1 && left >= 0);
      })
      .map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent}`),
  );
}

test("what is drawn over a page does not move for who wants less motion", async () => {
  const { tab, box } = await openWithSeriousDraft(browser, "X post");
  await tab.page.emulateMedia({ reducedMotion: "reduce" });
  const moving = () => tab.overlay.look(movingIn);

  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Not this time/);
  assert.deepEqual(await moving(), []);
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.textOf(".panel details");
  assert.deepEqual(await moving(), []);
  await box.press("Escape");
  await tab.overlay.showsNoCard();
  await box.pressButton("Post");
  await tab.overlay.showsCard(/Before you post/);

  assert.deepEqual(await moving(), []);
  await tab.close();
});

test("with forced colours a switch tells by its colour whether it is on, and is no blank", async () => {
  const page = await openWhole(browser, "options");
  await page.emulateMedia({ forcedColors: "active" });
  await page.locator(".rule .switch").first().uncheck();

  const on = await coloursOf(page, ".rule .switch:checked", "::before");
  const off = await coloursOf(page, ".rule .switch:not(:checked)", "::before");

  assert.notEqual(on[0].colour, off[0].colour);
  for (const { colour, ground } of [...on, ...off]) assert.notEqual(colour, ground);
  await page.locator(".rule .switch").first().check();
  await page.close();
});

test("with forced colours the way of working that is chosen is outlined, and the promises have their points", async () => {
  const page = await openWhole(browser, "welcome");
  await page.emulateMedia({ forcedColors: "active" });

  const chosen = await coloursOf(page, ".mode:has(:checked)");
  const others = await coloursOf(page, ".mode:not(:has(:checked))");
  const points = await coloursOf(page, ".promises li", "::before");

  assert.deepEqual(new Set(chosen.map(({ outline }) => outline)), new Set(["solid"]));
  assert.deepEqual(new Set(others.map(({ outline }) => outline)), new Set(["none"]));
  assert.ok(points.length > 1);
  for (const { colour, ground } of points) assert.notEqual(colour, ground);
  await page.close();
});

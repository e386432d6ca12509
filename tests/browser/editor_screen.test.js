import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { KINDS, openEditor } from "./driver/editors.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };
const POST =
  "Tough shift 👩🏽‍⚕️\nthe swab, for the ward clerk who asks about it, is NHS 450 557 7104 👍";

/**
 * @param {string} kind
 * @param {string} post
 */
async function openWith(kind, post) {
  const { tab, box } = await openEditor(browser, kind);
  await box.type(post);
  return { tab, box };
}

/**
 * The words near both ends of an underline. At its very ends, where the direction changes, a place on the
 * screen is two places of the text.
 *
 * @param {Element} box
 * @param {import("./driver/drawn_flags.js").Underline} underline
 */
function wordsAt(box, { left, right, bottom }) {
  return [left + 12, right - 12].map((x) => {
    const caret = document.caretPositionFromPoint(x, bottom - 10);
    const node = caret?.offsetNode;
    const text = box instanceof HTMLTextAreaElement ? box.value : (node?.textContent ?? "");
    const place = caret?.offset ?? 0;
    const before = /[^ ]*$/.exec(text.slice(0, place));
    const after = /^[^ ]*/.exec(text.slice(place));
    return `${before}${after}`;
  });
}

for (const kind of KINDS) {
  test(`${kind}: the flag follows the scrolling of all around it, and the window's size`, async () => {
    const { tab, box } = await openWith(kind, POST);
    await tab.page.evaluate(() => {
      const root = /** @type {HTMLElement} */ (document.getElementById("root"));
      root.style.cssText = "height: 300px; overflow: auto";
      const composer = /** @type {HTMLElement} */ (root.firstElementChild);
      composer.style.margin = "400px 0 400px 40px";
      document.body.style.cssText = "padding: 100px 0 2000px";
    });
    const scroll = (/** @type {number} */ outer, /** @type {number} */ inner) =>
      tab.page.evaluate(
        ([outer, inner]) => {
          scrollTo(0, outer);
          document.getElementById("root")?.scrollTo(0, inner);
        },
        [outer, inner],
      );

    for (const [outer, inner] of [
      [0, 300],
      [57, 300],
      [57, 341],
    ]) {
      await scroll(outer, inner);
      await box.shows([NUMBER]);
    }
    await tab.page.setViewportSize({ width: 380, height: 700 });
    await box.shows([NUMBER]);

    await scroll(57, 0);
    await box.shows([]);
    await tab.close();
  });

  test(`${kind}: the flag stays on its words at every zoom`, async () => {
    const { tab, box } = await openWith(kind, POST);
    const session = await tab.page.context().newCDPSession(tab.page);

    for (const [element, zoom] of [
      ["body", "1.5"],
      ["#root", "0.8"],
      ["html", "1.25"],
    ]) {
      await tab.page.locator(element).evaluate((found, zoom) => {
        /** @type {HTMLElement} */ (found).style.zoom = zoom;
      }, zoom);
      await box.shows([NUMBER]);
    }
    await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 1.5 });
    await box.shows([NUMBER]);
    const metrics = { width: 700, height: 500, deviceScaleFactor: 2, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", metrics);

    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${kind}: the flag stays on its words where the page is drawn larger or smaller`, async () => {
    const { tab, box } = await openWith(kind, POST);
    const [before] = await eventually(async () => {
      await box.shows([NUMBER]);
      return tab.overlay.underlines();
    });

    for (const transform of ["scale(0.7)", "translate(30px, 20px) scale(1.3, 1.1)"]) {
      await tab.page.locator("#root").evaluate((found, transform) => {
        const { style } = /** @type {HTMLElement} */ (found);
        Object.assign(style, { transform, transformOrigin: "0 0" });
      }, transform);
      await eventually(async () => {
        assert.notDeepEqual(await tab.overlay.underlines(), [before]);
        await box.shows([NUMBER]);
      });
    }
    await tab.close();
  });

  test(`${kind}: the flag stays on its words where words are broken and lines are evened`, async () => {
    const { tab, box } = await openEditor(browser, kind);
    await tab.page.evaluate(() => {
      document.body.lang = "en";
      document.body.style.cssText = "hyphens: auto; text-wrap: balance; text-align-last: end";
    });
    await tab.page.setViewportSize({ width: 330, height: 800 });

    await box.type(
      "Extraordinarily uncharacteristic misunderstandings notwithstanding, the swab is NHS 450 557 7104 ok",
    );

    await box.shows([NUMBER]);
    await tab.close();
  });

  test(`${kind}: the flag follows its words when their font comes late`, async () => {
    const { tab, box } = await openWith(kind, POST);
    await box.locator.evaluate((element) => {
      element.style.fontFamily = 'Late, "Liberation Sans"';
    });
    await box.shows([NUMBER]);
    const [before] = await tab.overlay.underlines();

    await tab.page.evaluate(async () => {
      const face = new FontFace("Late", "url(/assets/late.ttf)");
      document.fonts.add(face);
      await face.load();
    });

    await box.shows([NUMBER]);
    const [later] = await tab.overlay.underlines();
    assert.notDeepEqual(later, before);
    await tab.close();
  });

  test(`${kind}: words in a text from right to left are flagged where they stand`, async () => {
    const { tab, box } = await openEditor(browser, kind);
    await box.locator.evaluate((element) => {
      element.setAttribute("dir", "rtl");
    });

    await box.type("שלום לכולם DM me your symptoms תודה רבה");

    await eventually(async () => {
      const [line] = await tab.overlay.underlines();
      const words = await box.locator.evaluate(wordsAt, line);
      assert.deepEqual(words, ["DM", "symptoms"]);
    });
    await tab.close();
  });

  test(`${kind}: words at the end of 10,000 characters are flagged where they stand`, async () => {
    const { tab, box } = await openEditor(browser, kind);
    const line = "Good morning ☕ to all on the late shift. ";
    const long = line.repeat(Math.ceil(9_960 / line.length)).slice(0, 9_960);

    await box.paste(`${long}\nSwab for NHS 450 557 7104 ok`);
    await box.press("Control+End");

    await box.shows([NUMBER]);
    await tab.close();
  });
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/** Everything of the extension that a script of the page can get hold of. */
function seenByPage() {
  const layer = document.querySelector("forethought-layer");
  return {
    root: layer?.shadowRoot ?? null,
    text: layer?.textContent ?? "",
    attributes: [...(layer?.attributes ?? [])].map(({ name }) => name),
    highlights: CSS.highlights.size,
    stylesheets: [...document.styleSheets].filter(({ href }) => !href?.startsWith(location.origin))
      .length,
    names: Object.keys(window).filter((name) => /forethought|flag|host/i.test(name)),
  };
}

test("a script of the page sees neither what was found nor where", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Serious/);

  const seen = await tab.page.evaluate(seenByPage);

  const nothing = { text: "", attributes: [], highlights: 0, stylesheets: 0, names: [] };
  assert.deepEqual(seen, { root: null, ...nothing });
  await tab.close();
});

test("a click that a script of the page makes presses nothing", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await tab.overlay.showsState(/thing/);

  await box.locator.evaluate((element) => {
    const targets = [element, document.querySelector("forethought-layer")];
    for (let x = 0; x < innerWidth; x += 10) {
      for (let y = 0; y < 200; y += 10) {
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        for (const target of targets) target?.dispatchEvent(new MouseEvent("click", at));
      }
    }
  });

  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

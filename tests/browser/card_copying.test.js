import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @typedef {import("./driver/tab.js").Tab} Tab */

const ADVICE = "Hi 👋🏽 DM me your symptoms tonight";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

for (const [how, press] of /** @type {const} */ ([
  ["by a click", (/** @type {Tab} */ tab) => tab.overlay.press(".card button", "Copy")],
  [
    "by keyboard",
    async (/** @type {Tab} */ tab) => {
      await tab.overlay.look((root) => {
        const buttons = [...root.querySelectorAll("button")];
        buttons.find(({ textContent }) => textContent === "Copy")?.focus();
      });
      await tab.page.keyboard.press("Enter");
    },
  ],
])) {
  test(`${how}: words can be copied where the page keeps the clipboard for itself`, async () => {
    const { tab, box } = await openBox(browser, "plain contenteditable");
    await box.type(ADVICE);
    await tab.overlay.pressFlag();
    const signpost = await tab.overlay.textOf(".card .signpost .preview");
    await tab.overlay.look(() => {
      const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      Object.assign(navigator.clipboard, { writeText });
    });

    await press(tab);
    await tab.overlay.showsCard(/Copied/);
    await box.locator.focus();
    await box.press("Control+a");
    await box.press("Control+v");

    await eventually(async () => assert.equal(await box.text(), signpost));
    await tab.close();
  });
}

/** @param {Tab} tab which lets nothing be copied by a script */
function allowNoCopying(tab) {
  return tab.overlay.look(() => {
    const writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.assign(navigator.clipboard, { writeText });
    document.execCommand = () => false;
  });
}

test("words that no script may copy are selected for their user to copy them", async () => {
  const { tab, box } = await openBox(browser, "plain contenteditable");
  await box.type(ADVICE);
  await tab.overlay.pressFlag();
  const signpost = await tab.overlay.textOf(".card .signpost .preview");
  await allowNoCopying(tab);

  await tab.overlay.press(".card button", "Copy");
  await tab.overlay.showsCard(/selected below for you to copy/);
  await box.press("Control+c");
  await box.locator.focus();
  await box.press("Control+a");
  await box.press("Control+v");

  await box.holds(signpost);
  await tab.close();
});

test("of words that no script may copy some can be selected by mouse and keys, and Escape goes back to the draft", async () => {
  const { tab, box } = await openBox(browser, "plain contenteditable");
  await box.type(ADVICE);
  await tab.overlay.pressFlag();
  await allowNoCopying(tab);
  await tab.overlay.press(".card button", "Copy");
  await tab.overlay.showsCard(/selected below for you to copy/);
  const selected = () =>
    tab.overlay.look((root) => {
      const words = /** @type {HTMLTextAreaElement} */ (root.activeElement);
      return words.value.slice(words.selectionStart, words.selectionEnd);
    });

  await tab.overlay.press(".card textarea");
  assert.equal(await selected(), "");
  await box.press("Control+Shift+ArrowRight");
  assert.match(await selected(), /^\S+ ?$/);
  await box.press("Escape");
  await tab.overlay.showsNoCard();
  await tab.page.keyboard.type("!");

  assert.equal((await box.text()).replace("!", ""), ADVICE);
  await tab.close();
});

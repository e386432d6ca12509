import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { insertingInto } from "./both/editing.js";
import { runTests } from "./both/run_tests.js";
import { EDITOR, KINDS, openEditor, PLACES } from "./driver/editors.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/** Keys go astray in these by themselves: no site can have them there. */
const BROKEN_BY_THEMSELVES = ["draft in shadow", "quill in shadow"].flatMap((one) => [
  one,
  `${one}-modal`,
]);

const RISKY = "Hi 👋🏽 DM me your symptoms tonight";

/** @param {string} broken @returns its tab and box, with the card of a flag */
async function openWrittenAtOnce(broken) {
  const [kind, place] = broken.split(" in ");
  const { tab, box } = await openEditor(browser, kind, place);
  await box.dictate(RISKY);
  await box.shows([{ rule: "personal-advice.send-details", text: "DM me your symptoms" }]);
  await tab.overlay.pressFlag();
  return { tab, box };
}

for (const [place, isShownAsHeld] of /** @type {const} */ ([
  ["page", true],
  ["shadow", false],
])) {
  test(`draft in ${place}, where nothing checks it: it ${isShownAsHeld ? "shows what it holds" : "shows other words than it holds"}`, async () => {
    const tab = await browser.openTab(`https://mastodon.example/editors/draft/${place}`);
    const box = tab.box(EDITOR, "box");
    await box.isMade();

    await box.type("Hello there");

    await eventually(async () => {
      const held = await box.text();
      assert.equal(held, "Hello there");
      const shown = await box.locator.evaluate(({ textContent }) => textContent);
      assert.equal(shown === held, isShownAsHeld, `it shows ${shown}`);
    });
    await assert.rejects(tab.overlay.state(), /does not run on this page/);
    await tab.close();
  });
}

for (const place of ["shadow", "shadow-modal"]) {
  test(`draft in ${place}: a signpost is not put elsewhere than at the caret, and can be copied`, async () => {
    const { tab, box } = await openWrittenAtOnce(`draft in ${place}`);

    await tab.overlay.press(".card button", "Insert short text");

    await tab.overlay.showsCard(/did not take the words/);
    await box.holds(RISKY);
    await tab.close();
  });

  test(`quill in ${place}: it takes a signpost exactly, whatever it takes the caret to be`, async () => {
    const { tab, box } = await openWrittenAtOnce(`quill in ${place}`);
    const signpost = await tab.overlay.textOf(".card .signpost .preview");

    await tab.overlay.press(".card button", "Insert short text");

    await tab.overlay.showsNoCard();
    await box.holds(`${RISKY} ${signpost}`);
    await tab.close();
  });
}

test("the focus trap of a component's own dialog neither takes the focus of a card nor its keys", async () => {
  const { tab, box } = await openEditor(browser, "textarea", "shadow-modal");
  await box.type(RISKY);
  await tab.overlay.settles();

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Not this time/);
  await box.press("Tab");
  await eventually(async () => assert.equal(await tab.overlay.focused(), "×"));
  await tab.page.keyboard.type("abc");
  await box.press("Escape");
  await tab.overlay.showsNoCard();
  await box.hearsOfTheCaret();
  await tab.page.keyboard.type("!");

  await box.holds(`${RISKY}!`);
  await tab.close();
});

for (const kind of KINDS) {
  for (const place of PLACES) {
    if (BROKEN_BY_THEMSELVES.includes(`${kind} in ${place}`)) continue;
    runTests(insertingInto(kind, place), () => browser);
  }
}

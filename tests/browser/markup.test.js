import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { prefer } from "./driver/prefer.js";

// What a rule or a text to put in says comes from other people's files. It is words, whatever it holds.
const TITLE = '<b class="injected">Our ward</b>';
const WHY = '<img class="injected" src="x" onerror="document.title = \'injected\'">';

/** @type {ForethoughtBrowser} */
let browser;
/** @type {import("playwright-core").Page} */
let options;
before(async () => {
  browser = await ForethoughtBrowser.open();
  options = await browser.openOptions();
});
after(() => browser.close());

const injected = () => document.querySelectorAll(".injected").length;

test("markup in a rule is words, on the options and in the card", async () => {
  await options.getByLabel("Title").fill(TITLE);
  await options.getByLabel("Words to look for").fill("larch ward");
  await options.getByLabel("Why (optional)").fill(WHY);
  await options.getByRole("button", { name: "Add rule" }).click();
  await options.getByRole("button", { name: `Delete “${TITLE}”` }).waitFor();
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Quiet night on Larch Ward");
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Our ward/);

  const card = await tab.overlay.card();
  assert.ok(card?.includes(TITLE) && card.includes(WHY), card ?? "no card");
  const inCard = await tab.overlay.look((root) => root.querySelectorAll(".injected").length);
  assert.deepEqual([inCard, await options.evaluate(injected)], [0, 0]);
  assert.notEqual(await options.title(), "injected");
  await tab.close();
});

test("markup in a text is inserted as words", async () => {
  const signpost = { id: "own.1", title: "Our practice", text: `${WHY} Ring us.` };
  await prefer(options, { signposts: [signpost] });
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Mrs Doris Pemberton in bed 4 has dementia");
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.press('.card [aria-label="Our practice"] button', "Insert short text");

  await eventually(async () => assert.ok((await box.text()).endsWith(signpost.text)));
  assert.equal(await tab.page.evaluate(injected), 0);
  await tab.close();
});

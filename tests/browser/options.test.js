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

const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

test("a rule switched off in the options is silent in the open tab, and speaks when it is on again", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await box.shows([NUMBER]);
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number");
  const rule = options.getByRole("checkbox", { name: "NHS number?", exact: true });

  await rule.uncheck();
  await tab.page.bringToFront();
  await box.shows([]);

  await options.bringToFront();
  await rule.check();
  await tab.page.bringToFront();
  await box.shows([NUMBER]);
  await options.close();
  await tab.close();
});

test("drawing, scrolling and the card change nothing inside the editor", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number");
  const rule = options.getByRole("checkbox", { name: "NHS number?", exact: true });
  await rule.uncheck();
  await tab.page.bringToFront();
  await box.type("Swab for NHS 450 557 7104");
  await tab.overlay.showsState(/Nothing found/);
  const changes = await box.countChanges();

  await options.bringToFront();
  await rule.check();
  await tab.page.bringToFront();
  await box.shows([NUMBER]);
  await tab.page.mouse.wheel(0, 40);
  await box.shows([NUMBER]);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Serious/);
  await box.press("Escape");

  assert.equal(await changes.evaluate((count) => count()), 0);
  await options.close();
  await tab.close();
});

test("a region chosen in the options decides which services the open tab offers", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const options = await browser.openOptions();
  await options.getByLabel("Where you work").selectOption({ label: "Scotland" });

  await tab.page.bringToFront();
  await box.type("DM me your symptoms tonight");
  await tab.overlay.pressFlag();

  await tab.overlay.showsCard(/NHS 24/);
  await options.close();
  await tab.close();
});

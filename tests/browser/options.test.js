import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import process from "node:process";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { sayYesTo } from "./driver/popup.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const UNISSUED = { rule: "patient-identifier.unissued-number", text: "943 476 5919" };
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

test("drawing, scrolling and the card change nothing inside the editor", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number");
  const rule = options.getByRole("checkbox", { name: "NHS number?", exact: true });
  await rule.uncheck();
  await tab.page.bringToFront();
  await box.type("Swab for NHS 450 557 7104.");
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
  await options.getByText("Saved.").waitFor();

  await tab.page.bringToFront();
  await box.type("DM me your symptoms tonight");
  await tab.overlay.pressFlag();

  await tab.overlay.showsCard(/NHS 24/);
  await options.close();
  await tab.close();
});

test("where only what is serious is to be shown, a caution is silent in the open tab", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 943 476 5919.");
  await box.shows([UNISSUED]);
  const options = await browser.openOptions();

  await options.getByRole("radio", { name: "Serious only" }).check();
  await tab.page.bringToFront();
  await box.shows([]);

  await options.bringToFront();
  await options.getByRole("radio", { name: "Everything" }).check();
  await tab.page.bringToFront();
  await box.shows([UNISSUED]);
  await options.close();
  await tab.close();
});

test("a rule made quiet on X speaks on Facebook, and is listed until it may speak again", async () => {
  const x = await openBox(browser, "X post");
  await x.box.type("Swab for NHS 450 557 7104.");
  await x.box.shows([NUMBER]);
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number?");
  await options.getByRole("button", { name: "NHS number?", exact: true }).click();

  await options.getByRole("group", { name: "Quiet on" }).getByLabel("X", { exact: true }).check();
  const facebook = await openBox(browser, "Facebook post");
  await facebook.box.type("Swab for NHS 450 557 7104.");
  await facebook.box.shows([NUMBER]);
  await x.tab.page.bringToFront();
  await x.box.shows([]);

  await options.bringToFront();
  await options.getByRole("button", { name: "Let “NHS number?” speak on X" }).click();
  await options.getByText("“NHS number?” speaks on X.").waitFor();
  await x.tab.page.bringToFront();
  await x.box.shows([NUMBER]);
  for (const page of [options, facebook.tab.page, x.tab.page]) await page.close();
});

test("a category made quiet on X speaks on Facebook, and its rules say so", async () => {
  const patient = "A patient named or numbered";
  const x = await openBox(browser, "X post");
  await x.box.type("Swab for NHS 450 557 7104.");
  await x.box.shows([NUMBER]);
  const options = await browser.openOptions();
  await options.getByRole("button", { name: patient }).click();
  const sites = `Sites on which all of “${patient}” is quiet`;
  await options.getByText(sites).click();
  await options.getByRole("button", { name: "NHS number?", exact: true }).click();
  const ofRule = options.getByRole("group", { name: "Quiet on" }).getByLabel("X", { exact: true });
  await ofRule.waitFor();

  await options.getByRole("group", { name: sites }).getByLabel("X", { exact: true }).check();
  const facebook = await openBox(browser, "Facebook post");
  await facebook.box.type("Swab for NHS 450 557 7104.");
  await facebook.box.shows([NUMBER]);
  await x.tab.page.bringToFront();
  await x.box.shows([]);

  await options.bringToFront();
  await eventually(async () => {
    assert.deepEqual([await ofRule.isChecked(), await ofRule.isDisabled()], [true, true]);
  });
  await options.locator("#quiet-list").getByText(`All rules in “${patient}”`).waitFor();
  await options.getByRole("button", { name: `Let “${patient}” speak on X` }).click();
  await options.getByText(`“${patient}” speaks on X.`).waitFor();
  await x.tab.page.bringToFront();
  await x.box.shows([NUMBER]);
  for (const page of [options, facebook.tab.page, x.tab.page]) await page.close();
});

test("a rule is listed as quiet only where its whole category is not", async () => {
  const options = await browser.openOptions();
  const speak = (/** @type {string} */ title) =>
    options.getByRole("button", { name: `Let “${title}” speak on X` });
  const patient = "A patient named or numbered";
  const sites = `Sites on which all of “${patient}” is quiet`;
  await options.getByRole("button", { name: patient }).click();
  await options.getByRole("button", { name: "NHS number?", exact: true }).click();
  await options.getByRole("group", { name: "Quiet on" }).getByLabel("X", { exact: true }).check();
  await speak("NHS number?").waitFor();
  await options.getByText(sites).click();

  await options.getByRole("group", { name: sites }).getByLabel("X", { exact: true }).check();
  await speak(patient).waitFor();
  assert.equal(await speak("NHS number?").count(), 0);

  await speak(patient).click();
  await speak("NHS number?").click();
  await options.getByText("“NHS number?” speaks on X.").waitFor();
  assert.equal(await speak(patient).count(), 0);
  await options.close();
});

test("a rule says in the options how often its flags were marked wrong", async () => {
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number?");
  await options.getByRole("button", { name: "NHS number?", exact: true }).click();
  await options.getByRole("group", { name: "Quiet on" }).waitFor();
  assert.equal(await options.getByText(/marked this wrong/).isVisible(), false);

  for (const said of ["You marked this wrong once.", "You marked this wrong 2 times."]) {
    const { tab, box } = await openBox(browser, "X post");
    await box.type("Swab for NHS 450 557 7104.");
    await box.shows([NUMBER]);
    await tab.overlay.pressFlag();
    await tab.overlay.press(".card button", "This flag is wrong");
    await box.shows([]);
    await options.bringToFront();
    await options.getByText(said).waitFor();
    await tab.close();
  }
  await options.close();
});

test("what is open in the options is so still when the program was started anew", async () => {
  const options = await browser.openOptions();
  const bio = options.locator("#bio");
  await options.getByLabel("Search").fill("NHS number?");
  await options.getByRole("button", { name: "NHS number?", exact: true }).click();
  await options.getByText("Name of this rule:").waitFor();
  await options.getByLabel("Bio", { exact: true }).fill("Tired doctor.");
  await bio.getByText("13 of 160 characters.").waitFor();
  await bio.getByRole("listitem").first().getByRole("button").click();
  await bio.getByRole("heading", { name: "Guidance" }).waitFor();

  for (const status of ["#rules-status", "#bio [role=status]"]) {
    await options
      .locator(status)
      .first()
      .evaluate((words) => words.replaceChildren());
  }
  // The page has another one started.
  for (const host of browser.hosts) process.kill(host, "SIGKILL");
  await options.locator("#rules-status", { hasText: "1 rule found." }).waitFor();
  await bio.getByText(/Worth a look: \d/).waitFor();

  assert.equal(await options.getByText("Name of this rule:").count(), 1);
  assert.equal(await bio.getByRole("heading", { name: "Guidance" }).count(), 1);
  await options.close();
});

test("a number of one's own is no patient's, on the site and in the options, until it is removed", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  const options = await browser.openOptions();
  await options.getByLabel("Write as you would there").fill("Swab for NHS 450 557 7104");
  await options.getByText("1 thing to look at.").waitFor();

  await options.getByLabel("Number or contact").fill("4505577104");
  await options.getByRole("button", { name: "Add", exact: true }).click();
  await options.getByText("Not shown, as you chose: 1.").waitFor();
  await tab.page.bringToFront();
  await box.shows([]);

  await options.bringToFront();
  await options.getByRole("button", { name: "Remove “4505577104”" }).click();
  await options.getByText("1 thing to look at.").waitFor();
  await options.close();
  await tab.close();
});

test("a site that was added comes back from a saved copy at a press, paused as it was", async () => {
  await sayYesTo(browser.context, "https://mastodon.example/*");
  const options = await browser.openOptions();
  await options.getByText("is running on this computer").waitFor();
  await allowInOptions(options, "https://mastodon.example/*");
  const site = options.getByLabel("Check what I write on mastodon.example");
  await site.uncheck();
  await eventually(async () => {
    const { paused } = await options.evaluate(() => chrome.storage.local.get("paused"));
    assert.deepEqual(paused, ["mastodon.example"]);
  });
  const download = options.waitForEvent("download");
  await options.getByRole("button", { name: "Save a copy" }).click();
  const buffer = readFileSync(await (await download).path());
  await options.getByRole("button", { name: "Erase everything about me" }).click();
  await options.getByRole("dialog").getByRole("button", { name: "Erase everything" }).click();
  await site.waitFor({ state: "detached" });

  const file = { name: "forethought.json", mimeType: "application/json", buffer };
  await options.locator("#copy-file").setInputFiles(file);
  await options.getByRole("button", { name: "Allow mastodon.example again" }).click();

  await options.getByText("Forethought is allowed again on: mastodon.example").waitFor();
  await options.getByText("on these sites of the copy").waitFor({ state: "detached" });
  await eventually(async () => assert.equal(await site.isChecked(), false));
  await options.close();
});

/**
 * Adds a site as the popup does, whose press needs a page of that site below it.
 *
 * @param {import("playwright-core").Page} options
 * @param {string} origin
 */
async function allowInOptions(options, origin) {
  await options.evaluate((origin) => {
    addEventListener("click", () => void chrome.permissions.request({ origins: [origin] }), {
      once: true,
    });
  }, origin);
  await options.locator("#sites-title").click();
}

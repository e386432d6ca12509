import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { prefer } from "./driver/prefer.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const POLICY = "https://policy.example/social-media";

/** @param {string} nextReview */
async function askForReviewOn(nextReview) {
  const page = await browser.openOptions();
  await prefer(page, { nextReview });
  await page.close();
}

test("an own text is shown as it will be posted, counted as X does, changed and deleted", async () => {
  const page = await browser.openOptions();
  const text = page.locator("#signposts").getByLabel("Text", { exact: true });
  await text.fill("x".repeat(281));
  await page.getByText("281 of 280 characters, as X counts them. That is 1 too many").waitFor();
  await text.fill("Ring us 📞 or see https://practice.example/how/to/reach/us");
  await page.getByText("41 of 280 characters, as X counts them.").waitFor();
  await page.getByLabel("Name of the text").fill("How to reach us");
  await page.getByRole("button", { name: "Add text" }).click();
  await page.getByText("“How to reach us” is saved.").waitFor();

  await page.getByRole("button", { name: "Edit “How to reach us”" }).click();
  await text.fill("Ring the practice.");
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.reload();

  await page.getByText("Ring the practice.").waitFor();
  await page.getByRole("button", { name: "Delete “How to reach us”" }).click();
  await page.getByText("“How to reach us” is deleted.").waitFor();
  await page.close();
});

test("the policy is refused unless it is an address, and then shown here and in the toolbar", async () => {
  const page = await browser.openOptions();
  const address = page.getByLabel("Address", { exact: true });
  await address.fill("policy.example");
  await address.press("Enter");
  await page.getByText("That is not an address of a web page.").waitFor();
  assert.equal(await address.inputValue(), "policy.example");

  await address.fill(POLICY);
  await address.press("Enter");

  await page.getByRole("link", { name: POLICY }).waitFor();
  const popup = await browser.openPage("popup");
  const link = popup.getByRole("link", { name: "Your organisation’s policy" });
  assert.equal(await link.getAttribute("href"), POLICY);
  await popup.close();
  await page.locator("#policy").getByRole("button", { name: "Remove" }).click();
  await page.getByText("The link is removed.").waitFor();
  await page.close();
});

test("how much is shown can be chosen in the toolbar, and shows in the options at once", async () => {
  const page = await browser.openOptions();
  const popup = await browser.openPage("popup");

  await popup.getByLabel("Point out").selectOption({ label: "Serious only" });

  const serious = page.getByRole("radio", { name: "Serious only" });
  await eventually(async () => assert.equal(await serious.isChecked(), true));
  await popup.getByLabel("Point out").selectOption({ label: "Everything" });
  await popup.close();
  await page.close();
});

test("a preference that the browser does not keep is said not to be saved, and shown as it was", async () => {
  const page = await browser.openOptions();
  const [background] = browser.context.serviceWorkers();
  const everything = page.getByRole("radio", { name: "Everything" });
  const serious = page.getByRole("radio", { name: "Serious only" });
  await eventually(async () => assert.equal(await everything.isChecked(), true));
  await background.evaluate(() => {
    const { local } = chrome.storage;
    const { set } = local;
    const refuse = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
    Object.assign(local, { set: refuse });
    Object.assign(globalThis, { keepAgain: () => Object.assign(local, { set }) });
  });

  await serious.click();
  await page.getByText("That could not be saved. Your earlier choice stands.").waitFor();
  await eventually(async () => assert.equal(await everything.isChecked(), true));

  await background.evaluate("keepAgain(), null");
  await serious.click();
  await page.locator("#shown-status").getByText("Saved.").waitFor();
  await everything.click();
  await page.close();
});

test("a review is reminded of once its day has come, in the toolbar, until it is put off", async () => {
  await askForReviewOn("2026-01-05");
  await eventually(async () => assert.match(await browser.toolbarTitle(), /time to look over/));
  const popup = await browser.openPage("popup");

  await popup.getByRole("button", { name: "In a week" }).click();

  await popup.getByText("It is time to look over your accounts.").waitFor({ state: "detached" });
  await eventually(async () =>
    assert.doesNotMatch(await browser.toolbarTitle(), /time to look over/),
  );
  await popup.close();
});

test("of the review only the day of the next reminder is kept", async () => {
  await askForReviewOn("2026-01-05");
  const page = await browser.openOptions();
  await page.getByText("It is time: the reminder was set for 5 January 2026.").waitFor();
  await page.getByRole("checkbox", { name: /^I have looked at old posts/ }).check();

  await page.getByRole("button", { name: "Remind me in 90 days" }).click();
  await page.getByText("Next reminder:").waitFor();
  await page.reload();

  await page.getByText("Next reminder:").waitFor();
  assert.equal(await page.locator("#review :checked").count(), 0);
  await page.getByRole("button", { name: "Do not remind me" }).click();
  await page.getByText("No reminder is set.").waitFor();
  await page.close();
});

test("what is removed by keyboard leaves the focus on what is said of it", async () => {
  const page = await browser.openOptions();
  await page.getByLabel("Number or contact").focus();
  await page.keyboard.type("01632 960002");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Remove “01632 960002”" }).focus();

  await page.keyboard.press("Enter");

  await page.getByText("“01632 960002” is removed.").waitFor();
  await eventually(async () => {
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    assert.equal(focused, "“01632 960002” is removed.");
  });
  await page.close();
});

test("a file that is no saved copy is refused with what is wrong with it", async () => {
  const page = await browser.openOptions();
  await page.getByText("is running on this computer").waitFor();
  const buffer = Buffer.from('{"forethought": 1, "settings": {}, "off": [], "rules": "none"}');

  const file = { name: "forethought.json", mimeType: "application/json", buffer };
  await page.locator("#copy-file").setInputFiles(file);

  await page.getByText("This file cannot be used: its part “rules” is missing").waitFor();
  await page.close();
});

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/** @param {Page} page */
const marked = (page) => page.locator(".echo mark").allTextContents();

test("the practice box marks what it finds in the words, lists it, and says why", async () => {
  const page = await browser.openPage("welcome");

  await page.getByRole("button", { name: "Put in an example" }).click();
  await page.getByText(/things to look at/).waitFor();
  await page.getByRole("button", { name: /Somebody could be recognised/ }).click();

  assert.ok((await marked(page)).includes("Stornoway"));
  await page.getByText("What adds up here: age, a rare age, place").waitFor();
  await page.getByText("Each detail is harmless alone").waitFor();
  await page.getByLabel("Practice box").fill("");
  await eventually(async () => assert.deepEqual(await marked(page), []));
  await page.close();
});

test("a text is tried as what it is to be: thanks that are kind in a post confirm care to a review", async () => {
  const page = await browser.openOptions();
  await page
    .getByLabel("Write as you would there")
    .fill("Thanks for choosing us for your implants");
  await page.locator("#try").getByText("Nothing found.").waitFor();

  await page.getByLabel("Where it goes").selectOption({ label: "An answer to a review" });

  await page.getByText("Thanks that confirm care").waitFor();
  await page.close();
});

test("a reply is tried with the text it answers, which a post has none of", async () => {
  const page = await browser.openOptions();
  const draft = page.locator("#try");
  const answered = page.getByLabel("The text you answer");
  await page.getByLabel("Write as you would there").fill("Thinking of you hun x");
  await draft.getByText("Nothing found.").waitFor();
  assert.equal(await answered.isVisible(), false);

  await page.getByLabel("Where it goes").selectOption({ label: "A reply" });
  await answered.fill("I've got the tablets here. Goodbye");
  await draft.getByText("1 thing to look at.").waitFor();

  await page.getByLabel("Where it goes").selectOption({ label: "A post" });
  await draft.getByText("Nothing found.").waitFor();
  assert.equal(await answered.isVisible(), false);
  await page.close();
});

test("what is tried is kept nowhere, and is gone when the page is opened again", async () => {
  const page = await browser.openOptions();
  await page.getByLabel("Write as you would there").fill("Zanthoxylum on Ward Nine");
  await page.getByLabel("Display name").fill("Zanthoxylum");
  await page.getByText("Worth a look").waitFor();

  const kept = await page.evaluate(() => chrome.storage.local.get(null));
  await page.reload();

  assert.doesNotMatch(JSON.stringify(kept), /Zanthoxylum/);
  assert.equal(await page.getByLabel("Write as you would there").inputValue(), "");
  assert.equal(await page.getByLabel("Display name").inputValue(), "");
  await page.close();
});

test("an own rule is tried beside its form as soon as it is saved", async () => {
  const page = await browser.openOptions();
  await page.getByLabel("Try your rules").fill("Quiet night on Larch Ward, NHS 450 557 7104");
  await page.getByText("None of your own rules finds anything here.").waitFor();

  await page.getByLabel("Title").fill("The name of my ward");
  await page.getByLabel("Words to look for").fill("larch ward");
  await page.getByRole("button", { name: "Add rule" }).click();

  await page.locator("#own").getByText("1 thing to look at.").waitFor();
  assert.deepEqual(await marked(page), ["Larch Ward"]);
  await page.getByRole("button", { name: "Delete “The name of my ward”" }).click();
  await page.getByText("None of your own rules finds anything here.").waitFor();
  await page.close();
});

test("a bio is advised on, with the reasons, and ready ones are offered with their length", async () => {
  const page = await browser.openOptions();
  const bio = page.locator("#bio");
  await bio.getByText("157 of 160 characters.").waitFor();

  await page.getByLabel("Display name").fill("NightShiftMedic");
  await page.getByLabel("Bio", { exact: true }).fill("Tired doctor. DM for advice.");
  await bio.getByText("28 of 160 characters.").waitFor();
  const advice = bio.getByRole("listitem").filter({ hasText: "No invitation" });
  await advice.getByText("Reword", { exact: true }).waitFor();
  await advice.getByRole("button").click();

  await advice.getByRole("heading", { name: "Guidance" }).waitFor();
  await page.getByLabel("Bio", { exact: true }).fill("Tired doctor. No individual advice.");
  await advice.getByText("Present", { exact: true }).waitFor();
  await page.close();
});

test("a ready bio is copied as it stands, and told where it is too long for the site", async () => {
  const page = await browser.openOptions();
  await browser.context.grantPermissions(["clipboard-read"]);
  await page
    .getByRole("combobox", { name: "Site", exact: true })
    .selectOption({ label: "Instagram" });

  await page.getByText("157 characters, and this site takes 150.").waitFor();
  await page.getByRole("button", { name: "Copy “A nurse”" }).click();
  await page.locator("#bio").getByText("Copied.").waitFor();

  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^\[First Last\], registered nurse \(NMC\)\./);
  await page.close();
});

test("while the program takes its time the page says so, and is no longer busy at the end", async () => {
  const page = await browser.openOptions();
  await page.getByText("157 of 160 characters.").waitFor();
  const [host] = browser.hosts;
  process.kill(host, "SIGSTOP");

  await page.getByLabel("Write as you would there").fill("Swab for NHS 450 557 7104");
  await page.locator("#try .result[aria-busy]").getByText("Working on it…").waitFor();
  process.kill(host, "SIGCONT");

  await page.getByText("1 thing to look at.").waitFor();
  await page.locator("#try .result:not([aria-busy])").waitFor();
  await page.close();
});

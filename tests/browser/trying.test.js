import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { marked } from "./both/pages.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

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
  await page.getByLabel("Words to look for").fill("ward");
  await page.getByLabel("Try it on a text").fill("Zanthoxylum on Ward Nine");
  await page.getByText("Worth a look").waitFor();
  await page.locator("#own-trial").getByText("1 thing to look at.").waitFor();

  const kept = await page.evaluate(() => chrome.storage.local.get(null));
  await page.reload();

  assert.doesNotMatch(JSON.stringify(kept), /Zanthoxylum/);
  assert.equal(await page.getByLabel("Write as you would there").inputValue(), "");
  assert.equal(await page.getByLabel("Display name").inputValue(), "");
  assert.equal(await page.getByLabel("Try it on a text").inputValue(), "");
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
  await eventually(async () => assert.deepEqual(await marked(page), ["Larch Ward"]));
  await page.getByRole("button", { name: "Delete “The name of my ward”" }).click();
  await page.getByText("None of your own rules finds anything here.").waitFor();
  await page.close();
});

test("what is wrong with a rule is said while it is written, until it is right", async () => {
  const page = await browser.openOptions();

  await page.getByLabel("Words to look for").fill("larch ward\nward (nine");
  await page.getByText("This rule cannot be used yet: phrase 2: ").waitFor();
  await page.getByLabel("Words to look for").fill("a".repeat(300));
  await page.getByText(/This rule cannot be used yet: .* is longer than 256 bytes/).waitFor();
  await page.getByLabel("Words to look for").fill("larch ward\nward (nine|ten)");
  await page.getByText("This rule cannot be used yet").waitFor({ state: "detached" });

  await page.getByLabel("Try it on a text").fill("Ward ten");
  await page.locator("#own-trial").getByText("1 thing to look at.").waitFor();
  await page.close();
});

test("a saved rule is tried as it is changed, and the form is empty once the change is given up", async () => {
  const page = await browser.openOptions();
  const trial = page.locator("#own-trial");
  await page.getByLabel("Title").fill("My ward");
  await page.getByLabel("Words to look for").fill("larch ward");
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByText("The rule is saved and in use.").waitFor();

  await page.getByLabel("Try it on a text").fill("From Elm Ward to Larch Ward");
  await page.getByRole("button", { name: "Edit “My ward”" }).click();
  await trial.getByText("“Larch Ward”").waitFor();
  await page.getByLabel("Words to look for").fill("elm ward");
  await trial.getByText("“Elm Ward”").waitFor();
  await page.getByRole("button", { name: "Cancel" }).click();

  await eventually(async () => assert.deepEqual(await marked(page), []));
  assert.equal(await page.getByLabel("Words to look for").inputValue(), "");
  await page.getByLabel("Try your rules").fill("From Elm Ward to Larch Ward");
  await page.locator("#own-draft").getByText("“Larch Ward”").waitFor();
  await page.getByRole("button", { name: "Delete “My ward”" }).click();
  await page.getByText("“My ward” is deleted.").waitFor();
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

  await browser.whileHostHangs(async () => {
    await page.getByLabel("Write as you would there").fill("Swab for NHS 450 557 7104");
    await page.locator("#try .result[aria-busy]").getByText("Working on it…").waitFor();
  });

  await page.getByText("1 thing to look at.").waitFor();
  await page.locator("#try .result:not([aria-busy])").waitFor();
  await page.close();
});

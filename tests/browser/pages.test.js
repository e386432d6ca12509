import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { tryAgain } from "./both/host.js";
import { eraseEverything, PAGE_TESTS } from "./both/pages.js";
import { runTests } from "./both/run_tests.js";
import { faultsOf } from "./driver/axe.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { openWhole, PAGES } from "./driver/whole_pages.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

runTests(PAGE_TESTS, () => browser);

for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  for (const name of PAGES) {
    test(`the ${colorScheme} ${name} page has no fault that axe knows`, async () => {
      const page = await openWhole(browser, name);
      await page.emulateMedia({ colorScheme });

      assert.deepEqual(await faultsOf(page), []);
      await page.close();
    });
  }
}

test("the popup says what to do about a post that is already out, and about a concern", async () => {
  const popup = await browser.openPage("popup");
  const steps = popup.getByText("Tell your information governance lead");
  assert.equal(await steps.isVisible(), false);

  await popup.getByText("For you: it is already posted").click();
  await steps.waitFor();
  await popup.getByText("For you: raising a concern").click();

  await popup.getByText("You have a duty to raise it").waitFor();
  assert.deepEqual(await faultsOf(popup), []);
  await popup.close();
});

test("a rule turned off stays off when the page is opened again, and counts in its category", async () => {
  const page = await browser.openPage("options");
  await page.locator("#categories .disclosure").first().click();
  const name = await page.locator(".rule .switch").first().getAttribute("aria-label");
  await page.locator(".rule .switch").first().uncheck();
  await page.getByText(`“${name}” is off.`).waitFor();

  await page.reload();

  const category = page.locator(".category").first();
  await category.getByText(/, 1 off$/).waitFor();
  await category.locator(".disclosure").first().click();
  const rule = category.locator(".rule .switch").first();
  assert.equal(await rule.isChecked(), false);
  await rule.check();
  await category.getByText(/^\d+ rules?$/).waitFor();
  await page.close();
});

test("what is chosen on the welcome page shows on the options page at once", async () => {
  const welcome = await browser.openPage("welcome");
  const options = await browser.openPage("options");

  await welcome.getByLabel("What you do").selectOption({ label: "Midwife" });

  const shown = options.getByLabel("What you do");
  await eventually(async () => assert.equal(await shown.inputValue(), "midwife"));
  await options.close();
  await welcome.close();
});

test("the welcome page offers a reminder, which is off until the user wants it", async () => {
  const welcome = await browser.openPage("welcome");
  const yes = welcome.getByRole("radio", { name: "Remind me in three months" });
  await welcome.getByText("is running on this computer").waitFor();
  assert.equal(await yes.isChecked(), false);

  await yes.check();
  await welcome.getByText(/^You will be reminded on/).waitFor();
  await welcome.reload();
  await eventually(async () => assert.equal(await yes.isChecked(), true));

  await welcome.getByRole("radio", { name: "No reminder" }).check();
  await welcome.getByText("You will not be reminded.").waitFor();
  await welcome.close();
});

test("erasing asks first, and then brings everything back to the start", async () => {
  const page = await browser.openPage("options");
  await page.getByLabel("Where you work").selectOption({ label: "Wales" });
  await page.getByText("Saved.").waitFor();
  const erase = page.getByRole("button", { name: "Erase everything about me" });

  await erase.click();
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  assert.equal(await page.getByLabel("Where you work").inputValue(), "wales");
  await eraseEverything(page);

  await page.getByText("Everything about you is erased.").waitFor();
  const region = page.getByLabel("Where you work");
  await eventually(async () => assert.equal(await region.inputValue(), "england"));
  await page.close();
});

test("without the host erasing says what it left, and does the rest once the host is back", async (t) => {
  const lasting = await ForethoughtBrowser.open();
  t.after(() => lasting.close());
  const page = await lasting.openPage("options");
  await page.getByLabel("Where you work").selectOption({ label: "Wales" });
  await page.getByText("Saved.").waitFor();
  await page.getByLabel("Number or contact").fill("01632 960001");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByText("“01632 960001” is added.").waitFor();

  lasting.unregister();
  await page.getByText("The Forethought program was not found").waitFor();
  await eraseEverything(page);
  await page.getByText("Not erased is what the Forethought program keeps").waitFor();
  await page.getByText("You have not added any.").waitFor();
  const kept = await page.evaluate(() => chrome.storage.local.get(null));
  assert.deepEqual(Object.keys(kept).sort(), ["standing", "user"]);

  lasting.register();
  await tryAgain(page);
  await page.getByText("The Forethought program is running").waitFor();
  const region = page.getByLabel("Where you work");
  await eventually(async () => assert.equal(await region.inputValue(), "wales"));
  await eraseEverything(page);
  await page.getByText("Everything about you is erased.").waitFor();
  await eventually(async () => assert.equal(await region.inputValue(), "england"));
});

test("the welcome page opens by itself, and says the next step where the host is missing", async (t) => {
  const without = await ForethoughtBrowser.open({ registered: false });
  t.after(() => without.close());

  const welcome = await eventually(() => {
    const found = without.context.pages().find((page) => page.url().includes("/welcome/"));
    assert.ok(found);
    return found;
  });
  await welcome.getByText("The Forethought program was not found").waitFor();
  await welcome.getByText("forethought_1.0.0_amd64.deb").waitFor();
  await welcome.getByText("forethought register").waitFor();
  await welcome.getByText("forethought doctor").waitFor();
  assert.deepEqual(await faultsOf(welcome), []);
  const popup = await without.openPage("popup");
  await popup.getByText("The Forethought program was not found").waitFor();
  assert.deepEqual(await faultsOf(popup), []);
});

import assert from "node:assert/strict";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";
import { NUMBER, SWAB } from "./host.js";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("./run_tests.js").Tests} Tests */

const POLICY = "https://policy.example/social-media";

/** @param {Page} page */
export const marked = (page) => page.locator(".echo mark").allTextContents();

/** @type {Tests} */
export const PAGE_TESTS = {
  "the welcome page finds the host, and its practice box marks, lists and explains": async (
    browser,
  ) => {
    const page = await browser.openPage("welcome");
    await page.getByText("is running on this computer").waitFor();

    await page.getByRole("button", { name: "Put in an example" }).click();
    await page.getByText("things to look at").waitFor();
    const found = "Somebody could be recognised";
    await page.locator(".findings .disclosure").getByText(found).click();

    assert.ok((await marked(page)).includes("Stornoway"));
    await page.getByText("What adds up here: age, a rare age, place").waitFor();
    await page.getByText("Each detail is harmless alone").waitFor();
    await page.getByLabel("Practice box").fill("");
    await eventually(async () => assert.deepEqual(await marked(page), []));
    await page.close();
  },

  "the popup says what was found on the page in front": async (browser) => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type("The canteen has new chairs.");
    await tab.overlay.settles();
    const before = await browser.openPopup(tab);
    await before.shows(/Nothing found so far[^]*Check what I write on X/);
    await before.close();

    await box.type(` ${SWAB}`);
    await box.shows([NUMBER]);
    const popup = await browser.openPopup(tab);

    await popup.shows(/1 thing to look at[^]*Serious\s+1/);
    await popup.close();
    await tab.close();
  },

  "a rule switched off in the options is silent in the open tab, and speaks when it is on again":
    async (browser) => {
      const { tab, box } = await openBox(browser, "X post");
      await box.type(SWAB);
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
    },

  "a rule is tried on a text while it is written, with its reasons, and is not saved": async (
    browser,
  ) => {
    const page = await browser.openOptions();
    const trial = page.locator("#own-trial");
    await page.getByLabel("Try it on a text").fill("Quiet night on Larch Ward, NHS 450 557 7104");
    await trial.getByText("The rule needs a word or phrase to look for.").waitFor();

    await page.getByLabel("Words to look for").fill("larch");
    await trial.getByText("1 thing to look at.").waitFor();
    await page.getByLabel("Words to look for").fill("larch ward\nquiet*");
    await eventually(async () => assert.deepEqual(await marked(page), ["Quiet", "Larch Ward"]));
    await page.getByLabel("Why (optional)").fill("It tells where I work.");
    await trial.getByText("“Larch Ward”").click();

    await trial.getByText("It tells where I work.").waitFor();
    await page.getByText("You have not written any.").waitFor();
    await page.getByLabel("Words to look for").fill("larch ward b");
    await trial.getByText("This rule finds nothing here.").waitFor();
    await page.close();
  },

  "an own rule is written, refused with the reason, mended and deleted": async (browser) => {
    const page = await browser.openPage("options");
    await page.getByLabel("Title").fill("The name of my ward");
    await page.getByLabel("Words to look for").fill("larch (ward");
    await page.getByRole("button", { name: "Add rule" }).click();
    await page.getByText("This rule cannot be used yet: phrase 1").waitFor();

    await page.getByLabel("Words to look for").fill("larch ward");
    await page.getByRole("button", { name: "Add rule" }).click();
    await page.getByText("The rule is saved and in use.").waitFor();
    await page.getByRole("button", { name: "Delete “The name of my ward”" }).click();

    await page.getByText("You have not written any.").waitFor();
    await page.close();
  },

  "erasing forgets everything, and a saved copy brings everything back": async (browser) => {
    const page = await browser.openOptions();
    await chooseOfEachKind(page);
    await eventually(async () => assert.deepEqual(await shown(page), CHOSEN));
    const save = page.getByRole("button", { name: "Save a copy" });
    const copy = await browser.saved(page, () => save.click());

    await eraseEverything(page);
    await eventually(async () => assert.deepEqual(await shown(page), ERASED));
    await page.locator("#copy-file").setInputFiles(copy);

    await page.getByText("The saved copy is in use.").waitFor();
    await eventually(async () => assert.deepEqual(await shown(page), CHOSEN));
    await eraseEverything(page);
    await eventually(async () => assert.deepEqual(await shown(page), ERASED));
    await page.close();
  },
};

/** @param {Page} page the options */
export async function eraseEverything(page) {
  await page.locator("#erase").click();
  const dialog = page.locator("#erase-dialog");
  await dialog.getByRole("button", { name: "Erase everything about me" }).click();
}

/** Chooses something of each kind. @param {Page} page */
async function chooseOfEachKind(page) {
  await page.getByLabel("Where you work").selectOption({ label: "Wales" });
  await page.getByLabel("Serious only").check();
  await page.getByLabel("Number or contact").fill("01632 960001");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Title").fill("My ward");
  await page.getByLabel("Words to look for").fill("larch ward");
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByText("The rule is saved and in use.").waitFor();
  await page.getByRole("checkbox", { name: "Check what I write on Facebook" }).uncheck();
  await page.getByLabel("Address", { exact: true }).fill(POLICY);
  await page.getByRole("button", { name: "Save link" }).click();
  await page.getByRole("link", { name: POLICY }).waitFor();
}

/** What of it the page shows. @param {Page} page */
async function shown(page) {
  const facebook = page.getByRole("checkbox", { name: "Check what I write on Facebook" });
  return {
    region: await page.getByLabel("Where you work").inputValue(),
    serious: await page.getByLabel("Serious only").isChecked(),
    contacts: await page.locator("#contacts-list").getByText("01632 960001").count(),
    rules: await page.locator("#own-rules").getByText("larch ward").count(),
    facebook: await facebook.isChecked(),
    policies: await page.getByRole("link", { name: POLICY }).count(),
  };
}
const CHOSEN = {
  ...{ region: "wales", serious: true, contacts: 1, rules: 1, facebook: false, policies: 1 },
};
const ERASED = {
  ...{ region: "england", serious: false, contacts: 0, rules: 0, facebook: true, policies: 0 },
};

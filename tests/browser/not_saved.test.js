import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eraseEverything } from "./both/pages.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @typedef {import("./driver/compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./driver/tab.js").Tab} Tab */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open({ registered: false });
  browser.registerHostThatCannotSave("store: database or disk is full");
});
after(() => browser.close());

const FULL = "The disk is full: make some room on it, then try again.";

test("the card says why a rule that could not be turned off is still on", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.pressFlag();

  await tab.overlay.press(".card button", "Turn this rule off");

  await tab.overlay.showsCard(new RegExp(`The rule is still on\\. ${FULL}`));
  await tab.close();
});

test("the options say why a rule, a setting and an own rule could not be saved", async () => {
  const page = await browser.openOptions();
  await page.getByLabel("Search").fill("NHS number");
  await page.getByRole("checkbox", { name: "NHS number?", exact: true }).click();
  await page
    .getByText(`“NHS number?” could not be changed, and stays as it was. ${FULL}`)
    .waitFor();

  await page.getByLabel("Where you work").selectOption("Wales");
  await page.getByText(`That could not be saved. Your earlier choice stands. ${FULL}`).waitFor();

  await page.getByLabel("Title").fill("Our ward");
  await page.getByLabel("Words to look for").fill("ward nine");
  await page.getByRole("button", { name: "Add rule" }).click();
  await page.getByText(`That could not be saved. ${FULL}`).waitFor();
  await page.close();
});

test("the options say why parts of a saved copy could not be saved", async () => {
  const page = await browser.openOptions();
  await page.getByText("is running on this computer").waitFor();
  const settings = { region: "wales", profession: "nurse", mode: "mixed" };
  const copy = { forethought: 1, settings, off: ["patient-identifier.nhs-number"], rules: [] };
  const buffer = Buffer.from(JSON.stringify(copy));

  const file = { name: "forethought.json", mimeType: "application/json", buffer };
  await page.locator("#copy-file").setInputFiles(file);

  const said = new RegExp(`except for: About you, patient-identifier\\.nhs-number.*\\. ${FULL}`);
  await page.getByText(said).waitFor();
  await page.close();
});

test("where the host has no file to keep it in, each choice that is made says why it is not kept", async (t) => {
  const other = await ForethoughtBrowser.open({ registered: false });
  t.after(() => other.close());
  other.registerHostThatCannotSave("nothing can be kept: store: written by a later version");
  const newer = "A later version of Forethought wrote its file";
  const { tab, box } = await openBox(other, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.pressFlag();

  await tab.overlay.press(".card button", "Turn this rule off");
  await tab.overlay.showsCard(new RegExp(`The rule is still on\\. ${newer}`));

  const page = await other.openOptions();
  await page.getByText("is running on this computer").waitFor();
  await page.getByLabel("Where you work").selectOption("Wales");
  await page.getByText(`Your earlier choice stands. ${newer}`).waitFor();
});

/**
 * Lets the browser refuse the extension's background something of its storage.
 *
 * @param {ForethoughtBrowser} browser
 * @param {"get" | "set"} what
 * @returns {Promise<() => Promise<void>>} lets it do so again
 */
async function refuse({ context }, what) {
  const [background] = context.serviceWorkers();
  await background.evaluate((what) => {
    const { local } = chrome.storage;
    const before = local[what];
    const refused = async () => Promise.reject(new Error("IO error: disk is full"));
    Object.assign(local, { [what]: refused });
    Object.assign(globalThis, { letAgain: () => Object.assign(local, { [what]: before }) });
  }, what);
  return () => background.evaluate(() => void (/** @type {any} */ (globalThis).letAgain()));
}

test("what the browser does not save stands as it was, and the card, the popup and the options say so", async (t) => {
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const { tab, box } = await openBox(other, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Off on this site/);
  const letSave = await refuse(other, "set");

  for (const choice of ["Off on this site", "This flag is wrong"]) {
    await tab.overlay.press(".card button", choice);
    await tab.overlay.showsCard(/Your browser did not save that\./);
  }
  const popup = await other.openPopup(tab);
  await popup.switchSite();
  await popup.shows(/That could not be saved\. Your earlier choice stands\./);
  assert.equal(await popup.isSiteOn, true);
  await popup.close();

  const page = await other.openOptions();
  const onX = page.locator("#sites-list").getByRole("checkbox").first();
  await onX.click();
  await page.locator("#sites-status").getByText("That could not be saved.").waitFor();
  assert.equal(await onX.isChecked(), true);
  await page.close();

  await letSave();
  await tab.page.bringToFront();
  await tab.overlay.press(".card button", "Off on this site");
  await tab.overlay.showsState(/Nothing found/);
});

/**
 * Lets the browser take its time over what the extension's background saves.
 *
 * @param {ForethoughtBrowser} browser
 * @returns {Promise<(isRefused: boolean) => Promise<void>>} ends that, once something waits to be saved
 */
async function delaySaving({ context }) {
  const [background] = context.serviceWorkers();
  await background.evaluate(() => {
    const { local } = chrome.storage;
    const before = local.set;
    const set = (/** @type {object} */ items) =>
      new Promise((resolve, reject) => {
        const end = async (/** @type {boolean} */ isRefused) => {
          Object.assign(local, { set: before });
          if (isRefused) reject(new Error("IO error: disk is full"));
          else resolve(await local.set(items));
        };
        Object.assign(globalThis, { endSaving: end });
      });
    Object.assign(local, { set });
    Object.assign(globalThis, { endSaving: null });
  });
  return (isRefused) =>
    eventually(() =>
      background.evaluate(
        (isRefused) => /** @type {any} */ (globalThis).endSaving(isRefused),
        isRefused,
      ),
    );
}

const TWO_NUMBERS = "Swabs for NHS 450 557 7104 and NHS 401 023 2137";

/**
 * Says that a flag is wrong, while the browser saves it only when it is told to.
 *
 * @param {import("node:test").TestContext} t
 * @param {string} text whose first flag is said to be wrong
 * @param {RegExp} [card] what its card shows
 */
async function saySlowlyThatItIsWrong(t, text, card = /NHS number/) {
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const { tab, box } = await openBox(other, "X post");
  await box.type(text);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(card);
  const endSaving = await delaySaving(other);
  await tab.overlay.press(".card button", "This flag is wrong");
  return { tab, box, endSaving };
}

test("a choice is told not to be saved also where its card was closed meanwhile", async (t) => {
  const { tab, box, endSaving } = await saySlowlyThatItIsWrong(t, "Swab for NHS 450 557 7104");
  await box.press("Escape");
  await tab.overlay.showsNoCard();
  await endSaving(true);

  await tab.overlay.showsCard(/Your browser did not save that\./);
  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
});

/** @type {[what: string, open: (tab: Tab, box: ComposeBox) => Promise<void>, words: RegExp][]} */
const OTHERS = [
  [
    "panel of the draft",
    (tab) => tab.overlay.press(".card button", "More checks"),
    /Look at this draft again/,
  ],
  ["question before a post", (_tab, box) => box.pressButton("Post"), /Before you post/],
];

for (const [what, open, words] of OTHERS) {
  test(`a choice is told not to be saved also where the ${what} is open by then`, async (t) => {
    const { tab, box, endSaving } = await saySlowlyThatItIsWrong(t, "Swab for NHS 450 557 7104");
    await open(tab, box);
    await tab.overlay.showsCard(words);
    await endSaving(true);

    await tab.overlay.showsCard(/NHS number.*: Your browser did not save that\./);
    await tab.overlay.showsCard(words);
  });
}

test("a choice is told not to be saved by the name of its flag where another one's card is open by then", async (t) => {
  const { tab, endSaving } = await saySlowlyThatItIsWrong(t, TWO_NUMBERS, /1 of 2/);
  await tab.overlay.press(".card button", "Next");
  await tab.overlay.showsCard(/2 of 2/);
  await endSaving(true);

  await tab.overlay.showsCard(/NHS number.*: Your browser did not save that\./);
});

test("what a background that is stopped did with a choice is not said to be known", async (t) => {
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const page = await other.openOptions();
  const onX = page.locator("#sites-list").getByRole("checkbox").first();
  await onX.waitFor();
  await delaySaving(other);

  await onX.click();
  await other.stopBackground();

  await page
    .locator("#sites-status")
    .getByText("Forethought did not answer, so it is not certain whether that was saved.")
    .waitFor();
  await eventually(async () => assert.equal(await onX.isChecked(), true));
});

test("the flag that is wrong goes, though its user went on to another one of its rule", async (t) => {
  const { tab, box, endSaving } = await saySlowlyThatItIsWrong(t, TWO_NUMBERS, /1 of 2/);
  await tab.overlay.press(".card button", "Next");
  await tab.overlay.showsCard(/2 of 2/);
  await endSaving(false);

  await box.shows([{ rule: "patient-identifier.nhs-number", text: "401 023 2137" }]);
});

/**
 * Erases everything while the browser does not let be read what is kept after it.
 *
 * @param {ForethoughtBrowser} browser
 * @returns {Promise<() => Promise<void>>} lets it be read again
 */
async function eraseUnread(browser) {
  const page = await browser.openOptions();
  const letRead = await refuse(browser, "get");
  await eraseEverything(page);
  await page.getByText("Everything about you is erased.").waitFor();
  await page.close();
  return letRead;
}

test("where the browser does not let be read what is kept, the box says so, and is checked once it does", async (t) => {
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const { tab, box } = await openBox(other, "X post");
  await box.type("Swab for NHS");
  await tab.overlay.showsState(/Nothing found/);
  const letRead = await eraseUnread(other);

  await box.type(" 450");
  await tab.overlay.showsState(/your browser does not let Forethought read what you chose/);

  await letRead();
  await box.type(" 557 7104");
  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
});

test("a box that was never checked, as the browser did not let be read what is kept, is so once something is dictated", async (t) => {
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const letRead = await eraseUnread(other);
  const { tab, box } = await openBox(other, "X post");
  await box.locator.click();
  await tab.overlay.showsState(/your browser does not let Forethought read what you chose/);

  await letRead();
  await box.dictate("Swab for NHS 450 557 7104");

  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
});

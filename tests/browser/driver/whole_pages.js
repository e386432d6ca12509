/** @typedef {import("playwright-core").Page} Page */
/** @typedef {"options" | "popup" | "welcome"} PageName */

/** The extension's own pages. @type {PageName[]} */
export const PAGES = ["options", "popup", "welcome"];

/**
 * @template {PageName} Name
 * @param {{ openPage: (name: Name) => Promise<Page> }} browser
 * @param {Name} name
 * @returns {Promise<Page>} with one of everything open that opens there, and something found in its last box
 */
export async function openWhole(browser, name) {
  const page = await browser.openPage(name);
  if (name === "options") await openAllKinds(page);
  if (name === "options") await findSomething(page, "Write as you would there");
  if (name === "welcome") await findSomething(page, "Practice box");
  return page;
}

/** @param {Page} page the options */
async function openAllKinds(page) {
  await page.locator("#categories .disclosure").first().click();
  await page.locator(".rule .disclosure").first().click();
  await page.locator("#signposts-list .disclosure").first().click();
  await page.getByText("Name of this rule:").waitFor();
  await page.getByLabel("Display name").fill("NightShiftMedic");
  await page.locator("#bio .disclosure").first().click();
}

/**
 * @param {Page} page
 * @param {string} box to try a text in
 */
async function findSomething(page, box) {
  await page.getByLabel(box).fill("Swab for 943 476 5919");
  await page.getByText("1 thing to look at.").waitFor();
  await page.locator(".findings .disclosure").first().click();
  await page.locator(".findings").getByRole("heading", { name: "Guidance" }).waitFor();
}

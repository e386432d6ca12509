import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FirefoxPopup } from "./driver/firefox_popup.js";
import { FirefoxTab } from "./driver/firefox_tab.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

const SWAB = "Swab for NHS 450 557 7104";
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

test("a page that the user adds in the popup is checked at once, and after it is loaded again", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "Mastodon post");
  const popup = await FirefoxPopup.over(firefox.browser);

  await popup.press("Check posts on this site");
  await popup.shows(/Check what I write on mastodon\.example/);
  await popup.close();

  await tab.focus();
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  await tab.page.reload();
  await tab.focus();
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  await tab.close();
});

test("the popup asks for no access that Firefox gives already", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "X post");
  const popup = await FirefoxPopup.over(firefox.browser);

  await popup.shows(/Check what I write on X/);

  assert.doesNotMatch(await popup.text(), /keeps Forethought away/);
  await popup.close();
  await tab.close();
});

test("a site that is removed in the options is checked no more", async () => {
  const tab = await FirefoxTab.open(firefox.browser, "Mastodon post");
  await tab.type(SWAB);
  await tab.shows([NUMBER]);
  const options = await firefox.openOptions();

  await options.locator('::-p-aria([name="Remove mastodon.example"][role="button"])').click();

  await tab.page.bringToFront();
  await tab.overlay.showsState(/paused on this site/);
  assert.deepEqual(await tab.overlay.underlines(), []);
  for (const open of [options, tab]) await open.close();
});

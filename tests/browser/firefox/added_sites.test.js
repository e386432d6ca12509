import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "../driver/boxes.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

const SWAB = "Swab for NHS 450 557 7104.";
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

test("a page that the user adds in the popup is checked at once, and after it is loaded again", async () => {
  const { tab, box } = await openBox(firefox, "Mastodon post");
  const popup = await firefox.openPopup();

  await popup.press("Check posts on this site");
  await popup.shows(/Check what I write on mastodon\.example/);
  await popup.close();

  await box.type(SWAB);
  await box.shows([NUMBER]);
  await tab.page.reload();
  await box.type(SWAB);
  await box.shows([NUMBER]);
  await tab.close();
});

test("the popup asks for no access that Firefox gives already", async () => {
  const { tab } = await openBox(firefox, "X post");
  const popup = await firefox.openPopup();

  await popup.shows(/Check what I write on X/);

  assert.doesNotMatch(await popup.text(), /keeps Forethought away/);
  await popup.close();
  await tab.close();
});

test("a site that is removed in the options is checked no more", async () => {
  const { tab, box } = await openBox(firefox, "Mastodon post");
  await box.type(SWAB);
  await box.shows([NUMBER]);
  const options = await firefox.openOptions();

  await options.getByRole("button", { name: "Remove mastodon.example" }).click();

  await tab.page.bringToFront();
  await tab.overlay.showsState(/paused on this site/);
  await box.shows([]);
  for (const open of [options, tab]) await open.close();
});

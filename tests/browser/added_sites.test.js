import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { Popup, sayYesTo } from "./driver/popup.js";
import { Tab } from "./driver/tab.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open({ isolated: true }); // for frames of other sites
  await sayYesTo(browser.context, "https://mastodon.example/*");
  await sayYesTo(browser.context, "https://comments.example/*");
});
after(() => browser.close());

const ADDRESS = "https://mastodon.example/home";
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };
const BOX = "textarea";

test("a page that the user adds in the popup is checked at once, and after it is loaded again", async () => {
  const tab = await Tab.open(browser.context, ADDRESS);
  const box = tab.box(BOX, "post");
  const popup = await Popup.over(browser.context, ADDRESS);

  await popup.press("Check posts on this site");
  await popup.shows(/Ready on mastodon\.example/);

  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  await tab.page.reload();
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  await tab.close();
});

test("what stands in an added page and comes from another site is named, and checked once it is added", async () => {
  const tab = await openWithComments(browser);
  const popup = await Popup.over(browser.context, ADDRESS);
  await popup.shows(
    /Ready on mastodon\.example.*A part of this page comes from comments\.example/s,
  );

  await popup.press("Check posts in that part too");

  await popup.shows(/^(?!.*comments\.example)/s);
  await popup.close();
  const box = (await tab.foreignFrame()).box(BOX, "post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  const options = await browser.openOptions();
  await options.getByRole("button", { name: "Remove comments.example" }).click();
  await options.getByText("Forethought no longer sees comments.example.").waitFor();
  for (const open of [options, tab]) await open.close();
});

test("on Mastodon a reply to a crisis gets help, and a post for followers says so", async () => {
  const tab = await Tab.open(browser.context, `${ADDRESS}?private`);
  await tab.page.locator("article:has-text('tablets here') >> button").click();

  await tab.box(BOX, "post").type("thinking of you hun x");

  await tab.overlay.showsState(/^Followers: 1 thing to look at/);
  await tab.close();
});

test("on Mastodon the line that all see before the post is checked like the post", async () => {
  const tab = await Tab.open(browser.context, ADDRESS);
  const warning = tab.box("#cw-spoiler-input", "warning");

  await warning.type("About NHS 450 557 7104 and a swab ok");

  await warning.shows([NUMBER]);
  await warning.locator.evaluate((line) => {
    Object.assign(line.style, { width: "240px", textAlign: "end", lineHeight: "1" });
  });
  await warning.press("End");
  await warning.shows([NUMBER]);
  await tab.close();
});

test("a site that is removed in the options is checked no more", async () => {
  const tab = await Tab.open(browser.context, ADDRESS);
  const box = tab.box(BOX, "post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  const options = await browser.openOptions();

  await options.getByRole("button", { name: "Remove mastodon.example" }).click();
  await options.getByText("Forethought no longer sees mastodon.example.").waitFor();
  await options.getByRole("button", { name: /^Remove / }).waitFor({ state: "detached" });

  await tab.page.bringToFront();
  await eventually(async () => assert.deepEqual(await tab.overlay.underlines(), []));
  await tab.overlay.showsState(/paused on this site/);
  const later = await Tab.open(browser.context, ADDRESS);
  await later.page.locator(BOX).click();
  await assert.rejects(later.overlay.state(), /does not run on this page/);
  for (const open of [options, tab, later]) await open.close();
});

test("a page and what stands in it from another site are added by one press", async () => {
  const tab = await openWithComments(browser);
  const popup = await Popup.over(browser.context, ADDRESS);

  await popup.press("Check posts in that part too");

  await popup.shows(/Ready on mastodon\.example/);
  await popup.close();
  const inner = (await tab.foreignFrame()).box(BOX, "post");
  await inner.type("Swab for NHS 450 557 7104.");
  await inner.shows([NUMBER]);
  await tab.close();
});

test("where all sites are allowed a page is checked once it is added, until it is removed", async (t) => {
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  await sayYesTo(other.context, "https://*/*");
  const tab = await Tab.open(other.context, ADDRESS);
  const popup = await Popup.over(other.context, ADDRESS);

  await popup.press("Check posts on this site");
  await popup.shows(/Ready on mastodon\.example/);

  const box = tab.box(BOX, "post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  const options = await other.openOptions();
  await options.getByRole("button", { name: "Remove mastodon.example" }).click();
  await options.getByRole("button", { name: /^Remove / }).waitFor({ state: "detached" });
});

/**
 * @param {ForethoughtBrowser} browser
 * @returns {Promise<Tab>} a page whose comments come from another site
 */
async function openWithComments({ context }) {
  const tab = await Tab.open(context, ADDRESS);
  await tab.page.evaluate(async () => {
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: "https://comments.example/home", width: "600", height: "400" });
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.prepend(frame);
    await loaded;
  });
  return tab;
}

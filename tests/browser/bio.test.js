import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lastAsked, listen } from "./driver/asked.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { openSiteBox } from "./driver/site_boxes.js";

/** @typedef {import("./driver/tab.js").Tab} Tab */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const ADVICE = "Say that you give no individual advice";
const NAME = "Is this your real name?";

/**
 * @param {Tab} tab
 * @returns {Promise<Record<string, string>>} what is said of each element of the bio, by its title
 */
const verdicts = (tab) =>
  tab.overlay.look((root) =>
    Object.fromEntries(
      [...root.querySelectorAll(".advice summary")].map((summary) => {
        const verdict = summary.querySelector(".verdict")?.textContent ?? "";
        return [summary.textContent?.replace(verdict, "").trim(), verdict];
      }),
    ),
  );

/** @param {Tab} tab @param {Record<string, string>} expected */
const says = (tab, expected) =>
  eventually(async () => {
    const found = await verdicts(tab);
    for (const [title, verdict] of Object.entries(expected)) assert.equal(found[title], verdict);
  });

for (const place of [
  ...["X bio", "Instagram bio", "Bluesky bio"],
  ...["LinkedIn bio", "Reddit bio", "YouTube bio"],
]) {
  test(`${place}: a check is offered, says what is missing, and follows what is typed`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await box.type("GP in Galway.");
    await tab.overlay.showsState(/^Public: Check this bio$/);
    await eventually(async () => {
      assert.match(await tab.overlay.textOf('.unseen[role="status"]'), /Check this bio/);
    });

    await tab.overlay.press(".state.offer");
    await says(tab, { [ADVICE]: "Missing" });
    await tab.overlay.showsCard(/General information only/);
    const before = await tab.overlay.textOf('.card [role="status"]');

    await box.type(" General information only.");
    await says(tab, { [ADVICE]: "Present" });
    await eventually(async () => {
      assert.notEqual(await tab.overlay.textOf('.card [role="status"]'), before);
    });
    await tab.close();
  });
}

test("the display name that stands beside the bio on the page is read with it", async () => {
  const { tab, box } = await openSiteBox(browser, "X bio");
  await box.type("GP in Galway.");
  await tab.overlay.showsState(/Check this bio/);
  await box.press("Alt+f");
  await says(tab, { [NAME]: "Present" });
  await box.press("Escape");

  await listen(tab);
  await tab.page.getByLabel("Name").fill("NightShiftMedic");
  await box.locator.click();
  await box.press("Alt+f");

  await says(tab, { [NAME]: "Missing" });
  assert.deepEqual(await lastAsked(tab, "check-bio"), {
    type: "check-bio",
    profile: { display_name: "NightShiftMedic", bio: "GP in Galway." },
    context: { site: "x.com" },
  });
  await tab.close();
});

test("the advice follows the settings, and is looked through by keyboard", async () => {
  const { tab, box } = await openSiteBox(browser, "X bio");
  await box.type("Tired doctor.");
  await tab.overlay.showsState(/Check this bio/);
  await box.press("Alt+f");
  await says(tab, { [ADVICE]: "Missing" });
  assert.ok(NAME in (await verdicts(tab)));

  const options = await browser.openOptions();
  await options.getByRole("radio", { name: "Privately" }).check();
  await tab.page.bringToFront();
  await eventually(async () => assert.ok(!(NAME in (await verdicts(tab)))));

  await box.tabTo(new RegExp(`^${ADVICE}`));
  await box.press("Enter");
  await tab.overlay.showsCard(/A line in the bio sets the limit before anyone asks/);
  for (const open of [options, tab]) await open.close();
});

test("advice that is asked for again and is the same leaves the focus where it is", async () => {
  const { tab, box } = await openSiteBox(browser, "X bio");
  await box.type("Tired doctor.");
  await tab.overlay.showsState(/Check this bio/);
  await box.press("Alt+f");
  await tab.overlay.showsCard(/Missing/);
  await box.tabTo(new RegExp(`^${ADVICE}`));
  await listen(tab);

  const options = await browser.openOptions();
  await options.getByRole("radio", { name: "Serious only" }).check();
  await tab.page.bringToFront();
  await eventually(async () => assert.ok(await lastAsked(tab, "check-bio")));
  await box.press("Tab");

  assert.match((await tab.overlay.focused()) ?? "", /^Say that the account is not always watched/);
  for (const open of [options, tab]) await open.close();
});

test("a text that is too long for a bio is not judged, and its author is told so", async () => {
  const { tab, box } = await openSiteBox(browser, "Instagram bio");
  await box.type("GP in Galway.");
  await tab.overlay.showsState(/Check this bio/);
  await tab.overlay.press(".state.offer");
  await says(tab, { [ADVICE]: "Missing" });

  await box.locator.fill("general information only ".repeat(200));

  await tab.overlay.showsCard(/Not being checked: this text is too long/);
  await eventually(async () => assert.deepEqual(await verdicts(tab), {}));
  await tab.close();
});

test("a ready bio is put into an empty box from beside it", async () => {
  const { tab, box } = await openSiteBox(browser, "X bio");
  await box.locator.click();
  await tab.overlay.showsState(/Check this bio/);
  await tab.overlay.press(".state.offer");

  await tab.overlay.press(".card summary", "Ready bios");
  const text = await tab.overlay.textOf(".ready .signpost .preview");
  await tab.overlay.press(".ready .signpost button", "Insert");

  await box.holds(text);
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("of ready bios it is said by how much each is too long beside what is written", async () => {
  const { tab, box } = await openSiteBox(browser, "X bio");
  await box.locator.click();
  await tab.overlay.showsState(/Check this bio/);
  await tab.overlay.press(".state.offer");
  await tab.overlay.press(".card summary", "Ready bios");
  const isTooLong = () =>
    tab.overlay.look((root) => root.querySelector(".ready .signpost .excess") !== null);
  await tab.overlay.textOf(".ready .signpost");
  assert.equal(await isTooLong(), false);

  await box.locator.fill(
    "GP in Galway, who likes to walk the dog by the sea in all weathers. ".repeat(2),
  );

  await eventually(async () => assert.equal(await isTooLong(), true));
  const isOpen = () => tab.overlay.look((root) => root.querySelector(".ready[open]") !== null);
  assert.equal(await isOpen(), true);
  await tab.close();
});

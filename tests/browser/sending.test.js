import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { inLanguage } from "../pages/sites/words.js";
import { openSiteBox, SITE_BOXES } from "./driver/site_boxes.js";

/** @typedef {import("./driver/compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./driver/tab.js").Tab} Tab */

const SERIOUS = "Swab for NHS 450 557 7104.";
const RULE = "patient-identifier.nhs-number";
/** After a site changed, a bio is a box like any other, and saving is not sending. */
const BIOS = Object.keys(SITE_BOXES).filter((place) => SITE_BOXES[place].surface === "bio");

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

/**
 * @param {string} place
 * @param {Parameters<typeof openSiteBox>[2]} [options]
 */
async function openWithSeriousDraft(place, options) {
  const { tab, box } = await openSiteBox(browser, place, options);
  if (SITE_BOXES[place].atOnce) await box.dictate(SERIOUS);
  else await box.type(SERIOUS);
  await eventually(async () => {
    assert.ok((await box.flags()).some(({ rule }) => rule === RULE));
  });
  return { tab, box };
}

/**
 * The pause is open, and the draft goes once the user says so.
 *
 * @param {Tab} tab
 * @param {string} name of the box
 */
async function asksFirst(tab, name) {
  await tab.overlay.showsCard(/Before you post|Someone may need help/);
  assert.deepEqual(await tab.sent(), []);
  await tab.overlay.press(".card button", "Post as it is");
  await eventually(async () => assert.deepEqual(await tab.sent(), [{ box: name, text: SERIOUS }]));
}

/** A real button, one by its role alone, and both where only structure tells that they send. */
for (const [place, changed] of /** @type {const} */ ([
  ["X post", false],
  ["X post", true],
  ["Facebook post for friends", false],
  ["Facebook post for friends", true],
])) {
  for (const key of ["Enter", "Space"]) {
    test(`${place}${changed ? ", after the site changed" : ""}: ${key} on its button asks first`, async () => {
      const { button = "", name } = SITE_BOXES[place];
      const { tab, box } = await openWithSeriousDraft(place, { changed });

      await box.pressButton(button, key);

      await asksFirst(tab, name);
      await tab.close();
    });
  }
}

for (const [place, { button, enterSends, surface, name }] of Object.entries(SITE_BOXES)) {
  if (button !== undefined) {
    test(`${place}: its button asks first, and then sends`, async () => {
      const { tab, box } = await openWithSeriousDraft(place);

      await box.pressButton(button);

      await asksFirst(tab, name);
      await tab.close();
    });
  }

  if (enterSends) {
    test(`${place}: Enter asks first, and then sends`, async () => {
      const { tab, box } = await openWithSeriousDraft(place);

      await box.press("Enter");

      await asksFirst(tab, name);
      await tab.close();
    });
  }

  if (enterSends && surface === "dm") {
    test(`${place}, after the site changed its names: Enter asks first, and then sends`, async () => {
      const { tab, box } = await openWithSeriousDraft(place, { changed: true });

      await box.press("Enter");

      await asksFirst(tab, name);
      await tab.close();
    });
  }

  if (button !== undefined && !BIOS.includes(place)) {
    test(`${place}, after the site changed its names: its button asks first`, async () => {
      const { tab, box } = await openWithSeriousDraft(place, { changed: true });

      await box.pressButton(button);

      await asksFirst(tab, name);
      await tab.close();
    });
  }
}

/** A language for each site that clinicians in Britain and Ireland may be shown it in. */
const LANGUAGES = {
  ...{
    Bluesky: "it",
    Facebook: "pl",
    Google: "cy",
    Instagram: "es",
    LinkedIn: "de",
    Messenger: "ro",
  },
  ...{ Reddit: "fr", Threads: "fil", Trustpilot: "ur", WhatsApp: "ar", X: "ga", YouTube: "hi" },
};

for (const [place, { button, enterSends, name }] of Object.entries(SITE_BOXES)) {
  const language = Reflect.get(LANGUAGES, place.split(" ")[0]);
  if (button !== undefined) {
    test(`${place}, shown in "${language}": its button asks first, and then sends`, async () => {
      const { tab, box } = await openWithSeriousDraft(place, { language });

      await box.pressButton(inLanguage(button, language));

      await asksFirst(tab, name);
      await tab.close();
    });
  }

  if (enterSends) {
    test(`${place}, shown in "${language}": Enter asks first, and then sends`, async () => {
      const { tab, box } = await openWithSeriousDraft(place, { language });

      await box.press("Enter");

      await asksFirst(tab, name);
      await tab.close();
    });
  }
}

/** Its facts are gone, and Enter makes a new line there, which no structure tells. */
const LINES = "LinkedIn message";

test("Enter that sends nothing where it might is asked about once, and makes its line", async () => {
  const { tab, box } = await openWithSeriousDraft(LINES, { changed: true });

  await box.press("Enter");
  await tab.overlay.showsCard(/Before you post/);
  await tab.overlay.press(".card button", "Post as it is");
  await tab.overlay.showsNoCard();
  await box.press("Enter");
  await tab.page.keyboard.type("Thanks");

  await box.holds(`${SERIOUS}\n\nThanks`);
  await tab.overlay.showsNoCard();
  assert.deepEqual(await tab.sent(), []);
  await tab.close();
});

test("Enter right behind the last key makes its line where it sends nothing", async () => {
  const { tab, box } = await openSiteBox(browser, LINES, { changed: true });

  await box.type("The canteen");
  await box.press("Enter");
  await tab.page.keyboard.type("has new chairs");

  await box.holds("The canteen\nhas new chairs");
  await tab.overlay.showsNoCard();
  await tab.close();
});

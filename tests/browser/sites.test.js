import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { lastAsked, listen } from "./driver/asked.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { CRISIS_PLACES, openSiteBox, SITE_BOXES } from "./driver/site_boxes.js";

/** @typedef {import("./driver/compose_box.js").ComposeBox} ComposeBox */

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const RISKY = "Swab for NHS 450 557 7104.";
const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };
const HELP = "crisis-response.suicidal";

/**
 * Types a number of a patient, and waits until it and help are flagged.
 *
 * @param {string} place
 * @param {ComposeBox} box
 */
async function isFlagged(place, box) {
  const { atOnce } = SITE_BOXES[place];
  if (atOnce) await box.dictate(RISKY);
  else await box.type(RISKY);
  await eventually(async () => {
    const flags = await box.flags();
    assert.deepEqual(
      flags.find(({ rule }) => rule === NUMBER.rule),
      NUMBER,
    );
    const isHelpOffered = flags.some(({ rule }) => rule === HELP);
    assert.equal(isHelpOffered, CRISIS_PLACES.includes(place));
  });
}

for (const [place, { surface, parent, attachment, badge }] of Object.entries(SITE_BOXES)) {
  test(`${place}: flagged on its words, and the host hears what kind of box it is`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await listen(tab);

    await isFlagged(place, box);

    const { context } = await lastAsked(tab, "check");
    assert.deepEqual([context.surface, context.attachment], [surface, attachment]);
    if (parent) assert.match(context.parent ?? "none", parent);
    else assert.equal(context.parent, null);
    await tab.overlay.showsState(new RegExp(`^${badge ? `${badge}: ` : ""}[^:]* to look at`));
    const shown = await tab.overlay.look((root) => root.querySelector(".audience")?.textContent);
    assert.equal(shown, badge);
    await tab.close();
  });
}

for (const place of CRISIS_PLACES.filter((place) => !SITE_BOXES[place].byFactsAlone)) {
  test(`${place}, after the site changed its names: flagged, and help is offered`, async () => {
    const { tab, box } = await openSiteBox(browser, place, { changed: true });

    await isFlagged(place, box);

    await tab.close();
  });
}

for (const place of ["X message", "LinkedIn message", "WhatsApp message", "Bluesky message"]) {
  test(`${place}, after the site changed its names: still a message`, async () => {
    const { tab, box } = await openSiteBox(browser, place, { changed: true });

    await isFlagged(place, box);

    assert.equal(await tab.overlay.textOf(".state .audience"), "All in this chat");
    await tab.close();
  });
}

for (const place of ["Google Business reply", "Trustpilot reply"]) {
  test(`${place}: a reply to a review is offered first`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await box.dictate("Sorry about your appointment");
    await tab.overlay.showsState(/to look at/);

    await box.press("Alt+f");

    const first = await tab.overlay.textOf(".card .signpost .preview");
    assert.match(first, /^Thank you for your feedback\. We take all feedback seriously\./);
    await tab.close();
  });
}

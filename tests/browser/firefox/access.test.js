import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { examine, faultsOf } from "../driver/axe.js";
import { openBox } from "../driver/boxes.js";
import { openWhole } from "../driver/whole_pages.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
});
after(() => firefox.close());

for (const [place, draft, shown] of /** @type {const} */ ([
  ["X post", "Her NHS number is 943 476 5919, she says", /Not this time/],
  ["answer to a review", "", /Treat it as a complaint/],
  ["Instagram caption", "", /Location data is removed/],
])) {
  test(`${place}: what opens by keyboard has no fault that axe knows`, async () => {
    const { tab, box } = await openBox(firefox, place);
    await box.locator.click();
    await box.type(draft);
    await tab.overlay.settles();
    await box.press("Alt+f");
    await tab.overlay.showsCard(shown);

    const { faults, passed } = await examine(tab);

    assert.deepEqual(faults, []);
    // What has which colour axe cannot tell in this world; it does in Chromium.
    assert.ok(passed.includes("target-size") && passed.includes("aria-dialog-name"));
    await tab.close();
  });
}

for (const name of /** @type {const} */ (["options", "welcome"])) {
  test(`the ${name} page has no fault that axe knows`, async () => {
    const page = await openWhole(firefox, name);

    assert.deepEqual(await faultsOf(page), []);
    await page.close();
  });
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "../driver/boxes.js";
import { CANNOT_MOUNT, FIREFOX_POLICIES } from "../driver/organisation.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

const skip = CANNOT_MOUNT;
/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  if (CANNOT_MOUNT) return;
  firefox = await ForethoughtFirefox.open({ organisation: FIREFOX_POLICIES });
});
after(() => firefox?.close());

test("the card of a rule that an organisation locked says who holds it", { skip }, async () => {
  const { tab, box } = await openBox(firefox, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.pressFlag();

  await tab.overlay.showsCard(/Set by your organisation/);

  assert.doesNotMatch((await tab.overlay.card()) ?? "", /Turn this rule off/);
  await tab.close();
});

import assert from "node:assert/strict";
import { openBox } from "../driver/boxes.js";
import { eventually } from "../driver/eventually.js";

/** @typedef {import("./run_tests.js").Tests} Tests */

const ADVICE = "Hi 👋🏽 DM me your symptoms tonight";
const TWO = "Swab for NHS 450 557 7104. DM me your symptoms tonight";

/** @type {Tests} */
export const CARD_TESTS = {
  "the card says what, why and what instead, and pressing it leaves the focus in the box": async (
    browser,
  ) => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type(ADVICE);

    await tab.overlay.pressFlag();

    await tab.overlay.showsCard(
      /Serious · .*\nAsking for clinical details.*Try instead.*Guidance.*Not this time/s,
    );
    await box.press("End");
    await box.hearsOfTheCaret();
    await tab.keyboard.type(" 🙂");
    await box.holds(`${ADVICE} 🙂`);
    await tab.close();
  },

  "the card opens, moves and closes by keyboard, and gives the focus back": async (browser) => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type(ADVICE);
    await tab.overlay.settles();

    await box.press("Alt+f");
    await tab.overlay.showsCard(/Try instead/);
    await box.press("Tab");
    await eventually(async () => assert.notEqual(await tab.overlay.focused(), null));
    await box.press("Escape");

    await tab.overlay.showsNoCard();
    await box.hearsOfTheCaret();
    await tab.keyboard.type("!");
    await box.holds(`${ADVICE}!`);
    await tab.close();
  },

  "the card that opens by keyboard is that of the flag nearest to the caret": async (browser) => {
    const { tab, box } = await openBox(browser, "textarea");
    await box.type(TWO);
    await tab.overlay.settles();

    await box.press("Alt+f");
    await tab.overlay.showsCard(/Asking for clinical details/);
    await box.press("Escape");
    await tab.overlay.showsNoCard();
    await box.press("Control+Home");
    await box.press("Alt+f");

    await tab.overlay.showsCard(/NHS number/);
    await tab.close();
  },

  "the card is a dialog with the name and the reason of the flag": async (browser) => {
    const { tab, box } = await openBox(browser, "textarea");
    await box.type(ADVICE);
    await tab.overlay.settles();
    await box.press("Alt+f");
    await tab.overlay.showsCard(/Not this time/);

    const card = await tab.overlay.look((root) => {
      const element = root.querySelector(".card");
      const named = (/** @type {string} */ attribute) =>
        root.getElementById(element?.getAttribute(attribute) ?? "")?.textContent ?? "";
      const isFocused = root.activeElement === element;
      const role = element?.getAttribute("role");
      return { role, isFocused, name: named("aria-labelledby"), why: named("aria-describedby") };
    });

    assert.equal(card.role, "dialog");
    assert.equal(card.isFocused, true);
    assert.match(card.name, /Asking for clinical details/);
    assert.notEqual(card.why, "");
    await tab.close();
  },

  "the tab key stays in the card, and Escape gives the focus back where it was": async (
    browser,
  ) => {
    const { tab, box } = await openBox(browser, "textarea");
    await box.type(ADVICE);
    await tab.overlay.settles();
    await box.press("ArrowLeft");
    await box.press("Alt+f");
    await tab.overlay.showsCard(/Not this time/);
    const stops = await tab.overlay.look((root) => root.querySelectorAll("button, a[href]").length);

    for (let press = 0; press < stops + 2; press += 1) await box.press("Tab");
    assert.notEqual(await tab.overlay.focused(), null);
    await box.press("Escape");
    await tab.overlay.showsNoCard();

    await box.hearsOfTheCaret();
    await tab.keyboard.type("?");
    await box.holds(`${ADVICE.slice(0, -1)}?${ADVICE.slice(-1)}`);
    await tab.close();
  },
};

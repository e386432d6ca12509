import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { examine } from "./driver/axe.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { prefer } from "./driver/prefer.js";
import { openSiteBox } from "./driver/site_boxes.js";
import { Tab } from "./driver/tab.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
  const options = await browser.openOptions();
  const own = { id: "own.1", title: "Our practice", text: "Please ring us until six." };
  await prefer(options, { signposts: [own] });
  await options.close();
});
after(() => browser.close());

const SERIOUS = "Mrs Doris Pemberton in bed 4 has dementia.";
/** Everything in a card that can be worked. */
const CONTROLS = ".card :is(button, a[href], input, select, textarea, summary)";
const RISKY = "Her NHS number is 943 476 5919, she says";

/** @returns {Promise<Tab>} */
async function openRiskyBox() {
  const tab = await Tab.open(browser.context, "https://x.com/practice");
  await tab.page.locator("textarea").click();
  await tab.page.keyboard.type(RISKY);
  await tab.overlay.showsState(/to look at/);
  return tab;
}

/** Opens one of everything that is drawn, with all that folds out in it. @type {Record<string, () => Promise<Tab>>} */
const CARDS = {
  card: async () => {
    const tab = await openRiskyBox();
    await tab.page.keyboard.press("Alt+f");
    await tab.overlay.showsCard(/Not this time/);
    return tab;
  },
  "panel of a bio": async () => {
    const { tab, box } = await openBox(browser, "X bio");
    await box.type("GP in Galway.");
    await tab.overlay.showsState(/Check this bio/);
    await box.press("Alt+f");
    await tab.overlay.press(".advice summary", "Say that you give no individual advice");
    await tab.overlay.showsCard(/Check this bio/);
    return tab;
  },
  "panel of a draft": async () => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type(SERIOUS);
    await tab.overlay.showsState(/to look at/);
    await box.press("Alt+f");
    await tab.overlay.press(".card button", "More checks");
    await tab.overlay.press(".card summary", "As a stranger sees it");
    await tab.overlay.press(".card summary", "Your own texts");
    await tab.overlay.press(".card summary", "Before you recommend something");
    await tab.overlay.showsCard(/What does it cost/);
    return tab;
  },
  "panel of an answer to a review": async () => {
    const { tab, box } = await openSiteBox(browser, "Google Business reply");
    await box.locator.click();
    await tab.overlay.showsState(/Before you reply to a review/);
    await box.press("Alt+f");
    await tab.overlay.showsCard(/Treat it as a complaint.*Ready words you can add/s);
    return tab;
  },
  "panel of a picture": async () => {
    const { tab, box } = await openSiteBox(browser, "Instagram caption");
    await box.locator.click();
    await tab.overlay.showsState(/Before you share a picture/);
    await box.press("Alt+f");
    await tab.overlay.press(".card .ticks label", "Location data is removed");
    await tab.overlay.showsCard(/Nothing that you tick is kept/);
    return tab;
  },
  "card beside which a check is offered": async () => {
    const { tab, box } = await openSiteBox(browser, "Google Business reply");
    await box.type(SERIOUS);
    await tab.overlay.textOf(".both .offer");
    await box.press("Alt+f");
    await tab.overlay.showsCard(/Turn this rule off/);
    return tab;
  },
  "private card": async () => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type("Been a nurse 19 years and I just don't want to wake up");
    await tab.overlay.showsState(/to look at/);
    await box.press("Alt+f");
    await tab.overlay.showsCard(/^For you.*Samaritans/s);
    return tab;
  },
  "question before a serious post": async () => {
    const { tab, box } = await openBox(browser, "X post");
    await box.type(SERIOUS);
    await tab.overlay.showsState(/to look at/);
    await box.press("Control+Enter");
    await tab.overlay.showsCard(/Before you post/);
    return tab;
  },
  "help card of a crisis": async () => {
    const { tab, box } = await openBox(browser, "X reply to a crisis");
    await box.type("thinking of you hun x");
    await tab.overlay.showsState(/to look at/);
    await box.press("Alt+f");
    await tab.overlay.showsCard(/A way to help/i);
    return tab;
  },
};

for (const [name, open] of Object.entries(CARDS)) {
  for (const [look, media] of /** @type {const} */ ([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["forced-colours", { forcedColors: "active" }],
  ])) {
    test(`the ${look} ${name} has no fault that axe knows`, async () => {
      const tab = await open();
      await tab.page.emulateMedia(media);

      const { faults, passed } = await examine(tab);

      assert.deepEqual(faults, []);
      assert.ok(passed.length > 10 && passed.includes("target-size"));
      await tab.close();
    });
  }

  test(`the tab key reaches every control of the ${name}, and comes round`, async () => {
    const tab = await open();
    await tab.page.keyboard.press("Tab");
    const first = await eventually(async () => {
      const place = await placeOfFocus(tab);
      assert.notEqual(place, -1);
      return place;
    });

    const reached = [first];
    const count = await tab.overlay.look(
      (root, wanted) =>
        [...root.querySelectorAll(wanted)].filter((one) => one.checkVisibility()).length,
      CONTROLS,
    );
    for (let press = 0; press < count; press += 1) {
      await tab.page.keyboard.press("Tab");
      reached.push(await placeOfFocus(tab));
    }

    assert.equal(reached.at(-1), first);
    assert.deepEqual(new Set(reached), new Set(Array.from({ length: count }, (_, place) => place)));
    await tab.close();
  });
}

/** @param {Tab} tab @returns {Promise<number>} which of the open card's controls has the focus; -1: none */
function placeOfFocus(tab) {
  return tab.overlay.look((root, wanted) => {
    const controls = [...root.querySelectorAll(wanted)].filter((one) => one.checkVisibility());
    return controls.findIndex((one) => one === root.activeElement);
  }, CONTROLS);
}

for (const [name, open] of Object.entries(CARDS)) {
  test(`with text twice as large, every control of the ${name} comes into a narrow window`, async () => {
    const tab = await open();
    const session = await tab.page.context().newCDPSession(tab.page);
    await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
    await tab.page.setViewportSize({ width: 320, height: 568 });
    await eventually(async () => assert.equal(await isInWindow(tab, ".card"), true));

    const count = await tab.overlay.look(
      (root, wanted) =>
        [...root.querySelectorAll(wanted)].filter((one) => one.checkVisibility()).length,
      CONTROLS,
    );
    assert.ok(count > 1);
    for (let press = 0; press < count; press += 1) {
      await tab.page.keyboard.press("Tab");
      await eventually(async () => {
        assert.equal(await isInWindow(tab, ":focus"), true, (await tab.overlay.focused()) ?? "");
      });
    }
    await tab.close();
  });
}

test("with text twice as large, the question before a post shows the button that has the focus", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
  await tab.page.setViewportSize({ width: 320, height: 568 });
  await box.type(SERIOUS);
  await tab.overlay.showsState(/to look at/);

  await box.press("Control+Enter");

  await tab.overlay.showsCard(/Before you post/);
  assert.equal(await tab.overlay.focused(), "Edit");
  await eventually(async () => assert.equal(await isInWindow(tab, ":focus"), true));
  await tab.close();
});

/**
 * Whether an element of the overlay stands in the window, and in what its card shows of itself.
 *
 * @param {Tab} tab
 * @param {string} selector
 */
function isInWindow(tab, selector) {
  return tab.overlay.look((root, wanted) => {
    const element = /** @type {Element} */ (root.querySelector(wanted));
    const around = [element.closest(".card"), element.closest(".body")].filter(
      (one) => one !== null,
    );
    const areas = around.map((one) => one.getBoundingClientRect());
    const { left, top, right, bottom } = element.getBoundingClientRect();
    // Scrolling stops at whole pixels.
    return [new DOMRect(0, 0, innerWidth, innerHeight), ...areas].every(
      (area) =>
        area.left <= left &&
        area.top <= top + 1 &&
        right <= area.right &&
        bottom <= area.bottom + 1,
    );
  }, selector);
}

test("the tab key goes past what is folded up in a panel, and round to its first button", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);
  await box.press("Alt+f");
  await tab.overlay.showsCard(/For you: it is already posted/);

  const titles = await tab.overlay.look((root) =>
    [...root.querySelectorAll("summary")].map(({ textContent }) => textContent),
  );
  const stops = ["×", ...titles, "×"];

  const reached = [];
  for (let press = 0; press < stops.length; press += 1) {
    await box.press("Tab");
    reached.push(await tab.overlay.focused());
  }

  assert.deepEqual(reached, stops);
  await tab.close();
});

test("a card says which language its words are in, and is written from left to right on every page", async () => {
  const tab = await Tab.open(browser.context, "https://x.com/practice");
  await tab.page.evaluate(() => (document.documentElement.dir = "rtl"));
  await tab.page.locator("textarea").click();
  await tab.page.keyboard.type(RISKY);
  await tab.overlay.showsState(/to look at/);
  await tab.page.keyboard.press("Alt+f");
  await tab.overlay.showsCard(/Not this time/);

  const shown = await tab.overlay.look((root) =>
    [".state", ".unseen", ".card button", ".card #why", ".card blockquote"].map((selector) => {
      const element = /** @type {Element} */ (root.querySelector(selector));
      const language = element.closest("[lang]")?.getAttribute("lang");
      return [selector, language, getComputedStyle(element).direction];
    }),
  );

  assert.deepEqual(shown, [
    [".state", "en-GB", "ltr"],
    [".unseen", "en-GB", "ltr"],
    [".card button", "en-GB", "ltr"],
    [".card #why", "en-GB", "ltr"],
    [".card blockquote", "", "ltr"],
  ]);
  await tab.close();
});

test("a passage that is written from right to left is quoted so", async () => {
  const { tab, box } = await openBox(browser, "textarea");
  await box.type("שלום DM me your symptoms");
  await tab.overlay.showsState(/to look at/);
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.press(".card summary", "As a stranger sees it");

  await tab.overlay.textOf(".panel blockquote");
  const direction = await tab.overlay.look(
    (root) => getComputedStyle(root.querySelector(".panel blockquote") ?? root.host).direction,
  );

  assert.equal(direction, "rtl");
  await tab.close();
});

test("what was found is told politely once the user pauses, and not with every key", async () => {
  const tab = await openRiskyBox();

  const told = await eventually(async () => {
    const words = await tab.overlay.textOf('.unseen[role="status"]');
    assert.match(words, /\bthings? to look at/);
    return words;
  });
  await tab.page.keyboard.type(" and so on");

  assert.equal(await tab.overlay.textOf('.unseen[role="status"]'), told);
  await tab.close();
});

test("with forced colours the lines are drawn in the colour of the text", async () => {
  const tab = await openRiskyBox();
  await tab.page.emulateMedia({ forcedColors: "active" });

  await eventually(async () => {
    const [line, text] = await tab.overlay.look((root) => {
      const flag = /** @type {Element} */ (root.querySelector(".flag"));
      const probe = document.createElement("span");
      probe.style.color = "CanvasText";
      root.append(probe);
      const colours = [getComputedStyle(flag).borderBottomColor, getComputedStyle(probe).color];
      probe.remove();
      return colours;
    });
    assert.equal(line, text);
  });
  await tab.close();
});

test("the words of a card have the size that the user chose in the browser", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104 ok");
  await tab.overlay.showsState(/to look at/);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/NHS number/);
  const size = () =>
    tab.overlay.look((root) =>
      parseFloat(getComputedStyle(root.querySelector(".card p") ?? root.host).fontSize),
    );
  const before = await size();

  const session = await tab.page.context().newCDPSession(tab.page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: 32 } });

  await eventually(async () => assert.equal(await size(), before * 2));
  await tab.close();
});

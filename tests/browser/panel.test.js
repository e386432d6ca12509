import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PANEL_TESTS } from "./both/panels.js";
import { runTests } from "./both/run_tests.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { openSiteBox } from "./driver/site_boxes.js";

const RISKY = "Mrs Doris Pemberton in bed 4 has dementia";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

runTests(PANEL_TESTS, () => browser);

test("a draft without flags has a panel with checks, opened by keyboard and closed by Escape", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Look at this draft again.*Before you recommend something/s);
  await box.press("Escape");

  await tab.overlay.showsNoCard();
  await box.hearsOfTheCaret();
  await tab.keyboard.type(" too");
  await box.holds("The canteen has new chairs too");
  await tab.close();
});

test("before anything is written the panel opens by keyboard, with the cards for its author alone", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.locator.click();
  // Until the background has said that it may be read, the box is told to be checked.
  await eventually(async () => assert.equal(await tab.overlay.state(), null));

  await box.press("Alt+f");

  await tab.overlay.showsCard(/For you: raising a concern.*For you: it is already posted/s);
  await tab.overlay.press(".panel summary", "For you: it is already posted");
  await tab.overlay.showsCard(/Delete or hide it/);
  await tab.close();
});

test("the mark of a draft in which nothing was found says what it opens, and opens it", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The canteen has new chairs");

  await tab.overlay.showsState(/Nothing found.*Press Alt\+Shift\+F for more checks/);
  const tip = () => tab.overlay.look((root) => root.querySelector(".state")?.getAttribute("title"));
  assert.equal(await tip(), await tab.overlay.state());
  await tab.overlay.press(".state.button");

  await tab.overlay.showsCard(/For you: raising a concern/);
  await tab.close();
});

test("the draft is shown as a stranger reads it, with the words marked that are flagged", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.press(".card summary", "As a stranger sees it");

  assert.equal(await tab.overlay.textOf(".panel blockquote"), RISKY);
  assert.match(await tab.overlay.textOf(".panel mark"), /Mrs Doris Pemberton/);
  await tab.close();
});

test("what is folded up is there at once, so that nothing moves away from the next press", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/to look at/);
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.textOf(".panel summary");

  const shown = await tab.overlay.look((root) => {
    const part = root.querySelector(".panel details");
    const turn = () => {
      part?.querySelector("summary")?.click();
      return [part?.hasAttribute("open"), part?.querySelector("blockquote")?.textContent];
    };
    return [turn(), turn()];
  });

  assert.deepEqual(shown, [
    [true, RISKY],
    [false, null],
  ]);
  await tab.close();
});

for (const [place, title] of /** @type {const} */ ([
  ["Google Business reply", /Treat it as a complaint/],
  ["X bio", /Say that you give no individual advice/],
])) {
  test(`${place}: while the program hangs its panel says that it is being worked on`, async () => {
    const { tab, box } = await openSiteBox(browser, place);
    await box.type("GP in Galway.");
    await tab.overlay.showsState(/Before you reply|Check this bio/);

    await browser.whileHostHangs(async () => {
      await tab.overlay.press(".state.offer");
      await tab.overlay.showsCard(/^Working on it…\s*Close$/);
    });

    await tab.overlay.showsCard(title);
    await tab.close();
  });
}

test("a panel over its box that grows makes room at once, whenever else it is looked at", async () => {
  const { tab, box } = await openSiteBox(browser, "Facebook comment in a group");
  await tab.page.setViewportSize({ width: 900, height: 700 });
  await tab.world.evaluate("globalThis.setInterval = () => 0");
  const isOverMark = () =>
    eventually(async () => {
      const gap = await tab.overlay.look((root) => {
        const areaOf = (/** @type {string} */ one) =>
          root.querySelector(one)?.getBoundingClientRect() ?? new DOMRect();
        return areaOf(".state").top - areaOf(".panel").bottom;
      });
      assert.ok(gap >= 0, `${gap}`);
    });
  await box.type("The canteen has new chairs");
  await box.locator.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 550));
  await tab.overlay.showsState(/to look at/);
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "More checks");
  await tab.overlay.textOf(".panel summary");
  await isOverMark();

  await tab.overlay.press(".panel summary", "Before you post in this group");

  await tab.overlay.showsCard(/Who can join/);
  await isOverMark();
  await tab.close();
});

test("what a long panel says of a press is in sight, wherever that was", async () => {
  const { tab, box } = await openSiteBox(browser, "Google Business reply");
  await box.locator.click();
  await tab.overlay.press(".state.offer");
  await tab.overlay.press(".card button", "Copy");
  await tab.overlay.showsCard(/Copied/);

  await eventually(async () => {
    const { said, card, isLong } = await tab.overlay.look((root) => {
      const panel = /** @type {Element} */ (root.querySelector(".panel"));
      const said = panel.querySelector('[role="status"]:not(details *)') ?? panel;
      const isLong = panel.scrollTop + panel.clientHeight < panel.scrollHeight - 10;
      const bottomOf = (/** @type {Element} */ element) => element.getBoundingClientRect().bottom;
      return { said: bottomOf(said), card: bottomOf(panel), isLong };
    });
    assert.ok(isLong);
    assert.ok(said <= card, `${said} is under ${card}`);
  });
  await tab.close();
});

/** What its window, of 900 by 700 pixels, has room for around a box. @type {[string, string][]} */
const PLACES = [
  ["high", "left: 200px; top: 20px; width: 500px; height: 120px"],
  ["low", "left: 200px; top: 560px; width: 500px; height: 120px"],
  ["in the middle", "left: 200px; top: 280px; width: 500px; height: 120px"],
  ["low in a corner", "left: 380px; top: 480px; width: 500px; height: 200px"],
  ["high, with little room beside", "left: 20px; top: 20px; width: 860px; height: 440px"],
  ["tall, on the left", "left: 20px; top: 120px; width: 500px; height: 480px"],
  ["tall, on the right", "left: 380px; top: 120px; width: 500px; height: 480px"],
  ["tall, with room for a narrow panel", "left: 20px; top: 20px; width: 600px; height: 660px"],
];

test("the panel never covers its box while there is room around it", async () => {
  const { tab, box } = await openBox(browser, "textarea");
  await tab.page.setViewportSize({ width: 900, height: 700 });
  await box.type("The canteen has new chairs");
  await tab.overlay.showsState(/Nothing found/);
  await box.press("Alt+f");
  await tab.overlay.press(".panel summary", "Before you recommend something");
  await tab.overlay.showsCard(/What does it cost/);

  for (const [place, style] of PLACES) {
    const area = await box.locator.evaluate(async (element, css) => {
      element.style.cssText = `position: fixed; box-sizing: border-box; margin: 0; ${css}`;
      dispatchEvent(new Event("resize"));
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return element.getBoundingClientRect().toJSON();
    }, style);

    const panel = await areaOfPanel(tab);
    const where = `${place}: ${JSON.stringify(panel)}`;
    const isAboveOrBelow = panel.bottom <= area.top || panel.top >= area.bottom;
    assert.ok(isAboveOrBelow || panel.right <= area.left || panel.left >= area.right, where);
    assert.ok(
      panel.left >= 0 && panel.top >= 0 && panel.right <= 900 && panel.bottom <= 700,
      where,
    );
  }
  await tab.close();
});

/** @param {import("./driver/tab.js").Tab} tab */
function areaOfPanel({ overlay }) {
  return overlay.look((root) => root.querySelector(".panel")?.getBoundingClientRect().toJSON());
}

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { EXTENSION } from "./driver/program.js";
import { Tab } from "./driver/tab.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const RISKY = "Her NHS number is 943 476 5919, she says";

/** @returns {Promise<Tab>} */
function openPage() {
  return Tab.open(browser.context, "https://x.com/practice");
}

/**
 * The layer's parent, and what lies on top at the middle of the first underline and of the open card.
 *
 * @param {Tab} tab
 */
function whereDrawn(tab) {
  return tab.overlay.look((root) => {
    const middle = (/** @type {string} */ selector) => {
      const rect = root.querySelector(selector)?.getBoundingClientRect();
      if (!rect) return null;
      const element = document.elementFromPoint(rect.x + rect.width / 2, rect.y + 4);
      return (
        element?.shadowRoot?.elementFromPoint(rect.x + rect.width / 2, rect.y + 4)?.id ||
        element?.id ||
        element?.nodeName
      );
    };
    return {
      parent: root.host?.parentNode?.nodeName,
      flag: middle(".flag"),
      card: middle(".card"),
    };
  });
}

test("flags and card stand over a modal dialog of the browser", async () => {
  const tab = await openPage();
  await tab.page.evaluate(() => {
    const dialog = document.createElement("dialog");
    dialog.innerHTML = '<textarea id="inside" rows="4" cols="50"></textarea>';
    document.body.append(dialog);
    dialog.showModal();
  });

  await tab.page.locator("#inside").click();
  await tab.page.keyboard.type(RISKY);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Not this time/);

  const drawn = await whereDrawn(tab);
  assert.deepEqual(drawn, { parent: "DIALOG", flag: "inside", card: "FORETHOUGHT-LAYER" });
  await tab.close();
});

for (const kind of ["textarea", "div contenteditable"]) {
  test(`a ${kind} in an open shadow root is flagged, and takes a signpost`, async () => {
    const tab = await openPage();
    await tab.page.evaluate((kind) => {
      const host = document.createElement("x-composer");
      document.body.prepend(host);
      host.attachShadow({ mode: "open" }).innerHTML =
        `<${kind} id="inside"></${kind.split(" ")[0]}>`;
    }, kind);

    await tab.page.locator("#inside").click();
    await tab.page.keyboard.type(RISKY);
    await eventually(async () => assert.equal((await whereDrawn(tab)).flag, "inside"));
    const inserted = await tab.overlay.look((root) => {
      const { editorAdapterFor, insertSignpost } = /** @type {any} */ (globalThis);
      const element = document.querySelector("x-composer")?.shadowRoot?.getElementById("inside");
      return insertSignpost(editorAdapterFor(element, root), "One.\nTwo.");
    });

    assert.equal(inserted, true);
    await tab.close();
  });
}

test("a box in a frame without an address of its own is flagged there", async () => {
  const tab = await openPage();
  await tab.page.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.prepend(frame);
    const box = frame.contentDocument?.createElement("textarea");
    if (box) frame.contentDocument?.body.append(box);
  });

  await tab.page.frameLocator("iframe").locator("textarea").click();
  await tab.page.keyboard.type(RISKY);

  // The newest world is that of the frame.
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));
  await tab.close();
});

test("only what is on screen of a scrolled box is underlined", async () => {
  const tab = await openPage();
  const box = tab.page.locator("textarea");
  await box.click();
  await tab.page.keyboard.insertText(`${"a line\n".repeat(30)}${RISKY}${"\na line".repeat(30)}`);
  const scroll = (/** @type {number} */ share) =>
    box.evaluate((area, share) => {
      area.scrollTop = (area.scrollHeight - area.clientHeight) * share;
    }, share);

  await scroll(0.5);
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));

  await scroll(0);
  await eventually(async () => assert.deepEqual(await tab.overlay.underlines(), []));
  await tab.overlay.showsState(/\bthing/);
  await tab.close();
});

for (const [kind, selector] of [
  ["Draft", '[data-testid="tweetTextarea_0"]'],
  ["Lexical", ".lexical"],
  ["a textarea", "textarea"],
]) {
  test(`${kind}: what an input method writes is flagged when it is done`, async () => {
    const tab = await openPage();
    const session = await tab.page.context().newCDPSession(tab.page);
    await tab.page.locator(selector).first().click();
    await tab.page.keyboard.type("Hi. ");

    await session.send("Input.imeSetComposition", {
      text: RISKY,
      selectionStart: RISKY.length,
      selectionEnd: RISKY.length,
    });
    await tab.overlay.showsState(/^Checking/);
    assert.deepEqual(await tab.overlay.underlines(), []);
    await session.send("Input.insertText", { text: RISKY });

    await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));
    await tab.close();
  });
}

test("a box that a script clears without an event has no flags any more", async () => {
  const tab = await openPage();
  await tab.page.locator("textarea").click();
  await tab.page.keyboard.type(RISKY);
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));

  await tab.page.locator("textarea").evaluate((box) => {
    /** @type {HTMLTextAreaElement} */ (box).value = "";
  });

  await eventually(async () => assert.deepEqual(await tab.overlay.underlines(), []));
  await eventually(async () => assert.equal(await tab.overlay.state(), null));
  await tab.close();
});

test("a text that is too long is not checked, and says so", async () => {
  const tab = await openPage();
  await tab.page.locator("textarea").click();

  await tab.page.keyboard.insertText("word ".repeat(20_001));

  await tab.overlay.showsState(/too long/);
  await tab.close();
});

test("a page whose extension was reloaded says that it is not checked", async () => {
  const tab = await openPage();
  await tab.page.locator("textarea").click();
  await tab.page.keyboard.type(RISKY);
  await eventually(async () => assert.notEqual((await tab.overlay.underlines()).length, 0));
  // Opened while there is an extension that may.
  await tab.overlay.look((root) => {
    Object.assign(globalThis, { rootBefore: root });
  });

  const session = await browser.context.browser()?.newBrowserCDPSession();
  await session?.send(
    /** @type {any} */ ("Extensions.loadUnpacked"),
    /** @type {any} */ ({ path: EXTENSION }),
  );

  await eventually(async () => {
    const state = await tab.world.evaluate('rootBefore.querySelector(".state")?.textContent');
    assert.match(String(state), /Reload this page/);
  });
  assert.equal(await tab.world.evaluate('rootBefore.querySelectorAll(".flag").length'), 0);
  await tab.close();
});

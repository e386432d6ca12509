import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, EDITORS, openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { openSiteBox } from "./driver/site_boxes.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const DOMESTIC_ABUSE = '.card [aria-label^="Domestic abuse"]';
const ADVICE = "Hi 👋🏽 DM me your symptoms tonight";

for (const editor of EDITORS) {
  test(`${editor}: a signpost stands in the editor's own text exactly, and one undo takes it away`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type(ADVICE);
    await tab.overlay.pressFlag();
    const signpost = await tab.overlay.textOf(".card .signpost .preview");

    await tab.overlay.press(".card button", "Insert short text");

    await box.holds(`${ADVICE} ${signpost}`);
    await tab.overlay.showsNoCard();
    await box.press("Control+z");
    await box.holds(ADVICE);
    await tab.close();
  });

  test(`${editor}: a signpost goes where the caret stands`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type("Good morning ☕. Bye.");
    for (const _ of "Bye.") await box.press("ArrowLeft");
    await box.hearsOfTheCaret();

    const inserted = await tab.insert(BOXES[editor].selector, "Please call 111.");

    assert.equal(inserted, true);
    await box.holds("Good morning ☕. Please call 111. Bye.");
    await box.press("Control+z");
    await box.holds("Good morning ☕. Bye.");
    await tab.close();
  });

  test(`${editor}: a signpost of several lines, one of them blank, stands there line by line`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type(ADVICE);
    const signpost = "First line 🙂\n\nThird line\nFourth line";

    const inserted = await tab.insert(BOXES[editor].selector, signpost);

    assert.equal(inserted, true);
    await box.holds(`${ADVICE}\n\n${signpost}`);
    await box.press("Control+z");
    await box.holds(ADVICE);
    await tab.close();
  });
}

for (const editor of EDITORS.filter((name) => name !== "X post")) {
  test(`${editor}: the longer words go into a post of several lines`, async () => {
    const { tab, box } = await openBox(browser, editor);
    await box.type(`Good morning ☕\n${ADVICE}`);
    await tab.overlay.pressFlag();

    await tab.overlay.press(".card button", "Insert longer text");

    await tab.overlay.showsNoCard();
    await eventually(async () => {
      const text = await box.text();
      assert.ok(text.startsWith(`Good morning ☕\n${ADVICE} Thank you for`), text);
    });
    await tab.close();
  });
}

test("where the longer words would not fit, only the short ones are offered", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);

  await tab.overlay.pressFlag();

  await tab.overlay.showsCard(/Insert short text/);
  assert.doesNotMatch((await tab.overlay.card()) ?? "", /longer text/);
  await tab.close();
});

test("where even the short words would not fit, the card says by how much", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(`${ADVICE} ${"and so on ".repeat(24)}`.trim());
  await tab.overlay.pressFlag();
  const signpost = await tab.overlay.textOf(".card .signpost .preview");
  const warning = await tab.overlay.textOf(".card .signpost .excess");

  await tab.overlay.press(".card button", "Insert short text");
  await tab.overlay.showsNoCard();

  const text = await eventually(async () => {
    const held = await box.text();
    assert.ok(held.includes(signpost));
    return held;
  });
  // The wave of ADVICE is two characters for X, and four code units.
  const excess = text.length - 2 - 280;
  assert.equal(warning, `This text makes the post ${excess} characters too long for this site.`);
  await tab.close();
});

test("after an insert the post can be sent as it stands", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);
  await tab.overlay.pressFlag();
  const signpost = await tab.overlay.textOf(".card .signpost .preview");
  await tab.overlay.press(".card button", "Insert short text");
  await tab.overlay.showsNoCard();
  await tab.overlay.settles();

  await tab.page.locator('[data-testid="tweetButtonInline"]').click();

  await eventually(async () => {
    assert.deepEqual(await tab.sent(), [{ box: "post", text: `${ADVICE} ${signpost}` }]);
  });
  await box.shows([]);
  await tab.close();
});

test("a card says when a signpost is for, and what to take care of", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);

  await tab.overlay.pressFlag();

  const offer = await tab.overlay.textOf(".card .signpost");
  assert.match(offer, /Patient contacts you by DM about their care/);
  assert.match(offer, /Take care: Do not discuss; do not leave it as a read receipt only/);
  await tab.close();
});

test("what could put somebody in danger is not put into an answer to them, and can be copied", async () => {
  const { tab, box } = await openBox(browser, "X reply to somebody in danger at home");
  await box.type("oh no, thinking of you");
  await tab.overlay.settles();
  await box.press("Alt+f");

  const offer = await tab.overlay.textOf(DOMESTIC_ABUSE);

  assert.match(offer, /Take care: Do not reply publicly to the person \(the abuser may see it\)/);
  assert.match(offer, /Not for what you are writing here/);
  assert.doesNotMatch(offer, /Insert/);
  assert.match(await tab.overlay.textOf('.card [aria-label="Emergency"]'), /Insert short text/);
  await tab.overlay.press(`${DOMESTIC_ABUSE} button`, "Copy");
  await tab.overlay.showsCard(/Copied/);
  await tab.close();
});

test("what is written to the platform is not put into the answer to a review", async () => {
  const { tab, box } = await openSiteBox(browser, "Google Business reply");
  await box.type("Thank you");
  await tab.overlay.settles();
  await box.press("Alt+f");
  await tab.overlay.showsCard(/Before you reply to a review/);

  const request = await tab.overlay.textOf(
    '.card [aria-label="Ask the platform to review a post"]',
  );

  assert.match(request, /Report to the platform \(not public\)/);
  assert.doesNotMatch(request, /Insert/);
  assert.match(await tab.overlay.textOf('.card [aria-label="Reply to a review"]'), /Insert short/);
  await tab.close();
});

test("an editor that changes a signpost is not tried again, and the words can be copied", async () => {
  const { tab, box } = await openBox(browser, "plain contenteditable");
  await box.type(ADVICE);
  await box.locator.evaluate((element) => {
    element.addEventListener("input", () => element.append(" (edited)"), { once: true });
  });
  await tab.overlay.pressFlag();
  const signpost = await tab.overlay.textOf(".card .signpost .preview");

  await tab.overlay.press(".card button", "Insert short text");
  await tab.overlay.showsCard(/did not take the words/);
  await box.holds(`${ADVICE} ${signpost} (edited)`);

  await tab.overlay.press(".card button", "Copy");
  await tab.overlay.showsCard(/Copied/);
  await box.press("Control+a");
  await box.press("Control+v");
  await eventually(async () => assert.equal(await box.text(), signpost));
  await tab.close();
});

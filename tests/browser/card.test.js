import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { CARD_TESTS } from "./both/cards.js";
import { runTests } from "./both/run_tests.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { openSiteBox } from "./driver/site_boxes.js";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

const ADVICE = "Hi 👋🏽 DM me your symptoms tonight";
/** Three serious flags and one for information. */
const RISKY = "Mrs Doris Pemberton in bed 4 has dementia";
const QUESTIONS = [
  "Would you say this out loud in the hospital lift?",
  "Would you say this to the patient’s face, with their family there?",
  "Would you put your name and registration number under it on headed paper?",
  "If someone took a screenshot of only this post, what would they think happened?",
];

runTests(CARD_TESTS, () => browser);

test("a card stays while its user waits for a check, and goes with its flag", async () => {
  const { tab, box } = await openBox(browser, "X reply to a crisis");
  await box.type("thinking of you hun");
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/A way to help/);

  await browser.whileHostHangs(async () => {
    await box.press("End");
    await box.type("x");
    await eventually(async () => assert.deepEqual(await tab.overlay.underlines(), []));
    assert.match((await tab.overlay.card()) ?? "no card", /A way to help/);
  });

  await box.clear();
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("an open card says what the flag has become, and asks the same", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The 43 year old builder from Ludlow in bed 6 kept us all up");
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/^Caution · Details that together point to one patient/);
  const question = await tab.overlay.textOf(".card .question");

  await box.press("End");
  await box.type(" last night");
  await tab.overlay.showsCard(/^Serious · Details that together point to one patient/);

  assert.equal(await tab.overlay.textOf(".card .question"), question);
  await tab.close();
});

test("a card of many words leaves none of them out", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("The 43 year old builder from Ludlow in bed 6 kept us all up last night");
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Details that together point to one patient/);

  assert.match(
    (await tab.overlay.textOf(".card blockquote")) ?? "",
    /43.* … .*Ludlow.* … last night$/,
  );
  await tab.close();
});

test("a card of words that are too long for a quote has the beginning of each", async () => {
  const { tab, box } = await openBox(browser, "X post");
  const gap = "which nobody on this old and tired corridor could have told beforehand, ".repeat(2);
  await box.dictate(`The 43 year old builder ${gap} from Ludlow ${gap} in bed 6 last night`);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Details that together point to one patient/);

  assert.match((await tab.overlay.textOf(".card blockquote")) ?? "", /last night$/);
  await tab.close();
});

test("an open card keeps what is unfolded and ticked there while its flag changes", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Selfie on the ward with my patient");
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/^(?!Serious)\w[\w ]* · /);
  await tab.overlay.press(".card summary", "Before you share a picture");
  await tab.overlay.press(".card .ticks input");

  await box.press("End");
  await box.type(", she said I could post it");
  await tab.overlay.showsCard(/^Serious · /);

  const kept = await tab.overlay.look((root) =>
    [".card details[open]", ".card .ticks :checked"].map(
      (what) => root.querySelectorAll(what).length,
    ),
  );
  assert.deepEqual(kept, [1, 1]);
  await tab.close();
});

test("in a modal dialog keys pressed in the card do not reach the post", async () => {
  const { tab, box } = await openBox(browser, "X reply to a crisis");
  await box.type(ADVICE);
  await tab.overlay.showsState(/to look at/);

  await box.press("Alt+f");
  await tab.overlay.showsCard(/Guidance/);
  await box.press("Tab");
  await tab.page.keyboard.type("abc");

  assert.equal(await box.text(), ADVICE);
  await tab.close();
});

test("a flag put away stays away for this draft, and comes back in the next", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);
  await tab.overlay.pressFlag();

  await tab.overlay.press('.card [data-action="dismiss"]');
  await box.shows([]);
  await box.press("End");
  await box.type(" ok.");
  await tab.overlay.showsState(/Nothing found/);

  await box.clear();
  await box.type(ADVICE);
  await tab.overlay.showsState(/to look at/);
  await tab.close();
});

test("a rule turned off on the card is silent until it is turned on there again", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Her NHS number is 450 557 7104");
  await tab.overlay.pressFlag();

  await tab.overlay.press('.card [data-action="turn-off"]');
  await tab.overlay.showsCard(/This rule is off/);
  await tab.overlay.showsState(/Nothing found/);

  await tab.overlay.press('.card [data-action="turn-on"]');
  await tab.overlay.showsState(/to look at/);
  await tab.close();
});

test("while the program hangs a pressed flag says that it is being worked on, and then opens", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);
  await tab.overlay.showsState(/to look at/);
  await tab.overlay.settles();

  await browser.whileHostHangs(async () => {
    await tab.overlay.pressFlag();
    await tab.overlay.showsCard(/^Working on it…\s*Close$/);
  });

  await tab.overlay.showsCard(/Try instead/);
  assert.doesNotMatch((await tab.overlay.card()) ?? "", /Working on it/);
  await tab.close();
});

test("a card that is closed while it is being worked on stays closed", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);
  await tab.overlay.showsState(/to look at/);

  await browser.whileHostHangs(async () => {
    await box.press("Alt+f");
    await tab.overlay.showsCard(/Working on it/);
    await tab.overlay.press(".card button", "Close");
    await tab.overlay.showsNoCard();
  });

  await box.press("End");
  await box.type(". Swab for NHS 450 557 7104");
  await tab.overlay.showsState(/2 things to look at/);
  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});

test("while the program hangs, a rule that is being turned off says so", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("DM me your symptoms");
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Try instead/);

  await browser.whileHostHangs(async () => {
    await tab.overlay.press('.card [data-action="turn-off"]');
    await tab.overlay.showsCard(/Working on it…/);
  });

  await tab.overlay.showsCard(/^This rule is off/);
  await tab.overlay.press('.card [data-action="turn-on"]');
  await tab.overlay.showsNoCard();
  await tab.close();
});

test("two cards are offered at most, one after the other, until the others are asked for", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/4 things to look at/);
  const next = () => tab.overlay.press('.card [data-action="next"]');

  await tab.overlay.press(".state.button");
  await tab.overlay.showsCard(/This may name a patient.*1 of 2.*2 more/s);
  await next();
  await tab.overlay.showsCard(/A patient's name.*2 of 2/s);
  await next();
  await tab.overlay.showsCard(/This may name a patient.*1 of 2/s);
  await tab.overlay.press('.card [data-action="previous"]');
  await tab.overlay.showsCard(/A patient's name.*2 of 2/s);
  await tab.overlay.press('.card [data-action="more"]');

  await tab.overlay.showsCard(/Name and bed.*3 of 4/s);
  const shown = await tab.overlay.look((root) => [
    root.querySelectorAll(".card").length,
    root.querySelectorAll('[data-action="more"]').length,
  ]);
  assert.deepEqual(shown, [1, 0]);
  await tab.close();
});

test("each card asks another question about saying it offline, until all were asked", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(RISKY);
  await tab.overlay.showsState(/4 things to look at/);

  await tab.overlay.press(".state.button");

  for (const question of [...QUESTIONS, QUESTIONS[0]]) {
    await eventually(async () => {
      assert.equal(await tab.overlay.textOf(".card .question"), question);
    });
    await tab.overlay.press('.card [data-action="next"]');
  }
  await tab.close();
});

test("advice to one person is compared with the waiting room, and a trifle with nothing", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type(ADVICE);
  await tab.overlay.pressFlag();
  const question = await tab.overlay.textOf(".card .question");
  assert.match(question, /^What would you do if this were asked in the waiting room\? You’d/);

  const trifle = await openBox(browser, "X post");
  await trifle.box.type("Everyone with diabetes should use the Sugarly app");
  await trifle.tab.overlay.pressFlag();
  await trifle.tab.overlay.showsCard(/For information · /);
  const asked = await trifle.tab.overlay.look((root) => root.querySelector(".question"));
  assert.equal(asked, null);
  for (const open of [tab, trifle.tab]) await open.close();
});

for (const [name, open, draft, title, list, first, count] of /** @type {const} */ ([
  [
    ...["recommendation", () => openBox(browser, "X post")],
    ...["Everyone with diabetes should use the Sugarly app", "Before you recommend something"],
    ...["UL", /^Who made or runs it/, 10],
  ],
  [
    ...["crisis", () => openBox(browser, "X reply to a crisis")],
    ...["thinking of you hun x", "For you: someone may be in danger"],
    ...["OL", /^Put in, or say, the route to help now/, 6],
  ],
  [
    ...["reply to a review", () => openSiteBox(browser, "Google Business reply")],
    ...["Sorry about your appointment", "Before you reply to a review"],
    ...["OL", /^Stop\. It is generally not appropriate/, 5],
  ],
])) {
  test(`the card of a ${name} holds its check, folded up`, async () => {
    const { tab, box } = await open();
    // At once: half of it has flags of its own.
    await box.dictate(draft);
    await tab.overlay.showsState(/to look at/);
    await box.press("Alt+f");
    await tab.overlay.showsCard(new RegExp(title));
    assert.doesNotMatch((await tab.overlay.card()) ?? "", first);

    await tab.overlay.press(".card summary", title);

    const shown = await tab.overlay.look((root) => {
      const check = root.querySelector(".card details[open] :is(ol, ul)");
      const items = [...(check?.querySelectorAll("li") ?? [])];
      const seen = items.filter((item) => item.checkVisibility());
      return { list: check?.tagName, count: seen.length, first: seen[0]?.textContent ?? "" };
    });
    assert.deepEqual([shown.list, shown.count], [list, count]);
    assert.match(shown.first, first);
    await tab.close();
  });
}

test("what can be done stands at the foot of a card that scrolls", async () => {
  const { tab, box } = await openBox(browser, "X reply to a crisis");
  await box.type("It'll look better in the morning, have a cuppa");
  await tab.overlay.showsState(/to look at/);
  await box.press("Alt+f");
  await tab.overlay.showsCard(/A way to help/);

  /** @param {ShadowRoot} root */
  const seenIn = (root) => {
    const card = /** @type {Element} */ (root.querySelector(".card"));
    const body = /** @type {Element} */ (card.querySelector(".body"));
    const button = /** @type {Element} */ (root.querySelector('[data-action="dismiss"]'));
    const { left, top } = button.getBoundingClientRect();
    const isInSight = button.contains(root.elementFromPoint(left + 5, top + 5));
    const lowest = root.elementFromPoint(left + 5, card.getBoundingClientRect().bottom - 4);
    const isLowest = lowest?.classList.contains("foot");
    const scrolls = body.scrollHeight > body.clientHeight;
    return { scrolls, top: body.scrollTop, isInSight, isLowest };
  };
  // A card is put into its place with the next frame, which a browser may take long to draw.
  await eventually(async () => {
    const seen = await tab.overlay.look(seenIn);
    assert.deepEqual(seen, { scrolls: true, top: 0, isInSight: true, isLowest: true });
  });
  await tab.close();
});

test("a flag that is pressed right after a key opens its card, however long the press", async () => {
  const { tab, box } = await openBox(browser, "textarea");
  await box.type("Swab for NHS 450 557 7104 today");
  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
  const [{ left, right, bottom }] = await tab.overlay.underlines();
  await tab.page.mouse.move((left + right) / 2, bottom - 6);

  await tab.page.keyboard.press("!");
  await tab.page.mouse.down();
  await tab.overlay.look(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
  await tab.page.mouse.up();

  await tab.overlay.showsCard(/NHS number/);
  await tab.close();
});

test("a card for the author's own distress is private: nothing is put in and nothing is to be done", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Been a nurse 19 years and I just don't want to wake up");
  await tab.overlay.showsState(/to look at/);

  await tab.overlay.pressFlag();

  await tab.overlay.showsCard(/For you.*That sounds really hard.*Samaritans/s);
  assert.doesNotMatch((await tab.overlay.card()) ?? "", /Insert|someone may be|Try instead/);
  await tab.close();
});

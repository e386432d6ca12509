import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITES } from "../../extension/background/sites.js";
import { BOX, openContentPage, POST, show } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

/** @typedef {[name: string, html: string, surface: string, parent: string | null]} Case */

/** @type {Case[]} */
const CASES = [
  ["a box under nothing", BOX, "post", null],
  [
    "a box in a dialog, under a post",
    `<main>${POST}</main><div role="dialog">${POST}<article><p>And now?</p></article>${BOX}</div>`,
    "reply",
    "And now?",
  ],
  ["a box in a dialog, over a post", `<dialog open>${BOX}${POST}</dialog>`, "post", null],
  [
    "a box in a post, after comments",
    `<div role="article"><p>Is it safe?</p><article><p>No</p></article>${BOX}<p>Later</p></div>`,
    "reply",
    "Is it safe?",
  ],
  ["a box in a comment of a list", `<ul><li><span>No</span>${BOX}</li></ul>`, "reply", "No"],
  ["a box that is all of its list's entry", `<ul><li>${BOX}</li></ul>`, "post", null],
  [
    "a box in a shadow root of a post",
    "<article><p>Is it safe?</p><x-box></x-box></article>",
    "reply",
    "Is it safe?",
  ],
  [
    "a box that says it is a reply, under posts",
    `<main>${POST}<textarea id="box" placeholder="Write a reply…"></textarea>${POST}</main>`,
    "reply",
    "Ann\nIs it safe?",
  ],
  [
    "a box that says it is a comment, under nothing",
    '<label for="box">Add a comment</label><textarea id="box"></textarea>',
    "reply",
    null,
  ],
  [
    "a box that says it is a message",
    `<main>${POST}<div id="box" contenteditable data-placeholder="Type a message"></div></main>`,
    "dm",
    null,
  ],
  [
    "a box under the log of a conversation",
    `<main><div role="log">Hi</div>${BOX}</main>`,
    "dm",
    null,
  ],
  [
    "a box under the grid of a conversation",
    `<div role="grid" aria-label="Messages in conversation with Ann"></div>${BOX}`,
    "dm",
    null,
  ],
  ["a box under another grid", `<div role="grid" aria-label="Rota"></div>${BOX}`, "post", null],
  [
    "a box that says it answers a review",
    '<ul><li>Never again<textarea id="box" aria-label="Your reply to this review"></textarea></ul>',
    "review-reply",
    "Never again",
  ],
  [
    "a box in the slot of a component's comment",
    `<x-comment><p>Is it safe?</p><p>I mean it</p>${BOX}</x-comment>`,
    "reply",
    "Is it safe?\nI mean it",
  ],
  [
    "a box in the slot of a component's dialog, under a post",
    `<article><p>Hi</p></article><x-dialog>${POST}<div slot="write">${BOX}</div></x-dialog>`,
    "reply",
    "Ann\nIs it safe?",
  ],
  ["a box for a bio", `${POST}<textarea id="box" placeholder="Bio"></textarea>`, "bio", null],
  [
    "a box that asks for one",
    '<textarea id="box" placeholder="+ Write bio"></textarea>',
    "bio",
    null,
  ],
];

for (const [name, html, surface, parent] of CASES) {
  test(`without facts, ${name} is a ${surface}`, async () => {
    await show(page, html);

    const context = await page.evaluate(() => {
      const inner = document.querySelector("x-box")?.shadowRoot;
      const box = (inner ?? document).getElementById("box");
      return contextOfBox(/** @type {HTMLElement} */ (box), null);
    });

    assert.deepEqual([context.surface, context.parent], [surface, parent]);
  });
}

for (const [chosen, html, surface, parent] of /** @type {const} */ ([
  ["closed-group", BOX, "closed-group", null],
  ["closed-group", `<article><p>Is it safe?</p>${BOX}</article>`, "closed-group", "Is it safe?"],
  ["closed-group", `<main><div role="log">Hi</div>${BOX}</main>`, "closed-group", null],
  ["review-reply", `<ul><li>Never again${BOX}</ul>`, "review-reply", "Never again"],
])) {
  test(`a box that its user says is a ${chosen} is one, and answers ${parent ?? "nothing"}`, async () => {
    await show(page, html);

    const context = await page.evaluate((chosen) => {
      const box = /** @type {HTMLElement} */ (document.getElementById("box"));
      return contextOfBox(box, null, chosen);
    }, chosen);

    assert.deepEqual([context.surface, context.parent], [surface, parent]);
  });
}

const FRIENDS = '<div aria-label="Edit privacy. Sharing with Your friends. "></div>';
const NOBODY = '<div aria-label="Edit privacy. Sharing with Only me. "></div>';
const EVERYBODY = '<div aria-label="Edit privacy. Sharing with Public. "></div>';
const X_BOX = '<div id="box" data-testid="tweetTextarea_0" contenteditable></div>';
const ACCOUNT = "SideNav_AccountSwitcher_Button";

for (const [site, name, html, audience] of /** @type {const} */ ([
  [null, "a box", BOX, undefined],
  [null, "a message", `<div role="log"></div>${BOX}`, "dm"],
  ["X", "a post without its account", X_BOX, undefined],
  ["X", "a post", `${X_BOX}<div data-testid="${ACCOUNT}"></div>`, "public"],
  [
    "X",
    "a protected account's post",
    `${X_BOX}<div data-testid="${ACCOUNT}"><svg data-testid="icon-lock"></svg></div>`,
    "followers",
  ],
  ["Facebook", "a post for friends", `<div role="dialog">${FRIENDS}${BOX}</div>`, "followers"],
  ["Facebook", "a post for all", `<div role="dialog">${EVERYBODY}${BOX}</div>`, "public"],
  ["Facebook", "a post for nobody else", `<div role="dialog">${NOBODY}${BOX}</div>`, undefined],
  ["Facebook", "a post that does not say", `<div role="dialog">${BOX}</div>`, undefined],
  ["LinkedIn", "a post", `<div role="dialog">${BOX}</div>`, undefined],
])) {
  test(`${site ?? "elsewhere"}: ${name} is ${audience ? `for ${audience}` : "for nobody knows whom"}`, async () => {
    await show(page, html);
    const facts = SITES.find(({ facts }) => facts.name === site)?.facts ?? null;

    const context = await page.evaluate((facts) => {
      const box = /** @type {HTMLElement} */ (document.getElementById("box"));
      return contextOfBox(box, facts);
    }, facts);

    assert.equal(context.audience, audience);
  });
}

test("a page is not read anew for every look at a box", async () => {
  const read = (/** @type {string} */ words) =>
    page.evaluate((words) => {
      const box = /** @type {HTMLElement} */ (document.getElementById("box"));
      const { evaluate } = Document.prototype;
      let reads = 0;
      document.evaluate = (...args) => {
        reads += 1;
        return evaluate.apply(document, args);
      };
      const boxes = [{ selector: "#box", says: words, surface: /** @type {const} */ ("group") }];
      const looks = [1, 2, 3].map(() => contextOfBox(box, { name: "Test", boxes }).surface);
      return { reads, looks };
    }, words);
  await show(page, `<header>Private group</header>${BOX}`);

  assert.deepEqual(await read("Private"), { reads: 1, looks: ["group", "group", "group"] });
  assert.deepEqual(await read("Public"), { reads: 1, looks: ["post", "post", "post"] });
});

for (const { facts } of SITES) {
  test(`the browser understands every selector of ${facts.name}`, async () => {
    const nearby = [facts.parent, facts.attachment, facts.audience].flatMap((all) => all ?? []);
    const selectors = [
      ...facts.boxes.map(({ selector }) => selector),
      ...nearby.flatMap(({ within, selector }) => [within, selector]),
      ...[facts.postButton, facts.profile].filter((selector) => selector !== undefined),
    ];

    const faults = await page.evaluate(
      (selectors) =>
        selectors.filter((selector) => {
          try {
            document.querySelector(selector);
            return false;
          } catch {
            return true;
          }
        }),
      selectors,
    );

    assert.deepEqual(faults, []);
  });
}

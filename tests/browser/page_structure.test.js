import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITES } from "../../extension/background/sites.js";
import { openContentPage } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

/** @typedef {[name: string, html: string, surface: string, parent: string | null]} Case */

const BOX = '<div id="box" contenteditable role="textbox"></div>';
const POST = "<article><h3>Ann</h3><p>Is it <b>safe</b>?</p><button>Like</button></article>";

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

/** @param {string} html */
function show(html) {
  return page.evaluate((html) => {
    document.body.innerHTML = html;
    for (const [name, inner] of [
      ["x-comment", "<header>2 h</header><div role=article><slot></slot></div>"],
      [
        "x-dialog",
        '<div role=dialog><slot></slot><form><slot name="write"></slot><slot name="send"></slot></form></div>',
      ],
    ]) {
      const host = document.querySelector(name);
      if (host) host.attachShadow({ mode: "open" }).innerHTML = inner;
    }
    for (const host of document.querySelectorAll("x-box")) {
      host.attachShadow({ mode: "open" }).innerHTML = '<textarea id="box"></textarea>';
    }
  }, html);
}

for (const [name, html, surface, parent] of CASES) {
  test(`without facts, ${name} is a ${surface}`, async () => {
    await show(html);

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
    await show(html);

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
    await show(html);
    const facts = SITES.find(({ facts }) => facts.name === site)?.facts ?? null;

    const context = await page.evaluate((facts) => {
      const box = /** @type {HTMLElement} */ (document.getElementById("box"));
      return contextOfBox(box, facts);
    }, facts);

    assert.equal(context.audience, audience);
  });
}

const FORM = `<form>${BOX}<button id="cancel" type="button">Cancel</button>
  <button id="submit">Go</button><div role="button" id="named" aria-label="Post">+</div></form>`;
const DIALOG = `<div role="dialog"><button id="before">Reply</button>${BOX}
  <button id="other">Comment with a GIF</button><button id="after">Post reply</button></div>
  <button id="outside">Post</button>`;
const TOP = `<div role="dialog"><button id="top">Share</button>${BOX}</div>`;
const REPLY_TOP = `<dialog open><button id="top">Share</button><textarea id="box" aria-label="Add a
  comment"></textarea></dialog>`;
const SHARED_DIALOG = `<dialog open>${BOX}<article><button id="theirs">Reply</button></article></dialog>`;
const ALONE = `<button id="before">Post</button><div>${BOX}<textarea hidden></textarea>
  <textarea readonly></textarea></div><button id="other">Add a picture</button>
  <div role="button" id="next">Reply</div><button id="later">Comment</button>`;
const POSTS = `<article><p>Is it safe?</p>${BOX}<button id="own">Reply</button></article>
  <article><button id="article">Reply</button></article><ul><li><button id="entry">Reply</button></ul>`;
const SEVERAL = `${BOX}<div><textarea></textarea><button id="apart">Reply</button></div>`;
const STEP = `<div role="dialog"><button id="over">Next</button>${BOX}<button id="next">Next</button>
  <button id="draft">Save draft</button></div><button id="out">Next</button>`;
const IN_JAPANESE = `<dialog open>${BOX}<button id="photo">写真</button>
  <button id="post" type="submit">投稿する</button></dialog>`;
const IN_POLISH = `<dialog open>${BOX}<button id="cancel">Anuluj</button>
  <button id="post" aria-label="Opublikuj">→</button></dialog>`;
const HIDDEN_STEP = `<form><div style="visibility: hidden">${BOX}</div><div id="save" role="button">Save</div></form>`;
const COMMENT_STEP = `<form><textarea id="box" aria-label="Add a comment"></textarea>
  <div id="save" role="button">Save</div></form>`;
const ANSWER_STEP = `<dialog open>${POST}${BOX}<button id="next">Next</button></dialog>`;
const SPANISH_COMMENT = `<div role="dialog"><button id="share">Compartir</button><div id="box" contenteditable
  role="textbox" aria-label="Escribe un comentario…"></div><button id="next">Siguiente</button></div>`;
const ARABIC_COMMENT = `<dialog open><textarea id="box" placeholder="اكتب تعليقًا..."></textarea>
  <button id="next">التالي</button></dialog>`;
const GERMAN_STEP = `<dialog open><textarea id="box" aria-label="Was machst du gerade?"></textarea>
  <button id="next">Weiter</button></dialog>`;
const SEARCH = `<div role="dialog">${BOX}<input type="search"><button id="search" type="submit">検索</button></div>`;
const HIDDEN_SUBMIT = `<dialog open><div style="visibility: hidden">${BOX}</div>
  <button id="submit" type="submit">次</button></dialog>`;
const QUESTION = `<dialog open>${BOX}<div role="alertdialog">Keep it?<button id="save">Save</button></div></dialog>`;
const LOOSE_STEP = `<main>${BOX}<button id="next">Next</button></main>`;
const SLOTS = `<x-dialog><button id="beside" type="button">Reply</button><div slot="write">${BOX}</div>
  <button id="given" type="button" slot="send">Post</button></x-dialog><button id="out">Post</button>`;
const SHADOW = '<section><x-box></x-box><button id="own">Comment</button></section>';

for (const [name, html, pressed, expected] of /** @type {const} */ ([
  ["the submit button of its form", FORM, "#submit", true],
  ["a button of its form with such a name", FORM, "#named", true],
  ["another button of its form", FORM, "#cancel", false],
  ["a button of its dialog with such a name", DIALOG, "#after", true],
  ["another button of its dialog", DIALOG, "#other", false],
  ["a button before it, of the post that it answers", DIALOG, "#before", false],
  ["a button outside of its dialog", DIALOG, "#outside", false],
  ["a button over it in its dialog, to share", TOP, "#top", true],
  ["a button over it in its dialog, to share what it answers", REPLY_TOP, "#top", false],
  ["a button of a post in its dialog", SHARED_DIALOG, "#theirs", false],
  ["the next button with such a name", ALONE, "#next", true],
  ["another button after it", ALONE, "#other", false],
  ["a button after the next with such a name", ALONE, "#later", false],
  ["a button before it", ALONE, "#before", false],
  ["the button of the post that both stand in", POSTS, "#own", true],
  ["the button of another post", POSTS, "#article", false],
  ["the button of another entry of a list", POSTS, "#entry", false],
  ["the button of another box", SEVERAL, "#apart", false],
  ["a button beside the shadow root that holds the box", SHADOW, "#own", true],
  ["a button in another slot of the form that holds the box", SLOTS, "#given", true],
  ["a button in a slot outside of that form", SLOTS, "#beside", false],
  ["a button outside of the component with that form", SLOTS, "#out", false],
  ["the submit button of a dialog without a form", IN_JAPANESE, "#post", true],
  ["another button of a dialog without a form", IN_JAPANESE, "#photo", false],
  ["a button with such a name in another language", IN_POLISH, "#post", true],
  ["a button with another name in another language", IN_POLISH, "#cancel", false],
  ["the next step of its dialog", STEP, "#next", true],
  ["a button that turns to the next picture over it", STEP, "#over", false],
  ["a button that keeps its draft", STEP, "#draft", false],
  ["the next step of something else", STEP, "#out", false],
  ["a button of a step that does not show the box", HIDDEN_STEP, "#save", false],
  ["a button beside a comment, to keep what it is on", COMMENT_STEP, "#save", false],
  ["a button beside an answer, to turn to the next picture", ANSWER_STEP, "#next", false],
  ["a button over a comment in Spanish, to share what it is on", SPANISH_COMMENT, "#share", false],
  ["a button under a comment in Spanish, to turn a picture", SPANISH_COMMENT, "#next", false],
  ["a button under a comment in Arabic, to turn a picture", ARABIC_COMMENT, "#next", false],
  ["the next step in German", GERMAN_STEP, "#next", true],
  ["the submit button of a search under it", SEARCH, "#search", false],
  ["the submit button of a step that does not show the box", HIDDEN_SUBMIT, "#submit", false],
  ["a button of a question whether to keep its draft", QUESTION, "#save", false],
  ["a button for what comes next, on a page without form or dialog", LOOSE_STEP, "#next", false],
])) {
  test(`${name} ${expected ? "sends" : "does not send"} what is in a box`, async () => {
    await show(html);

    const sends = await page.evaluate((pressed) => {
      const inner = document.querySelector("x-box")?.shadowRoot;
      const box = /** @type {HTMLElement} */ ((inner ?? document).getElementById("box"));
      const button = /** @type {HTMLElement} */ (document.querySelector(pressed));
      return postButtonIn([button, document.body], box, null) === button;
    }, pressed);

    assert.equal(sends, expected);
  });
}

test("a comment that only a site's facts tell is led on from by no button", async () => {
  await show(STEP);

  const sent = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.getElementById("box"));
    const button = /** @type {HTMLElement} */ (document.getElementById("next"));
    const surfaces = /** @type {const} */ (["post", "reply"]);
    return surfaces.filter((surface) => {
      const facts = { name: "", boxes: [{ selector: "#box", surface }] };
      return postButtonIn([button], box, facts) !== null;
    });
  });

  assert.deepEqual(sent, ["post"]);
});

test("the button of an article on LinkedIn leads on, in whatever language", async () => {
  await show(`${BOX}<button id="next" class="article-editor-nav__publish">次へ</button>
    <button id="post" class="share-actions__primary-action">投稿</button>`);
  const facts = SITES.find(({ facts }) => facts.name === "LinkedIn")?.facts ?? null;

  const leadOn = await page.evaluate((facts) => {
    const buttons = [...document.querySelectorAll("button")];
    return buttons.filter((one) => isStepButton(one, facts)).map(({ id }) => id);
  }, facts);

  assert.deepEqual(leadOn, ["next"]);
});

const PICTURE = '<img src="data:," width="96">';
const FILE = '<input type="file">';

for (const [name, html, expected] of /** @type {const} */ ([
  ["a picture in its form", `<form>${BOX}${PICTURE}</form>`, true],
  ["a picture in its dialog", `<dialog open><ul><li>${PICTURE}</ul>${BOX}</dialog>`, true],
  ["an emoji", `<form>${BOX}<img src="data:," width="20"></form>`, false],
  ["a picture of the site's own", `<form>${BOX}<img src="/logo.png" width="96"></form>`, false],
  [
    "a picture of the post it answers",
    `<dialog open><article>${PICTURE}</article>${BOX}</dialog>`,
    false,
  ],
  [
    "a picture in another slot of its form",
    `<x-dialog><div slot="write">${BOX}</div><p slot="send">${PICTURE}</p></x-dialog>`,
    true,
  ],
  ["a picture outside of its form", `<form>${BOX}</form>${PICTURE}`, false],
  ["a picture on a page without form or dialog", BOX + PICTURE, undefined],
  [
    "a picture beside it and a way to choose one",
    `<main><div>${BOX}<p>${PICTURE}</p><button>${FILE}</button></div></main>`,
    true,
  ],
  [
    "no picture beside it and a way to choose one, and one elsewhere,",
    `<main><div><p>${FILE}</p>${BOX}</div><div>${PICTURE}</div></main>`,
    false,
  ],
  [
    "a picture that others sent to a conversation",
    `<div><div role="log">${PICTURE}</div><div>${BOX}</div>${FILE}</div>`,
    false,
  ],
  [
    "a way to choose a picture somewhere on the page",
    `<div>${BOX}</div>${PICTURE}${FILE}`,
    undefined,
  ],
  [
    "a picture beside the way to choose one that is another box's",
    `<div><div><textarea></textarea>${PICTURE}${FILE}</div><div>${BOX}</div></div>`,
    undefined,
  ],
])) {
  test(`without facts, ${name} makes a box's attachment ${expected}`, async () => {
    await show(html);

    const context = await page.evaluate(() => {
      const box = /** @type {HTMLElement} */ (document.getElementById("box"));
      return contextOfBox(box, null);
    });

    assert.equal(context.attachment, expected);
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
  await show(`<header>Private group</header>${BOX}`);

  assert.deepEqual(await read("Private"), { reads: 1, looks: ["group", "group", "group"] });
  assert.deepEqual(await read("Public"), { reads: 1, looks: ["post", "post", "post"] });
});

test("where the facts find no attachment, structure may", async () => {
  await show(`<form>${BOX}${PICTURE}</form>`);

  const context = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.getElementById("box"));
    const attachment = [{ within: "form", selector: ".gone" }];
    return contextOfBox(box, { name: "Test", boxes: [], attachment });
  });

  assert.equal(context.attachment, true);
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

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITES } from "../../extension/background/sites.js";
import { mastodon } from "../../extension/background/sites/mastodon.js";
import { openContentPage } from "./driver/content_page.js";

// What sites have besides the boxes of driver/site_boxes.js, of which the local pages imitate no more than the
// marks that the facts name. A fact that is gone fails here: nothing in these pages tells the same by structure.

/** @typedef {import("../../extension/frame_port").BoxFacts} BoxFacts */
/** @typedef {import("../../extension/protocol").CheckContext} CheckContext */
/** @typedef {Partial<CheckContext & Pick<BoxFacts, "enterSends">> & { isKnown?: true }} Expected */

/** @type {import("playwright-core").Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

const FACTS = new Map(SITES.map(({ facts }) => [facts.name, facts]));
FACTS.set("Mastodon", { name: "Mastodon", ...mastodon });

const ASKED = "Is it safe?";
const PICTURE = '<img src="blob:picture">';

/** @param {string} marks */
const box = (marks) => `<div contenteditable="true" role="textbox" ${marks}></div>`;
/** @param {string} marks */
const area = (marks) => `<textarea ${marks}></textarea>`;
/** @param {string} html */
const dialog = (html) => `<div role="dialog">${html}</div>`;

const X_BOX = box('data-testid="tweetTextarea_0"');
const X_POST = `<div data-testid="tweetText">${ASKED}</div>`;
const X_ACCOUNT = '<p data-testid="SideNav_AccountSwitcher_Button">Ann</p>';
const FACEBOOK_COMMENT = box('aria-label="Reply as Ann"');
const LINKEDIN_COMMENT = `<div class="comments-comment-box">${box("")}</div>`;
const OLD_REDDIT = `<form class="usertext">${area('name="text"')}</form>`;
const YOUTUBE_BOX = box('id="contenteditable-root"');
const THREADS_BOX = box('aria-label="Empty text field. Type to compose."');

/** @param {string} inner */
const toot = (inner) => `<div class="compose-form">${inner}${area("")}</div>`;

/** @type {Record<string, [what: string, html: string, expected: Expected, path?: string][]>} */
const BOXES = {
  X: [
    ["a message", box('data-testid="dm-composer-textarea"'), { surface: "dm", enterSends: true }],
    [
      "a quote",
      dialog(`${X_BOX}<div role="link">${X_POST}</div>`),
      { surface: "quote", parent: ASKED },
    ],
    [
      "a reply under a post",
      `<div data-testid="inline_reply_offscreen">${X_BOX}</div>`,
      { surface: "reply" },
    ],
    [
      "a post for some alone",
      dialog(`<button aria-label="Choose audience">Subscribers</button>${X_BOX}`) + X_ACCOUNT,
      { surface: "post", audience: undefined },
    ],
    [
      "a post for everyone",
      dialog(`<button aria-label="Choose audience">Everyone</button>${X_BOX}`) + X_ACCOUNT,
      { surface: "post", audience: "public" },
    ],
    [
      "a box on the author's own page",
      `<main data-testid="primaryColumn"><a data-testid="editProfileButton"></a>
      <p data-testid="UserName">Ann</p><p data-testid="UserDescription">GP</p>${X_BOX}</main>`,
      { profile: "Ann\nGP" },
    ],
  ],
  Facebook: [
    [
      "a message without a label",
      `<div aria-label="Thread composer">${box("")}</div>`,
      { surface: "dm", enterSends: true },
    ],
    [
      "an answer to a recommendation",
      box('aria-label="Write a comment…"'),
      { surface: "review-reply", enterSends: true },
      "/practice/reviews",
    ],
    ["a comment on the older pages", area('name="comment_text"'), { surface: "reply" }],
    ["a bio", area('placeholder="Describe who you are"'), { surface: "bio", audience: "public" }],
    [
      "a post in a public group",
      dialog(box('aria-placeholder="Create a public post…"')),
      { surface: "group", audience: "group" },
    ],
    [
      "a post that is shared",
      dialog(`<p data-ad-preview="message">${ASKED}</p>${box("")}`),
      { surface: "quote", parent: ASKED },
    ],
    ["a post on the older pages", area('name="xc_message"'), { surface: "post", isKnown: true }],
    [
      "a comment in a list of posts",
      `<div aria-posinset="1"><p data-ad-rendering-role="story_message">${ASKED}</p>
      ${FACEBOOK_COMMENT}</div>`,
      { surface: "reply", parent: ASKED },
    ],
    [
      "a comment with a picture",
      `<form>${PICTURE}${FACEBOOK_COMMENT}</form>`,
      { attachment: true },
    ],
  ],
  Messenger: [
    ["a message without a label", box(""), { surface: "dm", enterSends: true }],
    ["a message with a picture", `<form>${PICTURE}${box("")}</form>`, { attachment: true }],
  ],
  Instagram: [
    ["a message without a label", box(""), { surface: "dm", enterSends: true }, "/direct/t/1/"],
    [
      "a comment on a post that is opened",
      dialog(`<h1>${ASKED}</h1>${area('aria-label="Add a comment…"')}`),
      { surface: "reply", parent: ASKED },
    ],
  ],
  Threads: [
    ["a message", box('aria-label="Message"'), { surface: "dm", enterSends: true }],
    [
      "a reply on the page of a post",
      `<main><div data-pressable-container="true">${ASKED}</div>${THREADS_BOX}</main>`,
      { surface: "reply", parent: ASKED },
      "/@ann/post/1",
    ],
    [
      "a reply where the page has no main part",
      `<div data-pressable-container="true">${ASKED}</div>${THREADS_BOX}`,
      { surface: "reply", parent: ASKED },
      "/@ann/post/1",
    ],
  ],
  LinkedIn: [
    [
      "what stands under About",
      box('class="tiptap ProseMirror"'),
      { surface: "bio", audience: "public" },
      "/in/ann/edit/forms/summary/new/",
    ],
    [
      "the older form of the headline",
      area('id="multiline-text-form-component-TOP-CARD-headline"'),
      { surface: "bio", audience: "public" },
    ],
    [
      "a comment in a group",
      box('aria-label="Text editor for creating comment"'),
      { surface: "reply", audience: "group" },
      "/groups/1/",
    ],
    [
      "a comment in a group, in its older form",
      LINKEDIN_COMMENT,
      { surface: "reply", audience: "group" },
      "/groups/1/",
    ],
    [
      "a post in a group",
      dialog(box('aria-label="Text editor for creating content"')),
      { surface: "group", audience: "group" },
      "/groups/1/",
    ],
    [
      "a comment in its older form",
      `<div class="feed-shared-update-v2"><p class="update-components-text">${ASKED}</p>
      ${LINKEDIN_COMMENT}</div>`,
      { surface: "reply", parent: ASKED },
    ],
    [
      "a comment in an oldest form",
      `<div class="feed-shared-update-v2">
      <p class="feed-shared-update-v2__description">${ASKED}</p>${LINKEDIN_COMMENT}</div>`,
      { surface: "reply", parent: ASKED },
    ],
  ],
  Reddit: [
    ["a message in a chat", box('aria-label="Write message"'), { surface: "dm", enterSends: true }],
    ["a message of the older kind", area('name="message"'), { surface: "dm" }, "/message/compose"],
    [
      "a comment before it is opened",
      `<comment-composer-host>${box("")}</comment-composer-host>`,
      { surface: "reply" },
    ],
    [
      "a comment on a post",
      `<shreddit-post>${ASKED}</shreddit-post><shreddit-composer>${box("")}</shreddit-composer>`,
      { surface: "reply", parent: ASKED },
      "/r/nursing/comments/1/",
    ],
    [
      "a comment on the older pages",
      `<div class="commentarea"><div class="comment"><p class="usertext-body">${ASKED}</p>
      ${OLD_REDDIT}</div></div>`,
      { surface: "reply", parent: ASKED },
    ],
    [
      "a comment on a post of the older pages",
      `<div id="siteTable"><p class="entry">${ASKED}</p></div>
      <div class="commentarea">${OLD_REDDIT}</div>`,
      { surface: "reply", parent: ASKED },
    ],
    ["a post on the older pages", OLD_REDDIT, { surface: "post", isKnown: true }],
  ],
  YouTube: [
    [
      "a message in a live chat",
      `<yt-live-chat-text-input-field-renderer>${box('id="input"')}
      </yt-live-chat-text-input-field-renderer>`,
      { surface: "post", audience: "public", enterSends: true },
    ],
    [
      "a reply in its older form",
      `<ytd-comment-renderer><p id="content-text">${ASKED}</p><ytd-comments>
      ${YOUTUBE_BOX}</ytd-comments>
      </ytd-comment-renderer>`,
      { surface: "reply", audience: "public", parent: ASKED },
    ],
    [
      "a comment on a short film",
      `<ytd-shorts><ytd-watch-metadata><h1>${ASKED}</h1></ytd-watch-metadata><ytd-comments>
      ${YOUTUBE_BOX}</ytd-comments></ytd-shorts>`,
      { surface: "reply", audience: "public", parent: ASKED },
    ],
    [
      "a post with a picture",
      `<ytd-backstage-post-dialog-renderer>${PICTURE}
      ${YOUTUBE_BOX}
      </ytd-backstage-post-dialog-renderer>`,
      { surface: "post", attachment: true, isKnown: true },
    ],
  ],
  WhatsApp: [
    [
      "a message that answers one",
      `<div id="main"><footer><p data-testid="quoted-mention">${ASKED}</p>${box("")}</footer></div>`,
      { surface: "dm", parent: ASKED, enterSends: true },
    ],
  ],
  Mastodon: [
    ["a message", toot('<svg class="icon-at"></svg>'), { surface: "dm", audience: "dm" }],
    [
      "a reply",
      toot(`<div class="reply-indicator"><p class="reply-indicator__content">${ASKED}</p></div>`),
      { surface: "reply", parent: ASKED },
    ],
    [
      "a post for everybody",
      toot('<svg class="icon-globe"></svg>'),
      { surface: "post", audience: "public", isKnown: true },
    ],
    [
      "a post with a picture",
      toot('<div class="compose-form__upload"></div>'),
      { attachment: true },
    ],
    ["a bio", area('name="account[note]"'), { surface: "bio", audience: "public" }],
  ],
};

/**
 * Shows a page, at a path of its own.
 *
 * @param {string} html
 * @param {string} [path]
 */
function show(html, path = "/") {
  return page.evaluate(
    ([html, path]) => {
      history.replaceState(null, "", path);
      document.body.innerHTML = html;
    },
    [html, path],
  );
}

for (const [site, boxes] of Object.entries(BOXES)) {
  for (const [what, html, expected, path] of boxes) {
    test(`${site}: ${what} is told by its marks`, async () => {
      await show(html, path);

      const told = await page.evaluate(
        (facts) => {
          const box = /** @type {HTMLElement} */ (
            document.querySelector("textarea, [role=textbox]")
          );
          const known = boxFactsOf(box, facts);
          const isKnown = known !== undefined;
          return { ...contextOfBox(box, facts), enterSends: known?.enterSends, isKnown };
        },
        FACTS.get(site) ?? null,
      );

      const asked = Object.keys(expected).map((key) => [key, Reflect.get(told, key)]);
      assert.deepEqual(Object.fromEntries(asked), expected);
    });
  }
}

for (const [site, html] of /** @type {const} */ ([
  ["X", '<button data-testid="dm-composer-send-button">'],
  ["LinkedIn", '<div componentkey="1-commentButtonSection"><button>'],
  ["Reddit", '<div class="usertext-buttons"><button type="submit">'],
  ["YouTube", '<yt-live-chat-message-input-renderer><button id="send-button">'],
  ["WhatsApp", '<button data-icon="send">'],
  ["WhatsApp", '<button data-testid="compose-btn-send">'],
  ["Mastodon", '<div class="compose-form__submit"><button>'],
])) {
  test(`${site}: ${html} sends, whatever it is called`, async () => {
    await show(area("") + html);

    const sends = await page.evaluate(
      (facts) => {
        const box = /** @type {HTMLElement} */ (document.querySelector("textarea"));
        const button = /** @type {HTMLElement} */ (document.querySelector("button"));
        return postButtonIn([button, document.body], box, facts) === button;
      },
      FACTS.get(site) ?? null,
    );

    assert.equal(sends, true);
  });
}

test("Mastodon: the display name is read where the bio is written", async () => {
  await show(`<input name="account[display_name]" value="Dr Ann ">${area('name="account[note]"')}`);

  const name = await page.evaluate((facts) => displayNameOn(facts), FACTS.get("Mastodon") ?? null);

  assert.equal(name, "Dr Ann");
});

/** @typedef {import("../../../extension/frame_port").BoxFacts} BoxFacts */
/** @typedef {import("../../../extension/protocol").CheckContext} CheckContext */
/** @typedef {CheckContext & Pick<BoxFacts, "enterSends"> & { limit: number }} Told */
/** @typedef {Partial<Told>} Expected `limit`, in characters; absent: none is known. */

const ASKED = "Is it safe?";
const PICTURE = '<img src="blob:picture">';

/** @param {string} marks */
const box = (marks) => `<div contenteditable="true" role="textbox" ${marks}></div>`;
/** @param {string} marks */
export const area = (marks) => `<textarea ${marks}></textarea>`;
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

/**
 * What sites have besides the boxes of site_boxes.js, of which the local pages imitate no more than the marks that
 * the facts name. Each is told by a fact, whatever structure would tell of it.
 *
 * @type {Record<string, [what: string, html: string, expected: Expected, path?: string][]>}
 */
export const MARKED_BOXES = {
  X: [
    ["a bio", area('name="description"'), { surface: "bio", audience: "public", limit: 160 }],
    [
      "a post on a community's page",
      `<main data-testid="primaryColumn">${X_BOX}</main>`,
      { surface: "group", audience: "public", limit: 280 },
      "/i/communities/1",
    ],
    ["a message", box('data-testid="dm-composer-textarea"'), { surface: "dm", enterSends: true }],
    [
      "a quote",
      dialog(`${X_BOX}<div role="link">${X_POST}</div>`),
      { surface: "quote", parent: ASKED, limit: 280 },
    ],
    [
      "a reply under a post",
      `<div data-testid="inline_reply_offscreen">${X_BOX}</div>`,
      { surface: "reply", limit: 280 },
    ],
    [
      "a post for some alone",
      dialog(`<button aria-label="Choose audience">Subscribers</button>${X_BOX}`) + X_ACCOUNT,
      { surface: "post", audience: undefined, limit: 280 },
    ],
    [
      "a post for everyone",
      dialog(`<button aria-label="Choose audience">Everyone</button>${X_BOX}`) + X_ACCOUNT,
      { surface: "post", audience: "public", limit: 280 },
    ],
    [
      "a box on the author's own page",
      `<main data-testid="primaryColumn"><a data-testid="editProfileButton"></a>
      <p data-testid="UserName">Ann</p><p data-testid="UserDescription">GP</p>${X_BOX}</main>`,
      { profile: "Ann\nGP", limit: 280 },
    ],
  ],
  Facebook: [
    [
      "a message without a label",
      `<div aria-label="Thread composer">${box("")}</div>`,
      { surface: "dm", enterSends: true },
    ],
    [
      "a comment in any language",
      `<form role="presentation">${box('aria-label="Napisz komentarz…"')}</form>`,
      { surface: "reply", enterSends: true },
    ],
    [
      "a message in any language",
      box('aria-label="Wiadomość"'),
      { surface: "dm", enterSends: true },
      "/messages/t/1",
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
      { surface: "group", audience: "public" },
    ],
    [
      "a post in a group that does not say which it is",
      dialog(box("")),
      { surface: "group", audience: "public-group" },
      "/groups/1/",
    ],
    [
      "a comment in a group that does not say which it is",
      FACEBOOK_COMMENT,
      { surface: "reply", audience: "public-group", enterSends: true },
      "/groups/1/",
    ],
    [
      "a comment in a group that says it is public",
      `<span>Public group · 12K members</span>${FACEBOOK_COMMENT}`,
      { surface: "reply", audience: "public", enterSends: true },
      "/groups/2/",
    ],
    [
      "a post that is shared",
      dialog(`<p data-ad-preview="message">${ASKED}</p>${box("")}`),
      { surface: "quote", parent: ASKED },
    ],
    ["a post on the older pages", area('name="xc_message"'), { surface: "post" }],
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
    ["a caption", box('aria-label="Write a caption..."'), { surface: "post", limit: 2200 }],
    ["a bio", area('id="pepBio"'), { surface: "bio", audience: "public", limit: 150 }],
    ["a message without a label", box(""), { surface: "dm", enterSends: true }, "/direct/t/1/"],
    [
      "a comment in any language",
      `<article><h1>${ASKED}</h1><form>${area('aria-label="Dodaj komentarz…"')}</form></article>`,
      { surface: "reply", parent: ASKED, enterSends: true, limit: 2200 },
    ],
    [
      "a comment on a post that is opened",
      dialog(`<h1>${ASKED}</h1>${area('aria-label="Add a comment…"')}`),
      { surface: "reply", parent: ASKED, limit: 2200 },
    ],
  ],
  Threads: [
    ["a post", THREADS_BOX, { surface: "post", limit: 500 }],
    [
      "a reply in a dialog",
      dialog(`<div data-pressable-container="true">${ASKED}</div>${THREADS_BOX}`),
      { surface: "reply", parent: ASKED, limit: 500 },
    ],
    ["a message", box('aria-label="Message"'), { surface: "dm", enterSends: true }],
    [
      "a reply on the page of a post",
      `<main><div data-pressable-container="true">${ASKED}</div>${THREADS_BOX}</main>`,
      { surface: "reply", parent: ASKED, limit: 500 },
      "/@ann/post/1",
    ],
    [
      "a reply where the page has no main part",
      `<div data-pressable-container="true">${ASKED}</div>${THREADS_BOX}`,
      { surface: "reply", parent: ASKED, limit: 500 },
      "/@ann/post/1",
    ],
  ],
  LinkedIn: [
    [
      "what stands under About, at another address",
      box('aria-label="About"'),
      { surface: "bio", audience: "public", limit: 2600 },
    ],
    [
      "the older form of what stands under About",
      area('id="gai-text-form-component-profile-summary"'),
      { surface: "bio", audience: "public", limit: 2600 },
    ],
    [
      "the headline",
      box('class="tiptap ProseMirror"'),
      { surface: "bio", audience: "public", limit: 220 },
      "/in/ann/edit/intro/",
    ],
    [
      "a post",
      dialog(box('aria-label="Text editor for creating content"')),
      { surface: "post", limit: 3000 },
    ],
    [
      "a comment",
      box('aria-label="Text editor for creating comment"'),
      { surface: "reply", limit: 1250 },
    ],
    [
      "what stands under About",
      box('class="tiptap ProseMirror"'),
      { surface: "bio", audience: "public", limit: 2600 },
      "/in/ann/edit/forms/summary/new/",
    ],
    [
      "the older form of the headline",
      area('id="multiline-text-form-component-TOP-CARD-headline"'),
      { surface: "bio", audience: "public", limit: 220 },
    ],
    [
      "a comment in a group",
      box('aria-label="Text editor for creating comment"'),
      { surface: "reply", audience: "public-group", limit: 1250 },
      "/groups/1/",
    ],
    [
      "a comment in a group, in its older form",
      LINKEDIN_COMMENT,
      { surface: "reply", audience: "public-group", limit: 1250 },
      "/groups/1/",
    ],
    [
      "a post in a group",
      dialog(box('aria-label="Text editor for creating content"')),
      { surface: "group", audience: "public-group", limit: 3000 },
      "/groups/1/",
    ],
    [
      "a comment in its older form",
      `<div class="feed-shared-update-v2"><p class="update-components-text">${ASKED}</p>
      ${LINKEDIN_COMMENT}</div>`,
      { surface: "reply", parent: ASKED, limit: 1250 },
    ],
    [
      "a comment in an oldest form",
      `<div class="feed-shared-update-v2">
      <p class="feed-shared-update-v2__description">${ASKED}</p>${LINKEDIN_COMMENT}</div>`,
      { surface: "reply", parent: ASKED, limit: 1250 },
    ],
  ],
  Reddit: [
    [
      "a post",
      `<shreddit-composer>${box("")}</shreddit-composer>`,
      { surface: "post", limit: 40_000 },
    ],
    [
      "a comment on a comment",
      `<shreddit-comment>${box("")}</shreddit-comment>`,
      { surface: "reply", limit: 10_000 },
    ],
    ["a message in a chat", box('aria-label="Write message"'), { surface: "dm", enterSends: true }],
    ["a message of the older kind", area('name="message"'), { surface: "dm" }, "/message/compose"],
    [
      "a comment before it is opened",
      `<comment-composer-host>${box("")}</comment-composer-host>`,
      { surface: "reply", limit: 10_000 },
    ],
    [
      "a comment on a post",
      `<shreddit-post>${ASKED}</shreddit-post><shreddit-composer>${box("")}</shreddit-composer>`,
      { surface: "reply", parent: ASKED, limit: 10_000 },
      "/r/nursing/comments/1/",
    ],
    [
      "a comment on the older pages",
      `<div class="commentarea"><div class="comment"><p class="usertext-body">${ASKED}</p>
      ${OLD_REDDIT}</div></div>`,
      { surface: "reply", parent: ASKED, limit: 10_000 },
    ],
    [
      "a comment on a post of the older pages",
      `<div id="siteTable"><p class="entry">${ASKED}</p></div>
      <div class="commentarea">${OLD_REDDIT}</div>`,
      { surface: "reply", parent: ASKED, limit: 10_000 },
    ],
    ["a post on the older pages", OLD_REDDIT, { surface: "post", limit: 40_000 }],
  ],
  YouTube: [
    [
      "a bio",
      box('id="textbox"'),
      { surface: "bio", audience: "public", limit: 1000 },
      "/channel/1/editing/profile",
    ],
    [
      "a reply in Studio",
      `<ytcp-comment><p id="content-text">${ASKED}</p><ytcp-commentbox>${area("")}
      </ytcp-commentbox></ytcp-comment>`,
      { surface: "reply", audience: "public", parent: ASKED, limit: 10_000 },
    ],
    [
      "a reply",
      `<ytd-comment-reply-dialog-renderer>${YOUTUBE_BOX}</ytd-comment-reply-dialog-renderer>`,
      { surface: "reply", audience: "public", limit: 10_000 },
    ],
    [
      "a message in a live chat",
      `<yt-live-chat-text-input-field-renderer>${box('id="input"')}
      </yt-live-chat-text-input-field-renderer>`,
      { surface: "post", audience: "public", enterSends: true, limit: 200 },
    ],
    [
      "a reply in its older form",
      `<ytd-comment-renderer><p id="content-text">${ASKED}</p><ytd-comments>
      ${YOUTUBE_BOX}</ytd-comments>
      </ytd-comment-renderer>`,
      { surface: "reply", audience: "public", parent: ASKED, limit: 10_000 },
    ],
    [
      "a comment on a short film",
      `<ytd-shorts><ytd-watch-metadata><h1>${ASKED}</h1></ytd-watch-metadata><ytd-comments>
      ${YOUTUBE_BOX}</ytd-comments></ytd-shorts>`,
      { surface: "reply", audience: "public", parent: ASKED, limit: 10_000 },
    ],
    [
      "a post with a picture",
      `<ytd-backstage-post-dialog-renderer>${PICTURE}
      ${YOUTUBE_BOX}
      </ytd-backstage-post-dialog-renderer>`,
      { surface: "post", attachment: true, limit: 10_000 },
    ],
  ],
  Bluesky: [
    [
      "a post",
      `<div>${box('class="ProseMirror"')}<button data-testid="composerPublishBtn"></button></div>`,
      { surface: "post", audience: "public", limit: 300 },
    ],
    [
      "a reply",
      `<div>${box('class="ProseMirror"')}
      <button data-testid="composerPublishBtn" aria-label="Publish reply"></button></div>`,
      { surface: "reply", audience: "public", limit: 300 },
    ],
    [
      "a bio",
      area('data-testid="editProfileDescriptionInput"'),
      { surface: "bio", audience: "public", limit: 256 },
    ],
  ],
  WhatsApp: [
    [
      "a caption in any language",
      `<div>${box('aria-label="Dodaj podpis"')}<div role="button">
      <span data-icon="wds-ic-send-filled"></span></div></div>`,
      { surface: "dm", enterSends: true },
    ],
    [
      "a message that answers one",
      `<div id="main"><footer><p data-testid="quoted-mention">${ASKED}</p>${box("")}</footer></div>`,
      { surface: "dm", parent: ASKED, enterSends: true },
    ],
  ],
  Mastodon: [
    [
      "a message",
      toot('<svg class="icon-at"></svg>'),
      { surface: "dm", audience: "dm", limit: 500 },
    ],
    [
      "a reply",
      toot(`<div class="reply-indicator"><p class="reply-indicator__content">${ASKED}</p></div>`),
      { surface: "reply", parent: ASKED, limit: 500 },
    ],
    [
      "a post for everybody",
      toot('<svg class="icon-globe"></svg>'),
      { surface: "post", audience: "public", limit: 500 },
    ],
    [
      "a post that is on no list",
      toot('<svg class="icon-unlock"></svg>'),
      { surface: "post", audience: "public", limit: 500 },
    ],
    [
      "a post with a picture",
      toot('<div class="compose-form__upload"></div>'),
      { attachment: true, limit: 500 },
    ],
    ["a bio", area('name="account[note]"'), { surface: "bio", audience: "public", limit: 500 }],
  ],
};

import { TEXT_BOX, labelled } from "./selectors.js";

/** @import {BoxFacts, SiteFacts, TextLimit} from "../../frame_port" */

/** Checked 2026-11-26. @type {TextLimit} */
const POST_LIMIT = { characters: 3000 };
/** Checked 2026-11-26. @type {TextLimit} */
const COMMENT_LIMIT = { characters: 1250 };

const COMMENT =
  `${labelled(TEXT_BOX, "Text editor for creating comment")}, ` +
  `:is(.comments-comment-box, .comments-comment-box__form) ${TEXT_BOX}`;
const POST_BOX = `[role="dialog"] ${labelled(TEXT_BOX, "Text editor for creating content")}`;

/** How the ids of a profile's older boxes begin. */
const OLDER = '[id^="gai-text-form-component"], [id^="multiline-text-form-component"]';

/**
 * @param {string} selector
 * @param {number} characters Checked 2026-11-27.
 * @param {string} [path]
 * @returns {BoxFacts}
 */
function bio(selector, characters, path) {
  return { selector, path, surface: "bio", audience: "public", limit: { characters } };
}

/** Of a profile, its owner writes the headline and what stands under "About". */
const BIOS = [
  bio(`textarea:is(${OLDER})[id$="-summary"]`, 2600),
  bio(`${TEXT_BOX}[aria-label="About" i]`, 2600),
  bio(".tiptap.ProseMirror", 2600, "/edit/forms/summary/"),
  bio(`textarea:is(${OLDER})[id$="-headline"]`, 220),
  bio(".tiptap.ProseMirror", 220, "/edit/intro/"),
];

/**
 * Rests on the English labels of its boxes and, for messages and older pages, on class names, as public
 * scripts for the site name them; so do the ids and the addresses of a profile's parts. A post is written in
 * an open shadow root.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const linkedin = {
  places: ["www.linkedin.com"],
  facts: {
    name: "LinkedIn",
    boxes: [
      // Who has Enter send has no button for it.
      {
        selector: ".msg-form:has(.msg-form__send-button) .msg-form__contenteditable",
        surface: "dm",
      },
      { selector: ".msg-form__contenteditable", surface: "dm", enterSends: true },
      ...BIOS,
      {
        selector: COMMENT,
        path: "/groups/",
        surface: "reply",
        audience: "public-group",
        limit: COMMENT_LIMIT,
      },
      { selector: COMMENT, surface: "reply", limit: COMMENT_LIMIT },
      { selector: POST_BOX, path: "/groups/", surface: "group", limit: POST_LIMIT },
      { selector: POST_BOX, surface: "post", limit: POST_LIMIT },
    ],
    parent: [
      {
        within: '[role="listitem"], [role="article"], .feed-shared-update-v2',
        selector:
          '[data-testid="expandable-text-box"], .feed-shared-update-v2__description, ' +
          ".update-components-text",
      },
    ],
    attachment: [{ within: '[role="dialog"]', selector: ':is(img, video)[src^="blob:"]' }],
    postButton:
      ".share-actions__primary-action, .article-editor-nav__publish, .msg-form__send-button, " +
      '[class*="comments-comment-box__submit-button"], [componentkey*="commentButtonSection"] button',
    // An article leads to a dialog, which posts it.
    stepButton: ".article-editor-nav__publish",
  },
};

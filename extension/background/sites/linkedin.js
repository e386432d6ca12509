import { TEXT_BOX, labelled } from "./selectors.js";

/** @import {SiteFacts, TextLimit} from "../../frame_port" */

/** Checked 2026-11-26. @type {TextLimit} */
const POST_LIMIT = { characters: 3000 };
/** Checked 2026-11-26. @type {TextLimit} */
const COMMENT_LIMIT = { characters: 1250 };

const COMMENT =
  `${labelled(TEXT_BOX, "Text editor for creating comment")}, ` +
  `:is(.comments-comment-box, .comments-comment-box__form) ${TEXT_BOX}`;
const POST_BOX = `[role="dialog"] ${labelled(TEXT_BOX, "Text editor for creating content")}`;

/**
 * Rests on the English labels of its boxes and, for messages and older pages, on class names, as public
 * scripts for the site name them. A post is written in an open shadow root.
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
      {
        selector: COMMENT,
        path: "/groups/",
        surface: "reply",
        audience: "group",
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
      ".share-actions__primary-action, .msg-form__send-button, " +
      '[class*="comments-comment-box__submit-button"], [componentkey*="commentButtonSection"] button',
  },
};

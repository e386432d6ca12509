import { TEXT_BOX, labelled } from "./selectors.js";

/** @import {BoxFacts, SiteFacts} from "../../frame_port" */

const COMMENT_LABEL = labelled(
  TEXT_BOX,
  "Write a comment",
  "Write a public comment",
  "Comment as",
  "Write a reply",
  "Write a public reply",
  "Reply to",
  "Reply as",
  "Answer as",
);
/** In other languages the form tells, which that of a post is not. */
const COMMENT = `${COMMENT_LABEL}, form[role="presentation"] ${TEXT_BOX}`;
const POSTED = '[data-ad-rendering-role="story_message"], [data-ad-preview="message"]';
const DIALOG_BOX = `[role="dialog"] ${TEXT_BOX}`;

/** A group's page says which it is; one in another language, or that is not read yet, may be either. */
const PRIVATE = { path: "/groups/", says: "Private group" };
const PUBLIC = /** @type {const} */ ({
  path: "/groups/",
  says: "Public group",
  audience: "public",
});

/** A comment on a recommendation answers a review, and one in a group has the group as its readers. */
const COMMENTS = /** @type {BoxFacts[]} */ ([
  { selector: COMMENT, path: "/reviews", surface: "review-reply", enterSends: true },
  { selector: COMMENT, ...PRIVATE, surface: "closed-group", enterSends: true },
  { selector: COMMENT, ...PUBLIC, surface: "reply", enterSends: true },
  {
    selector: COMMENT,
    path: "/groups/",
    surface: "reply",
    audience: "public-group",
    enterSends: true,
  },
  { selector: COMMENT, surface: "reply", enterSends: true },
]);

/** @type {BoxFacts} */
const SHARED_POST = { selector: `[role="dialog"]:has(${POSTED}) ${TEXT_BOX}`, surface: "quote" };

/** @type {BoxFacts[]} */
const GROUP_POSTS = [
  {
    selector: `${DIALOG_BOX}[aria-placeholder^="Create a public post" i]`,
    surface: "group",
    audience: "public",
  },
  { selector: DIALOG_BOX, ...PRIVATE, surface: "closed-group" },
  { selector: DIALOG_BOX, ...PUBLIC, surface: "group" },
  { selector: DIALOG_BOX, path: "/groups/", surface: "group" },
];

/**
 * Rests on roles, on the labels that Facebook gives its boxes in English and, in every language, on the form of a
 * comment and the id of what holds its button, as public scripts for the site name them.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const facebook = {
  places: ["www.facebook.com", "web.facebook.com", "m.facebook.com"],
  facts: {
    name: "Facebook",
    boxes: [
      {
        selector: labelled(TEXT_BOX, "Message", "Thread composer"),
        surface: "dm",
        enterSends: true,
      },
      {
        selector: `[aria-label="Thread composer" i] ${TEXT_BOX}`,
        surface: "dm",
        enterSends: true,
      },
      { selector: TEXT_BOX, path: "/messages/", surface: "dm", enterSends: true },
      ...COMMENTS,
      { selector: 'textarea[name="comment_text"]', surface: "reply" },
      {
        selector:
          'textarea:is([aria-label^="Enter bio" i], [placeholder^="Describe who you are" i])',
        surface: "bio",
        audience: "public",
      },
      ...GROUP_POSTS,
      SHARED_POST,
      { selector: DIALOG_BOX, surface: "post" },
      { selector: 'textarea:is([name="xc_message"], [name="xhpc_message"])', surface: "post" },
    ],
    parent: [
      {
        within: '[role="article"], [aria-posinset], [role="dialog"]',
        selector: POSTED,
      },
    ],
    // What was chosen and is not yet sent has an address of this page's own.
    attachment: [{ within: '[role="dialog"], form', selector: ':is(img, video)[src^="blob:"]' }],
    audience: [
      {
        within: '[role="dialog"]',
        selector:
          '[aria-label^="Edit privacy. Sharing with" i]:not([aria-label*="Sharing with Public" i], ' +
          '[aria-label*="Sharing with Only me" i])',
        audience: "followers",
      },
      {
        within: '[role="dialog"]',
        selector: '[aria-label^="Edit privacy. Sharing with Public" i]',
        audience: "public",
      },
    ],
    postButton:
      '[role="dialog"] [role="button"][aria-label="Post" i], ' +
      '[role="button"]:is([aria-label="Comment" i], [aria-label="Post comment" i]), ' +
      '#focused-state-composer-submit [role="button"], ' +
      '[role="button"][aria-label="Press Enter to send" i]',
  },
};

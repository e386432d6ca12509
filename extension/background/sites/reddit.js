/** @import {SiteFacts, TextLimit} from "../../frame_port" */

/** Checked 2026-11-26. @type {TextLimit} */
const COMMENT_LIMIT = { characters: 10_000 };
/** Checked 2026-11-26. @type {TextLimit} */
const POST_LIMIT = { characters: 40_000 };

const OLD_BOX = '.usertext textarea[name="text"]';

/**
 * Rests on the names of Reddit's own elements, and on class names for old.reddit.com, which no longer
 * changes. Of the bio only the address is known: the page of the settings with the profile has no other box.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const reddit = {
  places: ["www.reddit.com", "sh.reddit.com", "old.reddit.com"],
  facts: {
    name: "Reddit",
    boxes: [
      { selector: '[aria-label="Write message" i]', surface: "dm", enterSends: true },
      { selector: 'textarea[name="message"]', path: "/message/", surface: "dm" },
      { selector: "textarea", path: "/settings/profile", surface: "bio", audience: "public" },
      {
        selector: 'comment-composer-host [role="textbox"], shreddit-comment [role="textbox"]',
        surface: "reply",
        limit: COMMENT_LIMIT,
      },
      {
        selector: 'shreddit-composer [role="textbox"]',
        path: "/comments/",
        surface: "reply",
        limit: COMMENT_LIMIT,
      },
      { selector: 'shreddit-composer [role="textbox"]', surface: "post", limit: POST_LIMIT },
      {
        selector: `.commentarea ${OLD_BOX}`,
        surface: "reply",
        limit: COMMENT_LIMIT,
      },
      { selector: OLD_BOX, surface: "post", limit: POST_LIMIT },
    ],
    parent: [
      { within: "shreddit-comment", selector: '[slot="comment"]' },
      { within: "body", selector: "shreddit-post" },
      { within: ".comment", selector: ".usertext-body" },
      { within: "body", selector: "#siteTable .entry" },
    ],
    attachment: [{ within: "shreddit-composer", selector: ':is(img, video)[src^="blob:"]' }],
    postButton: 'button[slot="submit-button"], .usertext-buttons button[type="submit"]',
  },
};

// What is known about each site. A JavaScript module and not JSON, since JSON modules are held to
// `connect-src`, which the manifest sets to 'none'.

/** @import {SiteFacts} from "../frame_port" */

const X_BOX = '[data-testid^="tweetTextarea_"]';

/** @type {SiteFacts} */
const x = {
  name: "X",
  boxes: [
    {
      selector: '[data-testid="dmComposerTextInput"], [data-testid="dm-composer-textarea"]',
      surface: "dm",
      enterSends: true,
    },
    { selector: 'textarea[name="description"]', surface: "bio" },
    {
      selector: `[role="dialog"]:has(article [data-testid="tweetText"]) ${X_BOX}`,
      surface: "reply",
    },
    {
      selector: `[role="dialog"]:has([role="link"] [data-testid="tweetText"]) ${X_BOX}`,
      surface: "quote",
    },
    { selector: `[data-testid="inline_reply_offscreen"] ${X_BOX}`, surface: "reply" },
    // On the page of one post, that post alone has tabindex -1.
    {
      selector: `[data-testid="primaryColumn"]:has(article[tabindex="-1"]) ${X_BOX}`,
      surface: "reply",
    },
    { selector: X_BOX, surface: "post" },
  ],
  parent: [
    { within: '[role="dialog"]', selector: 'article [data-testid="tweetText"]' },
    { within: '[role="dialog"]', selector: '[role="link"] [data-testid="tweetText"]' },
    {
      within: '[data-testid="primaryColumn"]',
      selector: 'article[tabindex="-1"] [data-testid="tweetText"]',
    },
  ],
  attachment: [
    {
      within: '[role="dialog"], [data-testid="primaryColumn"]',
      selector: '[data-testid="attachments"] :is(img, video)',
    },
  ],
  postButton:
    '[data-testid="tweetButton"], [data-testid="tweetButtonInline"], ' +
    '[data-testid="dmComposerSendButton"]',
  // The edit button stands only on the author's own page.
  profile:
    '[data-testid="primaryColumn"]:has([data-testid="editProfileButton"]) ' +
    ':is([data-testid="UserName"], [data-testid="UserDescription"])',
};

const FACEBOOK_BOX = '[contenteditable="true"][role="textbox"]';

/** @param {string[]} starts Of the aria-label that Facebook gives its boxes. */
function facebookBox(...starts) {
  const labels = starts.map((start) => `[aria-label^="${start}" i]`);
  return `${FACEBOOK_BOX}:is(${labels.join(", ")})`;
}

/** @type {SiteFacts} */
const facebook = {
  name: "Facebook",
  boxes: [
    { selector: facebookBox("Message", "Thread composer"), surface: "dm", enterSends: true },
    {
      selector: `[aria-label="Thread composer" i] ${FACEBOOK_BOX}`,
      surface: "dm",
      enterSends: true,
    },
    {
      selector: facebookBox(
        "Write a comment",
        "Write a public comment",
        "Comment as",
        "Write a reply",
        "Write a public reply",
        "Reply to",
        "Reply as",
        "Answer as",
      ),
      surface: "reply",
      enterSends: true,
    },
    { selector: 'textarea[name="comment_text"]', surface: "reply" },
    {
      selector: `[role="dialog"] ${FACEBOOK_BOX}[aria-placeholder^="Create a public post" i]`,
      surface: "group",
    },
    {
      selector: 'textarea:is([aria-label^="Enter bio" i], [placeholder^="Describe who you are" i])',
      surface: "bio",
    },
    { selector: `[role="dialog"] ${FACEBOOK_BOX}`, surface: "post" },
    { selector: 'textarea:is([name="xc_message"], [name="xhpc_message"])', surface: "post" },
  ],
  parent: [
    {
      within: '[role="article"], [aria-posinset], [role="dialog"]',
      selector: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"]',
    },
  ],
  // What was chosen and is not yet sent has an address of this page's own.
  attachment: [{ within: '[role="dialog"], form', selector: ':is(img, video)[src^="blob:"]' }],
  postButton:
    '[role="dialog"] [role="button"][aria-label="Post" i], ' +
    '[role="button"]:is([aria-label="Comment" i], [aria-label="Post comment" i]), ' +
    '[role="button"][aria-label="Press Enter to send" i]',
};

/**
 * Every site that the manifest names, with its hosts.
 *
 * @type {{ hosts: string[], facts: SiteFacts }[]}
 */
export const SITES = [
  { hosts: ["x.com", "mobile.x.com", "twitter.com", "mobile.twitter.com"], facts: x },
  { hosts: ["www.facebook.com", "web.facebook.com", "m.facebook.com"], facts: facebook },
];

/**
 * The facts about the site of an address, or null where the extension has no business.
 *
 * @param {string | undefined} address An address or an origin.
 * @returns {SiteFacts | null}
 */
export function siteOf(address) {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== "https:") return null;
  return SITES.find((site) => site.hosts.includes(hostname))?.facts ?? null;
}

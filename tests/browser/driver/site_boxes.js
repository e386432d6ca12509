import { BIO_BOXES } from "./bio_boxes.js";
import { inLanguage } from "../../pages/sites/words.js";
import { Tab } from "./tab.js";

/** @typedef {import("./compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./forethought_browser.js").ForethoughtBrowser} ForethoughtBrowser */
/** @typedef {import("../../../extension/protocol").Surface} Surface */

/**
 * @typedef {object} SiteBox a compose box of the local pages, and what the host is to hear of it
 * @property {string} address
 * @property {string} [click] what opens it, as Playwright finds it
 * @property {string} selector by what stays when the site changes its own names
 * @property {string} name what the page calls its editor
 * @property {string} [button] the name of the one that sends; absent: there is none
 * @property {boolean} [enterSends]
 * @property {Surface} surface
 * @property {string} [badge] the word beside it; absent: nothing tells who sees it
 * @property {RegExp} [parent] absent: it answers nothing
 * @property {boolean} [atOnce] Quill loses its caret between two keys in a shadow root
 * @property {boolean} [byFactsAlone] what it answers cannot be told by structure
 * @property {boolean} [attachment] absent: the site's facts say nothing of it
 */

const CRISIS_POST = `:has-text("I've got the tablets here")`;
const CRISIS = /I can't do this any more/;

const GROUP_COMMENT = {
  selector: `.post${CRISIS_POST} [role="textbox"]`,
  name: "comment 2",
  button: "Comment",
  enterSends: true,
  parent: CRISIS,
  attachment: false,
};

/** @type {Record<string, SiteBox>} */
export const SITE_BOXES = {
  ...BIO_BOXES,
  "X post": {
    address: "https://x.com/home",
    selector: '[aria-label="What is happening?!"]',
    name: "post",
    button: "Post",
    surface: "post",
    badge: "Public",
    attachment: false,
  },
  "X reply": {
    address: "https://x.com/home",
    click: `article${CRISIS_POST} >> button:has-text("Reply")`,
    selector: '[role="dialog"] [aria-label="Post your reply"]',
    name: "reply",
    button: "Reply",
    surface: "reply",
    badge: "Public",
    parent: CRISIS,
    attachment: false,
  },
  "X post for some alone": {
    address: "https://x.com/compose/post",
    selector: '[aria-label="What is happening?!"]',
    name: "post",
    button: "Post",
    surface: "post",
    attachment: false,
  },
  "X post on a community's page": {
    address: "https://x.com/i/communities/1",
    selector: '[aria-label="What is happening?!"]',
    name: "post",
    button: "Post",
    surface: "group",
    badge: "Public",
    attachment: false,
  },
  "X message": {
    address: "https://x.com/messages",
    selector: '[aria-label="Start a new message"]',
    name: "message",
    button: "Send",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "Facebook post for friends": {
    address: "https://www.facebook.com/",
    click: '[aria-label="Create a post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
    button: "Post",
    surface: "post",
    badge: "Followers",
    attachment: false,
  },
  "Facebook post in a public group": {
    address: "https://www.facebook.com/groups/open/",
    click: '[aria-label="Create a post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
    button: "Post",
    surface: "group",
    badge: "Public",
    attachment: false,
  },
  "Facebook post in a private group": {
    address: "https://www.facebook.com/groups/closed/",
    click: '[aria-label="Create a post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
    button: "Post",
    surface: "closed-group",
    badge: "Group",
    attachment: false,
  },
  "Facebook comment in a group": {
    ...GROUP_COMMENT,
    address: "https://www.facebook.com/groups/open/",
    surface: "reply",
    badge: "Public",
  },
  "Facebook comment in a group that does not say which it is": {
    ...GROUP_COMMENT,
    address: "https://www.facebook.com/groups/other/",
    surface: "reply",
    badge: "Group, perhaps public",
  },
  "Facebook comment in a private group": {
    ...GROUP_COMMENT,
    address: "https://www.facebook.com/groups/closed/",
    surface: "closed-group",
    badge: "Group",
  },
  "Messenger message": {
    address: "https://www.messenger.com/t/1",
    selector: '[aria-label="Message"]',
    name: "message",
    button: "Press Enter to send",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "Instagram caption": {
    address: "https://www.instagram.com/",
    click: '[aria-label="New post"]',
    selector: '[aria-label="Write a caption..."]',
    name: "caption",
    button: "Share",
    surface: "post",
    attachment: true,
  },
  "Instagram comment": {
    address: "https://www.instagram.com/",
    selector: `article${CRISIS_POST} textarea`,
    name: "comment 2",
    button: "Post",
    enterSends: true,
    surface: "reply",
    parent: CRISIS,
    attachment: false,
  },
  "Instagram message": {
    address: "https://www.instagram.com/direct/t/1/",
    selector: '[aria-label="Message"]',
    name: "message",
    button: "Send",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "Threads post": {
    address: "https://www.threads.com/",
    click: '[aria-label="Create"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
    button: "Post",
    surface: "post",
    attachment: false,
  },
  "Threads reply": {
    address: "https://www.threads.com/",
    click: `div:has(> div${CRISIS_POST}) >> [aria-label="Reply"] >> nth=1`,
    selector: '[role="dialog"] [role="textbox"]',
    name: "reply",
    button: "Post",
    surface: "reply",
    parent: CRISIS,
    attachment: false,
  },
  "LinkedIn post": {
    address: "https://www.linkedin.com/feed/",
    click: 'button:has-text("Start a post")',
    selector: '[aria-label="Text editor for creating content"]',
    atOnce: true,
    name: "post",
    button: "Post",
    surface: "post",
    attachment: false,
  },
  "LinkedIn comment": {
    address: "https://www.linkedin.com/feed/",
    selector: `[role="listitem"]${CRISIS_POST} [role="textbox"]`,
    name: "comment 2",
    button: "Comment",
    surface: "reply",
    parent: CRISIS,
    attachment: false,
  },
  "LinkedIn message": {
    address: "https://www.linkedin.com/messaging/thread/1/",
    selector: '[aria-label="Write a message…"]',
    name: "message",
    button: "Send",
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "LinkedIn message of one who has Enter send": {
    address: "https://www.linkedin.com/messaging/thread/2/",
    selector: '[aria-label="Write a message…"]',
    name: "message",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "Reddit post": {
    address: "https://www.reddit.com/r/nursing/submit",
    selector: '[role="textbox"]',
    name: "post",
    button: "Post",
    surface: "post",
    attachment: false,
  },
  "Reddit comment": {
    address: "https://www.reddit.com/r/nursing/comments/1/",
    selector: ':nth-match([role="textbox"], 1)',
    name: "comment 2",
    button: "Comment",
    surface: "reply",
    parent: CRISIS,
    attachment: false,
  },
  "Bluesky post": {
    address: "https://bsky.app/",
    click: '[aria-label="New post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
    button: "Publish post",
    surface: "post",
    badge: "Public",
    attachment: false,
  },
  "Bluesky reply": {
    address: "https://bsky.app/",
    click: `[role="link"]${CRISIS_POST} [aria-label="Reply"]`,
    selector: '[role="dialog"] [role="textbox"]',
    name: "reply",
    button: "Publish reply",
    surface: "reply",
    badge: "Public",
    parent: CRISIS,
    attachment: false,
  },
  "Bluesky message": {
    address: "https://bsky.app/messages/1",
    selector: "textarea",
    name: "message",
    button: "Send message",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "YouTube comment": {
    address: "https://www.youtube.com/watch?v=1",
    selector: '[aria-label="Add a comment..."]',
    name: "comment",
    button: "Comment",
    surface: "reply",
    badge: "Public",
    parent: /How a hip is replaced/,
    attachment: false,
  },
  "YouTube reply": {
    address: "https://www.youtube.com/watch?v=1",
    selector: ':nth-match([aria-label="Add a reply..."], 1)',
    name: "reply 2",
    button: "Reply",
    surface: "reply",
    badge: "Public",
    parent: CRISIS,
    attachment: false,
  },
  "YouTube reply in Studio": {
    address: "https://studio.youtube.com/channel/1/comments/inbox",
    selector: ':nth-match([aria-label="Add a reply..."], 1)',
    name: "reply 2",
    button: "Reply",
    surface: "reply",
    badge: "Public",
    parent: CRISIS,
    attachment: false,
  },
  "WhatsApp message": {
    address: "https://web.whatsapp.com/",
    selector: '[role="textbox"]',
    name: "message",
    button: "Send",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: false,
  },
  "WhatsApp answer in a group": {
    address: "https://web.whatsapp.com/?group&answer",
    selector: '[role="textbox"]',
    name: "message",
    button: "Send",
    enterSends: true,
    surface: "closed-group",
    badge: "Group",
    parent: CRISIS,
    byFactsAlone: true,
    attachment: false,
  },
  "WhatsApp caption": {
    address: "https://web.whatsapp.com/?caption",
    selector: '[role="textbox"]',
    name: "caption",
    button: "Send",
    enterSends: true,
    surface: "dm",
    badge: "All in this chat",
    attachment: true,
  },
  "Google Business reply": {
    address: "https://www.google.com/local/business/1/customers/reviews",
    selector: ":nth-match(textarea, 2)",
    name: "answer 2",
    button: "Reply",
    surface: "review-reply",
    attachment: false,
    badge: "Public",
    parent: /^Waited two hours and nobody said sorry. Never again.$/,
  },
  "Trustpilot reply": {
    address: "https://businessapp.b2b.trustpilot.com/reviews",
    selector: ":nth-match(textarea, 2)",
    name: "answer 2",
    button: "Post reply",
    surface: "review-reply",
    attachment: false,
    badge: "Public",
    parent: /^Waited two hours and nobody said sorry. Never again.$/,
  },
};

/** The boxes of SITE_BOXES that answer somebody in need of help. */
export const CRISIS_PLACES = Object.keys(SITE_BOXES).filter(
  (place) => SITE_BOXES[place].parent === CRISIS,
);

/**
 * @param {ForethoughtBrowser} browser
 * @param {string} place one of SITE_BOXES
 * @param {{ changed?: boolean, language?: string | null }} [options] changed: the site's own names of things are
 *   gone; language: it is shown in another than English
 * @returns {Promise<{ tab: Tab, box: ComposeBox }>}
 */
export async function openSiteBox(browser, place, { changed = false, language = null } = {}) {
  const { address, click, selector, name } = SITE_BOXES[place];
  const url = new URL(address);
  if (changed) url.searchParams.set("changed", "");
  if (language !== null) url.searchParams.set("language", language);
  const tab = await Tab.open(browser.context, url.href);
  if (click) await tab.page.locator(click).first().click();
  const box = tab.box(labelsIn(selector, language), name);
  await box.isMade();
  return { tab, box };
}

/**
 * @param {string} selector
 * @param {string | null} language
 * @returns {string} with the labels of boxes in that language
 */
function labelsIn(selector, language) {
  return selector.replace(
    /\[aria-label="(.*?)"\]/g,
    (_, label) => `[aria-label="${inLanguage(label, language)}"]`,
  );
}

/** @typedef {import("./compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./tab.js").Tab} Tab */
/** @typedef {import("./tab.js").TabOpener} TabOpener */

/**
 * @typedef {object} BoxPlace where a compose box of the local pages is
 * @property {string} address
 * @property {string} [click] what opens it, as Playwright finds it
 * @property {string} selector
 * @property {string} name what the page calls its editor
 */

/** @type {Record<string, BoxPlace>} */
export const BOXES = {
  "X post": {
    address: "https://x.com/home",
    selector: '[data-testid="tweetTextarea_0"]',
    name: "post",
  },
  "X reply to a crisis": {
    address: "https://x.com/home",
    click: 'article:has-text("I\'ve got the tablets here") [data-testid="reply"]',
    selector: '[role="dialog"] [data-testid="tweetTextarea_0"]',
    name: "reply",
  },
  "X reply on a post's page": {
    address: "https://x.com/quiet_night/status/2",
    selector: '[data-testid="tweetTextarea_0"]',
    name: "reply",
  },
  "X reply to somebody in danger at home": {
    address: "https://x.com/back_door/status/99",
    selector: '[data-testid="tweetTextarea_0"]',
    name: "reply",
  },
  "X message": {
    address: "https://x.com/messages",
    selector: '[data-testid="dmComposerTextInput"]',
    name: "message",
  },
  "X bio": {
    address: "https://x.com/settings/profile",
    selector: 'textarea[name="description"]',
    name: "bio",
  },
  "Facebook post": {
    address: "https://www.facebook.com/",
    click: '[aria-label="Create a post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
  },
  "Facebook post in steps": {
    address: "https://www.facebook.com/pages/ward",
    click: '[aria-label="Create a post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
  },
  "Facebook post in steps that leave its box": {
    address: "https://www.facebook.com/pages/front",
    click: '[aria-label="Create a post"]',
    selector: '[role="dialog"] [role="textbox"]',
    name: "post",
  },
  "Facebook comment on a crisis": {
    address: "https://www.facebook.com/",
    selector: '.post:has-text("I\'ve got the tablets here") [role="textbox"]',
    name: "comment 2",
  },
  "Facebook message": {
    address: "https://www.facebook.com/messages/t/1",
    selector: '[aria-label="Message"]',
    name: "message",
  },
  "Mastodon post": {
    address: "https://mastodon.example/home",
    selector: "textarea",
    name: "post",
  },
  "answer to a review": {
    address: "https://www.google.com/local/business/1/customers/reviews",
    selector: "li:last-child textarea",
    name: "answer 2",
  },
  "Instagram caption": {
    address: "https://www.instagram.com/",
    click: '[aria-label="New post"]',
    selector: '[aria-label="Write a caption..."]',
    name: "caption",
  },
  textarea: {
    address: "https://x.com/practice",
    selector: "textarea",
    name: "textarea",
  },
  "plain contenteditable": {
    address: "https://x.com/practice",
    selector: 'div[aria-label="Write here"]',
    name: "plain",
  },
};

/** One box of each kind of editor. */
export const EDITORS = ["X post", "Facebook post", "textarea", "plain contenteditable"];

/**
 * @param {TabOpener} browser
 * @param {string} place one of BOXES
 * @param {{ trusted?: boolean }} [options] trusted: the site takes nothing that a script pressed
 * @returns {Promise<{ tab: Tab, box: ComposeBox }>}
 */
export async function openBox(browser, place, { trusted = false } = {}) {
  const { address, click, selector, name } = BOXES[place];
  const tab = await browser.openTab(trusted ? `${address}?trusted` : address);
  if (click) await tab.locator(click).first().click();
  const box = tab.box(selector, name);
  await box.isMade();
  return { tab, box };
}

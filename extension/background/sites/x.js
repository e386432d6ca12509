/** @import {BoxFacts, SiteFacts, TextLimit} from "../../frame_port" */

const BOX = '[data-testid^="tweetTextarea_"]';
const PLACE = '[role="dialog"], [data-testid="primaryColumn"]';
const FOR_WHOM = '[aria-label="Choose audience" i]';

/**
 * The shortest of the sites' for a post. Checked 2026-11-26; posts of subscribers may be longer.
 *
 * @type {TextLimit}
 */
export const LIMIT = { characters: 280, counts: "weighted", address: 23 };

/**
 * "Posts in Communities can be seen by anyone on X": help.x.com/en/using-x/communities.
 *
 * @type {BoxFacts}
 */
const IN_COMMUNITY = {
  selector: `:is(${PLACE}):not(:has(${FOR_WHOM})) ${BOX}`,
  path: "/i/communities/",
  surface: "group",
  audience: "public",
  limit: LIMIT,
};

/**
 * What is chosen beside it may be the name of a community, or a few who pay: who sees it cannot be told.
 *
 * @type {BoxFacts}
 */
const FOR_SOME = {
  selector: BOX,
  unlike: { within: PLACE, selector: FOR_WHOM, says: "Everyone" },
  surface: "post",
  audience: null,
  limit: LIMIT,
};

/**
 * Rests on X's own data-testid marks and on roles; for communities on the address of theirs, and on the button
 * with the name of those that a post is for, as public scripts that post to a community find it, in English.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const x = {
  places: ["x.com", "mobile.x.com", "twitter.com", "mobile.twitter.com"],
  facts: {
    name: "X",
    boxes: [
      {
        selector: '[data-testid="dmComposerTextInput"], [data-testid="dm-composer-textarea"]',
        surface: "dm",
        enterSends: true,
      },
      {
        selector: 'textarea[name="description"]',
        surface: "bio",
        audience: "public",
        limit: { characters: 160 },
      },
      {
        selector: `[role="dialog"]:has(article [data-testid="tweetText"]) ${BOX}`,
        surface: "reply",
        limit: LIMIT,
      },
      {
        selector: `[role="dialog"]:has([role="link"] [data-testid="tweetText"]) ${BOX}`,
        surface: "quote",
        limit: LIMIT,
      },
      {
        selector: `[data-testid="inline_reply_offscreen"] ${BOX}`,
        surface: "reply",
        limit: LIMIT,
      },
      // On the page of one post, that post alone has tabindex -1.
      {
        selector: `[data-testid="primaryColumn"]:has(article[tabindex="-1"]) ${BOX}`,
        surface: "reply",
        limit: LIMIT,
      },
      IN_COMMUNITY,
      FOR_SOME,
      { selector: BOX, surface: "post", limit: LIMIT },
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
        within: PLACE,
        selector: '[data-testid="attachments"] :is(img, video)',
      },
    ],
    audience: [
      // The lock of a protected account, beside the author's own name.
      {
        within: "body",
        selector: '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid="icon-lock"]',
        audience: "followers",
      },
      {
        within: "body",
        selector: '[data-testid="SideNav_AccountSwitcher_Button"]',
        audience: "public",
      },
    ],
    postButton:
      '[data-testid="tweetButton"], [data-testid="tweetButtonInline"], ' +
      '[data-testid="dmComposerSendButton"], [data-testid="dm-composer-send-button"], ' +
      '[data-testid="Profile_Save_Button"]',
    // The edit button stands only on the author's own page.
    profile:
      '[data-testid="primaryColumn"]:has([data-testid="editProfileButton"]) ' +
      ':is([data-testid="UserName"], [data-testid="UserDescription"])',
    displayName: 'input[name="displayName"]',
  },
};

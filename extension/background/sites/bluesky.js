/** @import {SiteFacts, TextLimit} from "../../frame_port" */

/** Checked 2026-11-26. @type {TextLimit} */
const LIMIT = { characters: 300, counts: "graphemes" };

/** Checked 2026-11-26. @type {TextLimit} */
const BIO_LIMIT = { characters: 256, counts: "graphemes" };

const PUBLISH = '[data-testid="composerPublishBtn"]';
const ANSWERED = '[aria-label^="Expand or collapse the full post" i]';

/**
 * Rests on the labels and test ids in the source of its app, which is public.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const bluesky = {
  places: ["bsky.app"],
  facts: {
    name: "Bluesky",
    boxes: [
      { selector: 'textarea[placeholder="Write a message" i]', surface: "dm", enterSends: true },
      {
        selector: `:has(> ${ANSWERED}, ${PUBLISH}[aria-label^="Publish repl" i]) .ProseMirror`,
        surface: "reply",
        audience: "public",
        limit: LIMIT,
      },
      {
        selector: `:has(${PUBLISH}) .ProseMirror`,
        surface: "post",
        audience: "public",
        limit: LIMIT,
      },
      {
        selector: '[data-testid="editProfileDescriptionInput"]',
        surface: "bio",
        audience: "public",
        limit: BIO_LIMIT,
      },
      { selector: "textarea", path: "/messages/", surface: "dm", enterSends: true },
    ],
    parent: [{ within: `[role="dialog"], :has(> ${ANSWERED})`, selector: ANSWERED }],
    attachment: [
      { within: `[role="dialog"], :has(${PUBLISH})`, selector: ':is(img, video)[src^="blob:"]' },
    ],
    postButton:
      `${PUBLISH}, [data-testid="editProfileSaveBtn"], ` +
      ':is(button, [role="button"])[aria-label="Send message" i]',
    displayName: '[data-testid="editProfileDisplayNameInput"]',
  },
};

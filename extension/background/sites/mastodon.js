/** @import {SiteFacts, TextLimit} from "../../frame_port" */

/** As it comes; a server may allow more. Checked 2026-11-26. @type {TextLimit} */
const LIMIT = { characters: 500, counts: "graphemes", address: 23 };

const FORM = ".compose-form";
/** Besides the post, what warns of its content and the choices of a poll, which all may read. */
const FIELD = ':is(textarea, input[type="text"])';

/**
 * For sites that the user adds, of which many are Mastodon's; on others none of this matches anything.
 * Rests on the class names in its source, which is public.
 *
 * @type {Omit<SiteFacts, "name">}
 */
export const mastodon = {
  boxes: [
    { selector: `${FORM}:has(.icon-at) ${FIELD}`, surface: "dm", limit: LIMIT },
    { selector: `${FORM}:has(.reply-indicator) ${FIELD}`, surface: "reply", limit: LIMIT },
    { selector: `${FORM} ${FIELD}`, surface: "post", limit: LIMIT },
    {
      selector: 'textarea[name="account[note]"]',
      surface: "bio",
      audience: "public",
      limit: LIMIT,
    },
  ],
  parent: [{ within: FORM, selector: ".reply-indicator__content" }],
  attachment: [{ within: FORM, selector: ".compose-form__upload" }],
  audience: [
    { within: FORM, selector: ".icon-lock", audience: "followers" },
    // The second: on no list of new posts, and for all to read.
    { within: FORM, selector: ".icon-globe, .icon-unlock", audience: "public" },
  ],
  displayName: 'input[name="account[display_name]"]',
  postButton: ":is(.compose-form__submit, .compose-form__publish) button",
};

/** @import {SiteFacts} from "../../frame_port" */

const CAPTION = '[aria-label^="Add a caption" i]';
const SEND_ICON = ':is([data-icon="send"], [data-icon="wds-ic-send-filled"])';
/** In other languages the way to send it tells, which stands in no footer. */
const ANY_CAPTION =
  `body:has(${SEND_ICON}:not(footer *)) ` +
  '[contenteditable="true"][role="textbox"]:not(footer *, #side *)';
/** The one box of the chat that is open, and the caption of what is to be sent. */
const BOX = `#main footer [contenteditable="true"], ${CAPTION}, ${ANY_CAPTION}`;

/**
 * Rests on the ids that public scripts for the site have relied on for years: "#main", its footer, and
 * the addresses of groups in the ids of their messages.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const whatsapp = {
  places: ["web.whatsapp.com"],
  facts: {
    name: "WhatsApp",
    boxes: [
      {
        selector: `body:has(#main [data-id*="@g.us"]) :is(${BOX})`,
        surface: "closed-group",
        enterSends: true,
      },
      { selector: BOX, surface: "dm", enterSends: true },
    ],
    // The message that the user chose to answer, and none but that.
    parent: [{ within: "footer", selector: '.quoted-mention, [data-testid="quoted-mention"]' }],
    conversation: {
      selector: '#main [data-id*="@g.us"]',
      attribute: "data-id",
      pattern: "[\\d-]+@g\\.us",
    },
    // Only what is attached has a caption.
    attachment: [{ within: `:has(> ${CAPTION})`, selector: CAPTION }],
    postButton:
      'footer [aria-label="Send" i], [data-testid="compose-btn-send"], [data-icon="send"], ' +
      `:is(button, [role="button"]):has(${SEND_ICON}), [role="button"][aria-label="Send" i]`,
  },
};

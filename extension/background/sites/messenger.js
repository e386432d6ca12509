import { TEXT_BOX, labelled } from "./selectors.js";

/** @import {SiteFacts} from "../../frame_port" */

/**
 * Rests on roles and on the English labels that it shares with Facebook's own messages.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const messenger = {
  places: ["www.messenger.com"],
  facts: {
    name: "Messenger",
    boxes: [
      {
        selector: labelled(TEXT_BOX, "Message", "Thread composer"),
        surface: "dm",
        enterSends: true,
      },
      { selector: TEXT_BOX, surface: "dm", enterSends: true },
    ],
    // Pictures of the conversation itself have such addresses too.
    attachment: [
      {
        within: '[aria-label="Thread composer" i], form',
        selector: ':is(img, video)[src^="blob:"]',
      },
    ],
    postButton: '[role="button"][aria-label="Press Enter to send" i]',
  },
};

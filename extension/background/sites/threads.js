import { TEXT_BOX, labelled } from "./selectors.js";

/** @import {SiteFacts, TextLimit} from "../../frame_port" */

/** Checked 2026-11-26. @type {TextLimit} */
const LIMIT = { characters: 500 };

/** A post that can be pressed, which stands over the box that answers it. */
const POST = "[data-pressable-container]";
const BOX = labelled(TEXT_BOX, "Empty text field");

/**
 * Rests on roles, on the English label of its box and on the attribute that marks its posts, as public
 * scripts for the site name them. None names the box of a bio, which is one where its label says so.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const threads = {
  places: ["www.threads.com", "www.threads.net"],
  facts: {
    name: "Threads",
    boxes: [
      { selector: labelled(TEXT_BOX, "Message"), surface: "dm", enterSends: true },
      { selector: `[role="dialog"]:has(${POST}) ${BOX}`, surface: "reply", limit: LIMIT },
      { selector: BOX, path: "/post/", surface: "reply", limit: LIMIT },
      { selector: BOX, surface: "post", limit: LIMIT },
      // In other languages.
      { selector: `[role="dialog"]:has(${POST}) ${TEXT_BOX}`, surface: "reply", limit: LIMIT },
    ],
    parent: [{ within: '[role="dialog"], main, [role="main"], body', selector: POST }],
    attachment: [{ within: '[role="dialog"]', selector: ':is(img, video)[src^="blob:"]' }],
  },
};

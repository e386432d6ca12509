/** @import {SiteFacts} from "../../frame_port" */

/**
 * Rests on the address alone: in the part for businesses, every box among the reviews answers one.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const trustpilot = {
  places: ["businessapp.b2b.trustpilot.com", "business.trustpilot.com"],
  facts: {
    name: "Trustpilot",
    boxes: [
      { selector: "textarea", path: "/reviews", surface: "review-reply", audience: "public" },
    ],
  },
};

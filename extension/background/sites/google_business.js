/** @import {SiteFacts} from "../../frame_port" */

/**
 * Rests on the addresses alone: those pages show reviews in a frame of their own, in which every box that
 * one can write in answers a review.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const googleBusiness = {
  places: ["business.google.com", "www.google.com/local/business"],
  facts: {
    name: "Google Business",
    boxes: [
      { selector: "textarea", path: "/reviews", surface: "review-reply", audience: "public" },
    ],
  },
};

import { TEXT_BOX, labelled } from "./selectors.js";

/** @import {SiteFacts, TextLimit} from "../../frame_port" */

/** Of captions and comments; checked 2026-11-26. @type {TextLimit} */
const LIMIT = { characters: 2200 };

/**
 * Rests on roles, on the English labels of its boxes and on the id of the bio, as public scripts for the
 * site name them. Its class names change with every release.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const instagram = {
  places: ["www.instagram.com"],
  facts: {
    name: "Instagram",
    boxes: [
      { selector: labelled(TEXT_BOX, "Message"), surface: "dm", enterSends: true },
      { selector: TEXT_BOX, path: "/direct/", surface: "dm", enterSends: true },
      {
        selector: labelled(`:is(textarea, ${TEXT_BOX})`, "Add a comment"),
        surface: "reply",
        enterSends: true,
        limit: LIMIT,
      },
      {
        selector: labelled(`:is(textarea, ${TEXT_BOX})`, "Write a caption"),
        surface: "post",
        limit: LIMIT,
      },
      {
        selector: "textarea#pepBio",
        surface: "bio",
        audience: "public",
        limit: { characters: 150 },
      },
      // In other languages: what else is written in a form is a comment, but for that of the profile.
      {
        selector: 'form:not(:has(input[type="text"])) textarea',
        surface: "reply",
        enterSends: true,
        limit: LIMIT,
      },
    ],
    // A caption is the page's only h1, or an article's.
    parent: [{ within: 'article, [role="dialog"], main, [role="main"]', selector: "h1" }],
    attachment: [{ within: '[role="dialog"]', selector: ':is(img, video)[src^="blob:"]' }],
  },
};

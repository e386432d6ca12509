/** @import {BoxFacts, SiteFacts, TextLimit} from "../../frame_port" */

/** Checked 2026-11-26. @type {TextLimit} */
const LIMIT = { characters: 10_000 };

/** @type {Omit<BoxFacts, "selector">} */
const COMMENT = { surface: "reply", audience: "public", limit: LIMIT };

const BOX = "#contenteditable-root";

/**
 * Rests on the names of YouTube's own elements and on their ids, as public scripts for the site name them, those of
 * YouTube Studio ("ytcp-") too. The bio is the description of a channel: the one such box on Studio's pages where a
 * channel is edited.
 *
 * @type {{ places: string[], facts: SiteFacts }}
 */
export const youtube = {
  places: ["www.youtube.com", "studio.youtube.com"],
  facts: {
    name: "YouTube",
    boxes: [
      { selector: `ytd-comment-reply-dialog-renderer ${BOX}`, ...COMMENT },
      { selector: `ytd-comments ${BOX}`, ...COMMENT },
      { selector: "ytcp-commentbox textarea", ...COMMENT },
      {
        selector: "yt-live-chat-text-input-field-renderer #input",
        surface: "post",
        audience: "public",
        enterSends: true,
        limit: { characters: 200 },
      },
      {
        selector: '#textbox, [role="textbox"]',
        path: "/editing",
        surface: "bio",
        audience: "public",
        limit: { characters: 1000 },
      },
      { selector: BOX, surface: "post", limit: LIMIT },
    ],
    parent: [
      { within: "ytd-comment-view-model, ytd-comment-renderer", selector: "#content-text" },
      { within: "ytcp-comment, ytcp-comment-thread", selector: "#content-text" },
      { within: "ytd-watch-flexy, ytd-shorts", selector: "ytd-watch-metadata h1" },
    ],
    attachment: [
      {
        within: "ytd-backstage-post-dialog-renderer",
        selector: ':is(img, video):is([src^="blob:"], [src^="data:"])',
      },
    ],
    postButton:
      ":is(ytd-commentbox, ytd-comment-simplebox-renderer, ytcp-commentbox) #submit-button, " +
      "yt-live-chat-message-input-renderer #send-button, #publish-button",
  },
};

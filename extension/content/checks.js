"use strict";

/**
 * A list of things to think of before a post is sent, or a private one for its author.
 *
 * `steps`: to be done in this order; `ticks`: boxes that are kept nowhere; `points`: to think of;
 * `advice`: what the host makes of the draft, only where it is offered.
 *
 * @typedef {object} Check
 * @property {string} id
 * @property {"steps" | "ticks" | "points" | "advice"} kind
 * @property {string} title Key of its words.
 * @property {string[]} items Keys of theirs.
 * @property {(context: CheckContext) => boolean} [offered] Where it is offered before anything was found.
 * @property {boolean} [isOfPicture] It is offered anew for every picture, and else once on a page.
 * @property {(context: CheckContext) => boolean} [suits] Where else it stands among the first.
 * @property {{ surface: ChosenSurface, words: string }} [choice] What the user may say of the box, and the key
 *   of its words.
 * @property {string[]} categories Whose flags' cards show it.
 * @property {boolean} [isForPopup] It is wanted without a draft too: the popup has it.
 * @property {boolean} [hasReplies] It ends in ready texts for reviews.
 * @property {boolean} [hasReminder] Its last point is when to look again, of which one may be reminded.
 */

/**
 * @typedef {object} ReminderSource
 * @property {() => boolean} isReminded Whether a reminder to look over accounts is to come.
 * @property {() => Promise<string | null>} remind Sets one. null: it is kept; else why it is not, in words.
 */

/**
 * Domain: 6-modes.md sections 6, 7, 8.3 to 8.5, and 5-signposting.md section 5.4.
 *
 * @type {Check[]}
 */
const CHECKS = [
  {
    id: "review",
    kind: "steps",
    title: "check_review_title",
    items: [
      "check_review_1",
      "check_review_2",
      "check_review_3",
      "check_review_4",
      "check_review_5",
    ],
    offered: ({ surface }) => surface === "review-reply",
    choice: { surface: "review-reply", words: "check_review_chosen" },
    categories: ["review-reply"],
    hasReplies: true,
  },
  {
    id: "photo",
    kind: "ticks",
    title: "check_photo_title",
    items: [
      "check_photo_1",
      "check_photo_2",
      "check_photo_3",
      "check_photo_4",
      "check_photo_5",
      "check_photo_6",
    ],
    offered: ({ attachment }) => attachment === true,
    isOfPicture: true,
    categories: ["media-consent"],
  },
  {
    id: "group",
    kind: "points",
    title: "check_group_title",
    items: [
      "check_group_1",
      "check_group_2",
      "check_group_3",
      "check_group_4",
      "check_group_5",
      "check_group_6",
    ],
    offered: ({ surface }) => surface === "closed-group",
    suits: ({ audience }) => audience === "group" || audience === "public-group",
    choice: { surface: "closed-group", words: "check_group_chosen" },
    categories: [],
  },
  {
    id: "bio",
    kind: "advice",
    title: "check_bio_title",
    items: [],
    offered: ({ surface }) => surface === "bio",
    categories: [],
  },
  {
    id: "recommend",
    kind: "points",
    title: "check_recommend_title",
    items: [
      "check_recommend_1",
      "check_recommend_2",
      "check_recommend_3",
      "check_recommend_4",
      "check_recommend_5",
      "check_recommend_6",
      "check_recommend_7",
      "check_recommend_8",
      "check_recommend_9",
      "check_recommend_10",
    ],
    categories: ["recommendation-check"],
    hasReminder: true,
  },
  {
    id: "crisis",
    kind: "steps",
    title: "check_crisis_title",
    items: [
      "check_crisis_1",
      "check_crisis_2",
      "check_crisis_3",
      "check_crisis_4",
      "check_crisis_5",
      "check_crisis_6",
    ],
    categories: ["crisis-response"],
  },
  {
    id: "concern",
    kind: "points",
    title: "check_concern_title",
    items: ["check_concern_1", "check_concern_2", "check_concern_3", "check_concern_4"],
    isForPopup: true,
    categories: [],
  },
  {
    id: "breach",
    kind: "steps",
    title: "check_breach_title",
    items: ["check_breach_1", "check_breach_2", "check_breach_3", "check_breach_4"],
    isForPopup: true,
    categories: [],
  },
];

/**
 * @param {Check} check
 * @returns {HTMLElement}
 */
function checkList({ kind, items }) {
  if (kind !== "ticks") {
    const list = items.map((item) => make("li", {}, say(item)));
    return make(kind === "steps" ? "ol" : "ul", {}, ...list);
  }
  const boxes = items.map((item) =>
    make("li", {}, make("label", {}, make("input", { type: "checkbox" }), say(item))),
  );
  const note = make("p", { class: "quiet" }, say("check_not_kept"));
  return make("div", {}, make("ul", { class: "ticks" }, ...boxes), note);
}

/**
 * A reminder to look again. It is the one to look over accounts, which asks about what was recommended: a
 * name to be reminded of would be text of the post, and a day for each would tell when it was written
 * (domain: 6-modes.md section 9.3).
 *
 * @param {ReminderSource} source
 * @returns {HTMLElement}
 */
function reminderPart({ isReminded, remind }) {
  if (isReminded()) return make("p", { class: "quiet" }, say("check_reminder_set"));
  const status = make("p", { role: "status", class: "quiet" }, say("check_reminder_note"));
  const press = async () => {
    status.textContent = (await remind()) ?? say("check_reminder_done");
  };
  return make(
    "div",
    {},
    status,
    makeButton(say("options_review_in_90"), () => void press()),
  );
}

/**
 * The check that goes with a card, folded up.
 *
 * @param {string} category
 * @param {ReminderSource} source
 * @returns {HTMLElement | null}
 */
function checkPart(category, source) {
  const check = CHECKS.find(({ categories }) => categories.includes(category));
  if (!check) return null;
  const reminder = check.hasReminder ? reminderPart(source) : null;
  return make("details", {}, make("summary", {}, say(check.title)), checkList(check), reminder);
}

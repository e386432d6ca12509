"use strict";

/** @type {BioState[]} */
const BIO_ORDER = ["reword", "missing", "present"];
/** What is counted; the rest is as the user likes. @type {BioStrength[]} */
const BIO_ADVISED = ["strong", "recommended"];

/** @type {Record<BioState, string>} */
const BIO_STATE_WORDS = {
  present: "options_bio_present",
  missing: "options_bio_missing",
  reword: "options_bio_reword",
};
/** @type {Record<BioStrength, string>} */
const BIO_STRENGTH_WORDS = {
  strong: "options_bio_strong",
  recommended: "options_bio_recommended",
  optional: "options_bio_optional",
  info: "options_bio_info",
};

/**
 * @typedef {object} BioAdviceSource
 * @property {() => Profile} profile As it is written now.
 * @property {(profile: Profile) => Promise<Answer>} checkBio
 * @property {() => void} onShow What is shown may have another size.
 */

/** What the bio that is being written says and leaves unsaid, as the user writes. */
class BioAdvice {
  #source;
  #status = make("p", { role: "status" });
  #list = make("ul", { class: "advice" });
  element = make("div", {}, this.#status, this.#list);
  /** What is shown is about this profile. */
  #about = "";
  /** Drawn anew only where it is another: the focus may be in it. */
  #drawn = "";
  #isAsking = false;

  /** @param {BioAdviceSource} source */
  constructor(source) {
    this.#source = source;
  }

  /** The next look asks again, even where nothing else was written. */
  forget() {
    this.#about = "";
  }

  /** Shows what is to be said of the profile; what is written before the answer comes is looked at after it. */
  async look() {
    if (this.#isAsking) return;
    this.#isAsking = true;
    let profile = this.#source.profile();
    while (JSON.stringify(profile) !== this.#about) {
      this.#about = JSON.stringify(profile);
      this.#show(profile, await this.#source.checkBio(profile));
      profile = this.#source.profile();
    }
    this.#isAsking = false;
  }

  /**
   * @param {Profile} profile
   * @param {Answer} answer
   */
  #show({ display_name, bio }, answer) {
    const isEmpty = display_name === "" && bio === "";
    const elements = answer.type === "bio-checked" && !isEmpty ? answer.elements : [];
    const summary = isEmpty ? say("panel_read_back_empty") : bioSummary(answer);
    const drawn = JSON.stringify({ summary, elements });
    if (drawn === this.#drawn) return;

    this.#drawn = drawn;
    this.#status.textContent = summary;
    this.#draw(elements);
    this.#source.onShow();
  }

  /** @param {BioElement[]} elements What the user opened stays open. */
  #draw(elements) {
    const found = BIO_ORDER.flatMap((wanted) => elements.filter(({ state }) => state === wanted));
    const open = [...this.#list.querySelectorAll("details")].filter((part) => part.open);
    const opened = open.map(({ dataset }) => dataset.element);
    this.#list.replaceChildren(...found.map((one) => bioItem(one, opened.includes(one.element))));
  }
}

/** @param {Answer} answer */
function bioSummary(answer) {
  if (answer.type !== "bio-checked") {
    const isTooLong = answer.type === "error" && answer.code === "bad-request";
    return say(isTooLong ? "state_too_long" : "state_no_host");
  }
  const advised = answer.elements.filter(({ strength }) => BIO_ADVISED.includes(strength));
  const count = advised.filter(({ state }) => state !== "present").length;
  const key = answer.official ? "options_bio_official" : "options_bio_person";
  return `${say(key)} ${say("options_bio_summary", count, advised.length)}`;
}

/**
 * One thing that a bio says or leaves unsaid, with what to write; once it is opened, why that matters.
 *
 * @param {BioElement} said
 * @param {boolean} isOpen
 */
function bioItem(
  { element, state, strength, question, title, why, try: instead, guidance },
  isOpen,
) {
  const verdict = make("span", { class: "verdict" }, say(BIO_STATE_WORDS[state]));
  const weight = say(BIO_STRENGTH_WORDS[strength]);
  const note = question ? `${weight} ${say("options_bio_question")}` : weight;
  const reasons = make(
    "details",
    { "data-element": element },
    make("summary", {}, `${title} `, verdict),
    make("p", { class: "quiet" }, note),
    make("p", {}, why),
    guidancePart(guidance),
  );
  reasons.open = isOpen;
  const words = make("p", {}, make("b", {}, say("options_instead")), ` ${instead}`);
  return make("li", {}, reasons, state === "present" ? null : words);
}

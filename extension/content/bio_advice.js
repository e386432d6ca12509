"use strict";

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
    const summary = isEmpty ? say("panel_read_back_empty") : bioVerdict(answer);
    const drawn = JSON.stringify({ summary, elements });
    if (drawn === this.#drawn) return;

    this.#drawn = drawn;
    this.#status.textContent = summary;
    this.#draw(elements);
    this.#source.onShow();
  }

  /** @param {BioElement[]} elements What the user opened stays open. */
  #draw(elements) {
    const found = bioInOrder(elements);
    const open = [...this.#list.querySelectorAll("details")].filter((part) => part.open);
    const opened = open.map(({ dataset }) => dataset.element);
    this.#list.replaceChildren(...found.map((one) => bioItem(one, opened.includes(one.element))));
  }
}

/** @param {Answer} answer */
function bioVerdict(answer) {
  if (answer.type === "bio-checked") return bioSummary(answer, say);
  const isTooLong = answer.type === "error" && answer.code === "bad-request";
  return say(isTooLong ? "state_too_long" : "state_no_host");
}

/**
 * One thing that a bio says or leaves unsaid, with what to write; once it is opened, why that matters.
 *
 * @param {BioElement} said
 * @param {boolean} isOpen
 */
function bioItem(said, isOpen) {
  const { element, state, title, why, try: instead, guidance } = said;
  const own = { class: "verdict", lang: say("extension_language") };
  const verdict = make("span", own, say(BIO_STATE_WORDS[state]));
  const reasons = make(
    "details",
    { "data-element": element },
    make("summary", IN_ENGLISH, `${title} `, verdict),
    make("p", { class: "quiet" }, bioNote(said, say)),
    make("p", IN_ENGLISH, why),
    guidancePart(guidance),
  );
  reasons.open = isOpen;
  const advice = make("span", IN_ENGLISH, instead);
  const words = make("p", {}, make("b", {}, say("options_instead")), " ", advice);
  return make("li", {}, reasons, state === "present" ? null : words);
}

"use strict";

/**
 * @typedef {object} BioAdviceSource
 * @property {() => Profile} profile As it is written now.
 * @property {(profile: Profile) => Promise<Answer>} checkBio
 * @property {() => SignpostActions} signpostActions What may be done with a ready bio.
 * @property {() => void} onShow What is shown may have another size.
 */

/** What the bio that is being written says and leaves unsaid, as the user writes, and ready bios. */
class BioAdvice {
  #source;
  #status = make("p", { role: "status" });
  #list = make("ul", { class: "advice" });
  #ready = make("div", {});
  element = make("div", {}, this.#status, this.#list, this.#ready);
  /** What is shown is about this profile. */
  #about = "";
  /** Drawn anew only where it is another: the focus may be in it. */
  #drawn = "";
  #drawnReady = "";
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
    const isChecked = answer.type === "bio-checked";
    this.#offer(isChecked ? answer.templates : []);
    const elements = isChecked && !isEmpty ? answer.elements : [];
    const summary = isEmpty ? say("panel_read_back_empty") : bioVerdict(answer);
    const drawn = JSON.stringify({ summary, elements });
    if (drawn === this.#drawn) return;

    this.#drawn = drawn;
    this.#status.textContent = summary;
    this.#draw(elements);
    this.#source.onShow();
  }

  /** @param {BioTemplate[]} templates Whether they would fit depends on what is written. */
  #offer(templates) {
    const actions = this.#source.signpostActions();
    const drawn = JSON.stringify(templates.map((one) => [one, actions.excessWith(one.text)]));
    if (drawn === this.#drawnReady) return;

    this.#drawnReady = drawn;
    const isOpen = this.#ready.querySelector("details")?.open ?? false;
    this.#ready.replaceChildren(...readyBios(templates, actions, isOpen));
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

/**
 * @param {BioTemplate[]} templates
 * @param {SignpostActions} actions
 * @param {boolean} isOpen
 */
function readyBios(templates, actions, isOpen) {
  if (templates.length === 0) return [];
  const texts = templates.map(({ id, title, text }) => {
    const nothingElse = { when: "", care: "", services: [] };
    return signpostPart({ id, title, short: text, ...nothingElse }, actions);
  });
  const summary = make("summary", {}, say("options_bio_templates"));
  const note = make("p", { class: "quiet" }, say("options_bio_templates_note"));
  const part = make("details", { class: "ready" }, summary, note, ...texts);
  part.open = isOpen;
  return [part];
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

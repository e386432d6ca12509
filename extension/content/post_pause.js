"use strict";

/** A page that has not taken a draft by then may not take it from a script. About two seconds. */
const LONGEST_SENDING_FRAMES = 120;

/** A host that hangs must not swallow a post. */
const LONGEST_ANSWER_MS = 500;

/**
 * @typedef {object} PostPauseSource
 * @property {() => HTMLElement[]} boxes With drafts: the one that is followed first, and those that were left.
 * @property {() => SiteFacts | null} facts
 * @property {(box: HTMLElement) => void} follow Another than before: all below is about it from then on.
 * @property {() => Flag[]} reasons To ask before this draft is sent, as it stands; none: it may go.
 * @property {() => boolean} isUnchecked Reasons may yet come.
 * @property {() => Promise<void>} checked When they have, or are not to come.
 * @property {(box: HTMLElement) => Flag[] | null} reasonsIn Of a draft that was left; null: they may yet come.
 * @property {(box: HTMLElement) => Promise<void>} checkedIn When they have, or are not to come.
 * @property {(flags: Flag[]) => Promise<string | null>} generalWording What could be put in; null: nothing.
 * @property {() => string} read What the box holds.
 */

/** @typedef {CardListener & PostPauseSource} PostPauseListener */

/**
 * Asks once before a draft with serious flags is sent, and sends it as it stands if that is the user's
 * wish. Advises, never blocks: the same draft is not asked about twice.
 */
class PostPause extends OverlayCard {
  #listener;
  /** Boxes with a draft that was asked about. @type {WeakSet<HTMLElement>} */
  #asked = new WeakSet();
  /** The draft that was asked about at a step: on the way back its box is made anew. @type {string | null} */
  #askedAtStep = null;
  /** Boxes with a draft that was held until it was checked. @type {WeakSet<HTMLElement>} */
  #held = new WeakSet();
  /** The user does not want to be asked until this page is left. */
  #isOff = false;
  #isSending = false;
  /** Lets the post that is held go on. @type {(() => void) | null} */
  #release = null;

  /**
   * @param {Overlay} overlay
   * @param {PostPauseListener} listener
   */
  constructor(overlay, listener) {
    super(overlay, listener, {
      ...{ class: "card serious", role: "alertdialog" },
      ...{ "aria-labelledby": "pause-title", "aria-describedby": "pause-why" },
    });
    this.#listener = listener;
  }

  /** Must come before any script of the page, so that no listener of a page is before it. */
  watch() {
    for (const type of ["click", "keydown"]) window.addEventListener(type, this, true);
  }

  /** @param {MouseEvent | KeyboardEvent} event That may send the draft. */
  handleEvent(event) {
    if (!event.isTrusted || this.#isSending || this.#isOff) return;
    const sending = sendingOf(event, this.#listener.boxes(), this.#listener.facts());
    if (this.#release) {
      if (sending) prevent(event);
      // What is typed from here on is not of the post that is held.
      else if (event instanceof KeyboardEvent) this.#release();
    } else if (sending) {
      this.#meet(event, sending);
    }
  }

  /**
   * @param {MouseEvent | KeyboardEvent} event
   * @param {Sending} sending
   */
  #meet(event, sending) {
    const boxes = this.#unasked(sending);
    this.#follow(boxes[0] ?? sending.boxes[0]);
    if (boxes.length === 0) this.#keepAtStep(sending);
    if (boxes.length < sending.boxes.length && this.#isOfTheSamePress(event)) return prevent(event);
    const unchecked = boxes.filter((box) => this.#isUnchecked(box));
    const serious = boxes.find((box) => this.#reasonsIn(box).length > 0);
    if (serious) {
      prevent(event);
      void this.#ask(serious, sending);
    } else if (unchecked.some((box) => !this.#held.has(box))) {
      prevent(event);
      void this.#hold(unchecked, sending);
    }
  }

  /** @param {Sending} sending */
  #unasked({ boxes }) {
    return boxes.filter((box) => !this.#asked.has(box) && !this.#isAskedAtStep(box));
  }

  /** @param {Sending} sending Its draft was asked about, and may have been edited since. */
  #keepAtStep({ leadsOn }) {
    this.#askedAtStep = leadsOn ? this.#listener.read() : null;
  }

  /** @param {HTMLElement} box */
  #isAskedAtStep(box) {
    if (this.#askedAtStep === null || box !== this.#followed) return false;
    return this.#listener.read() === this.#askedAtStep;
  }

  /** @param {HTMLElement} box */
  #follow(box) {
    if (box !== this.#followed) this.#listener.follow(box);
  }

  /** @param {HTMLElement} box */
  #isUnchecked(box) {
    const isFollowed = box === this.#followed;
    return isFollowed ? this.#listener.isUnchecked() : this.#listener.reasonsIn(box) === null;
  }

  /** @param {HTMLElement} box */
  #reasonsIn(box) {
    const isFollowed = box === this.#followed;
    return isFollowed ? this.#listener.reasons() : (this.#listener.reasonsIn(box) ?? []);
  }

  /**
   * Whether an event is no answer to the question: a key that is held down, the second click of a double
   * click, or anything before the question can be seen.
   *
   * @param {MouseEvent | KeyboardEvent} event
   */
  #isOfTheSamePress(event) {
    if (isHeldDown(event)) return true;
    return this.isOpen && (event.detail > 1 || !this.element.isConnected);
  }

  /** @override @param {KeyboardEvent} event */
  key(event) {
    // The key that asked is still held down, and would choose an answer.
    if (isHeldDown(event) && /^( |Enter)$/.test(event.key)) event.preventDefault();
    else super.key(event);
  }

  /**
   * What was written last is not checked yet, as when the key that sends comes right behind it.
   *
   * @param {HTMLElement[]} boxes
   * @param {Sending} sending
   */
  async #hold(boxes, sending) {
    for (const box of boxes) this.#held.add(box);
    const before = this.#followed;
    const released = new Promise((resolve) => (this.#release = () => resolve(null)));
    const checked = Promise.all(boxes.map((box) => this.#checked(box)));
    await Promise.race([checked, released, noAnswer()]);
    this.#release = null;
    if (this.#followed !== before) return this.#repeat(sending);
    const serious = boxes.find((box) => this.#reasonsIn(box).length > 0);
    if (serious) await this.#ask(serious, sending);
    else await this.#send(sending);
  }

  /** @param {HTMLElement} box */
  async #checked(box) {
    const isFollowed = box === this.#followed;
    await (isFollowed ? this.#listener.checked() : this.#listener.checkedIn(box)).catch(() => {});
  }

  /** @param {HTMLElement} box What it held was sent or deleted. */
  draftEnded(box) {
    this.#asked.delete(box);
    if (box.isConnected) this.#askedAtStep = null;
    this.#held.delete(box);
    this.close();
  }

  get #followed() {
    return this.#listener.boxes()[0];
  }

  /**
   * @param {HTMLElement} box The first with reasons to ask, to which its user may return.
   * @param {Sending} sending
   */
  async #ask(box, sending) {
    const unasked = this.#unasked(sending);
    this.#follow(box);
    const reasons = unasked.flatMap((one) => this.#reasonsIn(one));
    for (const one of unasked) this.#asked.add(one);
    this.#keepAtStep(sending);
    this.element.className = `card ${lookOf(reasons[0].finding)}`;
    const isWanted = this.begin();
    this.tell("");
    const wording = await Promise.race([this.#listener.generalWording(reasons), noAnswer()]);
    if (!isWanted()) return;
    const isHelp = reasons[0].finding.category === HELP_CATEGORY;
    if (this.isWaiting) this.tell("");
    this.fill(
      make("h2", { id: "pause-title" }, say(isHelp ? "pause_help_title" : "pause_title")),
      make("p", { id: "pause-why" }, say(isHelp ? "pause_help_why" : "pause_why")),
      make("ul", {}, ...distinct(reasons).slice(0, OFFERED).map(reasonItem)),
      this.#choices(wording, sending),
      this.status,
    );
    this.#listener.onShow();
    this.element.querySelector("button")?.focus({ preventScroll: true });
  }

  /**
   * @param {string | null} wording
   * @param {Sending} sending
   */
  #choices(wording, sending) {
    return make(
      "div",
      { class: "row" },
      makeButton(say("pause_edit"), () => this.close()),
      wording === null ? null : makeButton(say("pause_insert"), () => void this.insert(wording)),
      makeButton(say("pause_post"), () => this.#goOn(sending)),
      makeButton(say("pause_not_here"), () => {
        this.#isOff = true;
        this.#goOn(sending);
      }),
    );
  }

  /** @param {Sending} sending The user wishes it. */
  #goOn(sending) {
    for (const box of sending.boxes) this.#asked.add(box);
    void this.#send(sending);
  }

  /** @param {Sending} sending */
  async #send(sending) {
    /** @type {HTMLElement | undefined} */
    const box = this.#followed;
    const draft = this.#listener.read();
    this.close();
    this.#repeat(sending);
    if (draft === "" || sending.leadsOn) return; // it cannot be seen to go, or need not go yet
    for (let frame = 0; frame < LONGEST_SENDING_FRAMES; frame += 1) {
      await nextFrame();
      if (!box || !isAtHand(box) || this.#listener.read() !== draft) return;
    }
    this.#tellItMayNotHaveGone();
  }

  /** @param {Sending} sending What the user did, which is let through. */
  #repeat({ again }) {
    this.#isSending = true;
    again();
    this.#isSending = false;
  }

  #tellItMayNotHaveGone() {
    this.begin();
    const close = makeButton(say("card_close"), () => this.close());
    this.tell(say("pause_press_again"));
    this.fill(this.status, make("div", { class: "row" }, close));
    this.#listener.onShow();
  }
}

/** @returns {Promise<null>} Neither a post nor the question about it waits long for the host. */
function noAnswer() {
  return new Promise((resolve) => setTimeout(() => resolve(null), LONGEST_ANSWER_MS));
}

/** @param {Event} event */
function isHeldDown(event) {
  return event instanceof KeyboardEvent && event.repeat;
}

/** @param {Event} event Neither the page nor the browser does anything with it. */
function prevent(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/**
 * One flag for each of the words that are flagged.
 *
 * @param {Flag[]} flags
 */
function distinct(flags) {
  const wordsOf = (/** @type {Flag} */ { words }) => words.join("\n");
  const isFirst = (/** @type {Flag} */ flag, /** @type {number} */ place) =>
    flags.findIndex((other) => wordsOf(other) === wordsOf(flag)) === place;
  return flags.filter(isFirst);
}

/** @param {Flag} flag */
function reasonItem({ finding, words }) {
  const title = make("span", languageOf(finding), finding.title);
  if (words.length === 0) return make("li", {}, title);
  const quote = make("span", AS_WRITTEN, inOneQuote(words));
  return make("li", {}, "“", quote, "”: ", title);
}

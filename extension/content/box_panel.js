"use strict";

/**
 * @typedef {object} BoxPanelSource
 * @property {() => CheckContext} context Of the box.
 * @property {() => { text: string, flags: Flag[] }} draft
 * @property {() => Promise<Signpost[]>} reviewReplies
 * @property {() => Signpost[]} ownSignposts Texts of the user's own, for any draft.
 * @property {(surface: ChosenSurface) => boolean | null} isChosen As ComposeBoxes gives it for the box.
 * @property {(surface: ChosenSurface, isIt: boolean) => void} choose
 * @property {() => Profile} profile As it is written now, where the box is for a bio.
 * @property {(profile: Profile) => Promise<Answer>} checkBio
 */

/** @typedef {CardListener & BoxPanelSource & ReminderSource} BoxPanelListener */

/** What the user may think of about a whole draft: checks, and the draft read as a stranger would. */
class BoxPanel extends OverlayCard {
  #listener;
  #bio;

  /**
   * @param {Overlay} overlay
   * @param {BoxPanelListener} listener
   */
  constructor(overlay, listener) {
    super(overlay, listener, {
      ...{ class: "card panel", role: "dialog", "aria-labelledby": "panel-title" },
    });
    this.#listener = listener;
    this.#bio = new BioAdvice({ ...listener, signpostActions: () => this.signpostActions });
  }

  /** What is written may be another. */
  update() {
    if (this.#bio.element.isConnected) void this.#bio.look();
  }

  /** The rules or the user's settings are others. */
  forget() {
    this.#bio.forget();
  }

  /**
   * @param {{ takeFocus: boolean, first?: Check | null }} options `first`: the check that stands unfolded.
   */
  async open({ takeFocus, first = null }) {
    const isWanted = this.begin();
    this.tell("");
    const context = this.#listener.context();
    const checks = CHECKS.filter((check) => mayBeShown(check, context));
    checks.sort((a, b) => rankOf(a, first, context) - rankOf(b, first, context));
    const parts = await Promise.all(checks.map((check) => this.#checkPart(check, check === first)));
    if (!isWanted()) return;
    const { hasFocus } = this;
    if (this.isWaiting) this.tell("");
    this.fill(
      this.#head(),
      this.#readBackPart(),
      ...this.#ownTextsPart(),
      make("h3", {}, say("panel_checks")),
      ...parts,
      this.status,
    );
    this.#listener.onShow();
    if (takeFocus || hasFocus) this.element.focus({ preventScroll: true });
  }

  #head() {
    const close = makeButton("×", () => this.close(), { "aria-label": say("card_close") });
    const title = make("h2", { id: "panel-title" }, say("panel_title"));
    return make("div", { class: "top" }, title, close);
  }

  #readBackPart() {
    return foldedPart("panel_read_back", () => {
      const { text, flags } = this.#listener.draft();
      return readBack(text, flags);
    });
  }

  #ownTextsPart() {
    const texts = this.#listener.ownSignposts();
    if (texts.length === 0) return [];
    const content = () => texts.map((text) => signpostPart(text, this.signpostActions));
    return [foldedPart("options_texts", content)];
  }

  /**
   * @param {Check} check
   * @param {boolean} isOpen
   */
  async #checkPart(check, isOpen) {
    const replies = check.hasReplies ? await this.#listener.reviewReplies() : [];
    const isAdvice = check.kind === "advice";
    const list = isAdvice ? await this.#bioPart() : checkList(check);
    const part = make("details", {}, make("summary", {}, say(check.title)), list);
    if (check.choice) part.append(...this.#choicePart(check.choice));
    if (check.hasReminder) part.append(reminderPart(this.#listener));
    part.append(...signpostParts(replies, this.signpostActions));
    part.open = isOpen || isAdvice;
    return part;
  }

  /** @param {NonNullable<Check["choice"]>} choice */
  #choicePart({ surface, words }) {
    const isChosen = this.#listener.isChosen(surface);
    if (isChosen === null) return [];
    const box = make("input", { type: "checkbox", name: surface });
    box.checked = isChosen;
    box.addEventListener("change", (event) => {
      if (event.isTrusted) this.#choose(surface, box.checked);
    });
    return [make("p", { class: "ticks choice" }, make("label", {}, box, say(words)))];
  }

  /**
   * A box is for one thing: what was chosen before is no longer.
   *
   * @param {ChosenSurface} surface
   * @param {boolean} isIt
   */
  #choose(surface, isIt) {
    this.#listener.choose(surface, isIt);
    /** @type {NodeListOf<HTMLInputElement>} */
    const boxes = this.element.querySelectorAll(".choice input");
    for (const box of boxes) box.checked = box.name === surface && isIt;
  }

  async #bioPart() {
    this.#bio.forget();
    await this.#bio.look();
    return this.#bio.element;
  }
}

/**
 * What is made each time that it is unfolded, of the draft as it is by then.
 *
 * @param {string} title Key of its words.
 * @param {() => HTMLElement[]} content
 */
function foldedPart(title, content) {
  const summary = make("summary", {}, say(title));
  const part = make("details", {}, summary);
  // "toggle" comes when it is drawn open, and what is pressed next would move away.
  summary.addEventListener("click", () => {
    for (const element of [...part.children].slice(1)) element.remove();
    if (!part.open) part.append(...content());
  });
  return part;
}

/**
 * @param {Check} check
 * @param {CheckContext} context
 */
function mayBeShown({ kind, offered }, context) {
  return kind !== "advice" || offered?.(context) === true;
}

/**
 * Where a check stands: the one that was asked for, then those that suit the post.
 *
 * @param {Check} check
 * @param {Check | null} first
 * @param {CheckContext} context
 */
function rankOf(check, first, context) {
  if (check === first) return 0;
  return check.offered?.(context) || check.suits?.(context) ? 1 : 2;
}

"use strict";

/** More cards than this at once are not offered, only counted. */
const OFFERED = 2;

/**
 * @typedef {object} FlagCardSource
 * @property {(flag: Flag) => Promise<CardMatter>} matterOf
 * @property {(flag: Flag) => void} dismiss
 * @property {(rule: string, enabled: boolean) => Promise<string | null>} setRule null: it is done; else why it
 *   is not, in words.
 * @property {(rule: string) => Promise<string | null>} quiet On this site; as setRule.
 * @property {(rule: string) => Promise<string | null>} wrong The user says that it flags what it should not.
 * @property {(flag: Flag, trouble: string) => Promise<void>} tellOf Its card is closed: tells it where the user is.
 * @property {(takeFocus: boolean) => void} more Opens the panel of the draft.
 */

/** @typedef {CardListener & FlagCardSource & ReminderSource} FlagCardListener */

/** The card of one flag at a time, with its words and the user's choices. */
class FlagCard extends OverlayCard {
  #listener;
  /** @type {Flag[]} */
  #flags = [];
  /** Keys of the flags that next and previous go through. @type {string[]} */
  #deck = [];
  /** @type {Flag | null} */
  #active = null;
  /** The card that is being fetched was asked for by keyboard. */
  #takesFocus = false;
  /** Which card this is, from 0: that decides its question. */
  #turn = -1;
  /** The rule of the card that is drawn. */
  #drawn = "";

  /**
   * @param {Overlay} overlay
   * @param {FlagCardListener} listener
   */
  constructor(overlay, listener) {
    super(overlay, listener, {
      ...{ role: "dialog", "aria-labelledby": "title", "aria-describedby": "why" },
    });
    this.#listener = listener;
  }

  /** @returns {Flag | null} The flag that the open card is about. */
  get active() {
    return this.#active;
  }

  /**
   * @param {Flag} flag
   * @param {Flag[]} flags All that are drawn, the most serious first.
   * @param {{ takeFocus: boolean }} options
   */
  async open(flag, flags, { takeFocus }) {
    this.#flags = flags;
    this.#deck = deckOf(flag, flags);
    this.#takesFocus = takeFocus;
    await this.#show(flag);
  }

  /**
   * The flags changed: keeps the card of one that is still there, and closes it otherwise.
   *
   * @param {Flag[]} flags
   * @param {boolean} isSettled Its user paused, and they are of the newest text; else one that is gone may be
   *   back at once.
   */
  update(flags, isSettled) {
    this.#flags = flags;
    if (!this.#active) return;
    const before = this.#active;
    const next = successorOf(before, flags);
    if (!next) {
      if (isSettled) this.close();
      return;
    }
    this.#active = next;
    if (saysTheSame(before, next)) return;
    this.#deck = this.#deck.map((key) => (key === before.key ? next.key : key));
    void this.#draw(next, true);
  }

  /** @override */
  close() {
    this.#active = null;
    this.#drawn = "";
    super.close();
  }

  /** @param {Flag} flag */
  #show(flag) {
    this.#turn += 1;
    return this.#draw(flag, false);
  }

  /**
   * @param {Flag} flag
   * @param {boolean} isUpdate The user has that card open already, and keeps what they did there.
   */
  async #draw(flag, isUpdate) {
    const isWanted = this.begin();
    this.#active = flag;
    const matter = await this.#listener.matterOf(flag);
    if (!isWanted()) return;
    const action = this.#focusedAction();
    const actions = this.#actionsFor(flag);
    const isSame = isUpdate && this.#drawn === flag.finding.rule;
    const check = isSame ? this.element.querySelector("details") : null;
    const focused = this.overlay.root.activeElement;
    if (!isSame || this.isWaiting) this.tell("");
    this.element.className = `card ${lookOf(flag.finding)}`;
    this.fill(
      make("div", { class: "body" }, ...cardContent(matter, actions, this.#turn)),
      make("div", { class: "foot" }, choicesPart(matter, actions), this.status, this.#deckPart()),
    );
    this.#drawn = flag.finding.rule;
    if (check) this.element.querySelector("details")?.replaceWith(check);
    if (check?.contains(focused)) /** @type {HTMLElement} */ (focused).focus();
    else this.#focusAction(action);
    if (this.#takesFocus) this.element.focus({ preventScroll: true });
    this.#takesFocus = false;
    this.#listener.onShow();
  }

  /**
   * @param {Flag} flag
   * @returns {CardActions}
   */
  #actionsFor(flag) {
    return {
      ...this.signpostActions,
      isReminded: this.#listener.isReminded,
      remind: this.#listener.remind,
      dismiss: () => this.#dismiss(flag),
      turnOff: () => void this.#turnOff(flag.finding.rule),
      quiet: () => void this.#dismissOnceKept(flag, this.#listener.quiet(flag.finding.rule)),
      wrong: () => void this.#dismissOnceKept(flag, this.#listener.wrong(flag.finding.rule)),
      close: () => this.close(),
    };
  }

  /** Where the card stands among those offered, and the way to the others. */
  #deckPart() {
    const place = this.#deck.indexOf(this.#active?.key ?? "") + 1;
    const more = this.#flags.length - this.#deck.length;
    const isOne = this.#deck.length < 2;
    return make(
      "div",
      { class: "row" },
      isOne ? null : makeButton(say("card_previous"), () => this.#step(-1), action("previous")),
      isOne
        ? null
        : make("span", { role: "status" }, say("card_position", place, this.#deck.length)),
      isOne ? null : makeButton(say("card_next"), () => this.#step(1), action("next")),
      more > 0 ? makeButton(say("card_more", more), () => this.#offerAll(), action("more")) : null,
      makeButton(say("panel_open"), () => this.#listener.more(this.hasFocus)),
    );
  }

  /** @param {number} by */
  #step(by) {
    const { length } = this.#deck;
    const place = this.#deck.indexOf(this.#active?.key ?? "");
    const key = this.#deck[(place + by + length) % length];
    const flag = this.#flags.find((flag) => flag.key === key);
    if (flag) void this.#show(flag);
    else this.close();
  }

  #offerAll() {
    this.#deck = this.#flags.map(({ key }) => key);
    this.#step(1);
  }

  /** @param {Flag} flag */
  #dismiss(flag) {
    const others = this.#flags.filter(({ key }) => key !== flag.key);
    const next = others.find(({ key }) => this.#deck.includes(key)) ?? others[0];
    const hadFocus = this.hasFocus;
    if (next) this.#active = next;
    this.#listener.dismiss(flag);
    if (!next) return this.close();
    void this.open(next, others, { takeFocus: hadFocus });
  }

  /**
   * @param {Flag} flag
   * @param {Promise<string | null>} keeping null: it is kept; else why it is not, in words.
   */
  async #dismissOnceKept(flag, keeping) {
    const trouble = await this.during(keeping);
    // The user may have edited the draft since, gone on to another flag, or closed the card.
    const chosen = successorOf(flag, this.#flags) ?? flag;
    if (trouble !== null) return this.#tellOf(chosen, trouble);
    if (this.#active?.key === chosen.key) this.#dismiss(chosen);
    else this.#listener.dismiss(chosen);
  }

  /**
   * @param {Flag} flag
   * @param {string} trouble
   */
  async #tellOf(flag, trouble) {
    if (!this.isOpen) return this.#listener.tellOf(flag, trouble);
    const isShown = this.#active?.key === flag.key;
    this.tell(isShown ? trouble : `${flag.finding.title}: ${trouble}`);
  }

  /** @param {string} rule */
  async #turnOff(rule) {
    // The flag goes with the next check, but the card stays to say so.
    const flag = this.#active;
    this.#active = null;
    const trouble = await this.during(this.#listener.setRule(rule, false));
    if (trouble === null) return this.#showTurnedOff(rule);
    if (this.isOpen) this.#active ??= flag;
    if (flag) await this.#tellOf(flag, trouble);
  }

  /** @param {string} rule */
  #showTurnedOff(rule) {
    if (!this.isOpen || this.#active) return;
    const turnOn = async () => {
      const trouble = await this.during(this.#listener.setRule(rule, true));
      if (trouble === null) this.close();
      else this.tell(trouble);
    };
    const focused = this.#focusedAction();
    this.tell(say("card_turned_off"));
    const row = make(
      "div",
      { class: "row" },
      makeButton(say("card_turn_on"), () => void turnOn(), action("turn-on")),
      makeButton(say("card_close"), () => this.close(), action("close")),
    );
    this.element.replaceChildren(this.status, row);
    this.#focusAction(focused === null ? null : "turn-on");
  }

  /** @override @param {string} text */
  async insert(text) {
    // The flag may go because of these very words; the card stays to say what became of them.
    this.#active = null;
    await super.insert(text);
  }

  /** @returns {string | null} null where nothing in the card has the focus. */
  #focusedAction() {
    if (!this.hasFocus) return null;
    return this.overlay.root.activeElement?.getAttribute("data-action") ?? "";
  }

  /** @param {string | null} name */
  #focusAction(name) {
    if (name === null) return;
    const button = name && this.element.querySelector(`[data-action="${name}"]`);
    (button instanceof HTMLElement ? button : this.element).focus({ preventScroll: true });
  }
}

/** @param {string} name By which the focus finds a button again when the card was drawn anew. */
function action(name) {
  return { "data-action": name };
}

/**
 * The flags offered when one is opened: that one and the most serious others.
 *
 * @param {Flag} flag
 * @param {Flag[]} flags The most serious first.
 * @returns {string[]} Their keys.
 */
function deckOf(flag, flags) {
  const others = flags.filter(({ key }) => key !== flag.key).slice(0, OFFERED - 1);
  return [flag, ...others].sort(mostSeriousFirst).map(({ key }) => key);
}

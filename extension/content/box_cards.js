"use strict";

/**
 * What the cards need of the frame that they are in.
 *
 * @typedef {object} BoxDesk
 * @property {() => ComposeBox | null} box The one in focus, or the last.
 * @property {() => ComposeBox[]} drafts That one first, and those with a draft that were left for another.
 * @property {(box: ComposeBox) => void} follow As if it got the focus.
 * @property {() => BoxWatch | null} watch What follows it; null while it is not checked.
 * @property {() => void} lookAround Looks whether what surrounds the box changed since the last check, which is then made anew.
 * @property {(box: ComposeBox, text: string) => Promise<Finding[] | null>} check null: no answer.
 * @property {(element: HTMLElement) => Flags | null} flagsOf Of a box that was followed; null: it was not.
 * @property {() => CheckContext | null} context Of the box.
 * @property {() => SiteFacts | null} facts
 * @property {(surface: ChosenSurface) => boolean | null} isChosen As ComposeBoxes gives it for the box.
 * @property {(surface: ChosenSurface, isIt: boolean) => void} choose
 * @property {(flag: Flag) => boolean} isLocked The user's organisation holds its rule.
 * @property {() => OwnSignpost[]} ownSignposts
 * @property {() => boolean} isReminded Whether a reminder to look over accounts is to come.
 * @property {() => boolean} pausesWanted Whether the user wants to be asked before a serious post.
 * @property {(takeFocus: boolean) => void} more Opens the panel of the draft.
 * @property {() => void} openNearest The card that is nearest to the caret.
 * @property {(flag: Flag) => void} dismiss
 * @property {() => void} onChange What is drawn is another.
 */

/** The cards of one frame: a flag's, the panel of a draft, the question before it is sent. One at a time. */
class BoxCards {
  #overlay;
  #link;
  #desk;
  #explanations;
  #card;
  #panel;
  #pause;
  #left;

  /**
   * @param {Overlay} overlay
   * @param {Pick<HostLink, "request">} link
   * @param {BoxDesk} desk
   */
  constructor(overlay, link, desk) {
    this.#overlay = overlay;
    this.#link = link;
    this.#desk = desk;
    this.#explanations = new Explanations(link);
    this.#card = new FlagCard(overlay, this.#cardListener());
    this.#panel = new BoxPanel(overlay, this.#panelListener());
    this.#pause = new PostPause(overlay, this.#pauseListener());
    this.#left = new LeftDrafts(overlay, desk);
  }

  /** Must come before any script of the page, so that no listener of a page is before it. */
  watch() {
    const guard = new FocusGuard(this.#overlay, (event) => this.#key(event));
    guard.watch();
    this.#overlay.onMove = () => guard.watchAround();
    this.#pause.watch();
  }

  /** @returns {Flag | null} The flag that the open card is about. */
  get active() {
    return this.#card.active;
  }

  get isOpen() {
    return this.#card.isOpen || this.#panel.isOpen || this.#pause.isOpen;
  }

  /**
   * @param {Flag} flag
   * @param {boolean} takeFocus
   */
  async openFlag(flag, takeFocus) {
    this.#closeOthers(this.#card);
    await this.#card.open(flag, this.#desk.watch()?.shownFlags ?? [], { takeFocus });
  }

  /**
   * Tells it in what is open by then; else in the card of the flag, where that is still drawn.
   *
   * @param {Flag} flag
   * @param {string} trouble
   */
  async #tellOf(flag, trouble) {
    const other = [this.#panel, this.#pause].find(({ isOpen }) => isOpen);
    if (other) return other.tell(`${flag.finding.title}: ${trouble}`);
    const drawn = successorOf(flag, this.#desk.watch()?.shownFlags ?? []);
    if (drawn) await this.openFlag(drawn, false);
    if (this.#card.isOpen) this.#card.tell(trouble);
  }

  /** @param {{ takeFocus: boolean, first?: Check | null }} options */
  openPanel(options) {
    this.#closeOthers(this.#panel);
    void this.#panel.open(options);
  }

  close() {
    this.#closeOthers(null);
  }

  /** @param {OverlayCard | null} kept */
  #closeOthers(kept) {
    for (const card of [this.#card, this.#panel, this.#pause]) if (card !== kept) card.close();
  }

  /** @param {Flag[]} flags That are drawn. */
  update(flags) {
    const watch = this.#desk.watch();
    this.#card.update(flags, watch?.isChecking !== true);
    this.#panel.update();
    if (watch?.isEmpty) this.#pause.draftEnded(watch.element);
  }

  /**
   * @param {Area | null} words Of the active flag; null: out of sight.
   * @param {Area} draft Where else a card is put beside.
   * @param {Area} box What of the box is on screen.
   */
  place(words, draft, box) {
    if (this.active) this.#card.place(words ?? draft);
    this.#panel.place(hull(draft, box), box);
    this.#pause.place(draft);
  }

  /** The rules or the user's settings are others. */
  forget() {
    this.#explanations.forget();
    this.#panel.forget();
  }

  /** @param {KeyboardEvent} event Pressed in the overlay. */
  #key(event) {
    if (isOpeningKey(event)) {
      event.preventDefault();
      return this.#desk.openNearest();
    }
    const open = [this.#pause, this.#panel].find(({ isOpen }) => isOpen) ?? this.#card;
    open.key(event);
  }

  /** @returns {FlagCardListener} */
  #cardListener() {
    return {
      matterOf: (flag) => this.#matterOf(flag),
      ...this.#inserting,
      ...this.#reminding,
      dismiss: this.#desk.dismiss,
      setRule: (rule, enabled) => this.#setRule(rule, enabled),
      quiet: (rule) => this.#choose({ type: "quiet", rule, quiet: true }),
      wrong: (rule) => this.#choose({ type: "wrong", rule }),
      tellOf: (flag, trouble) => this.#tellOf(flag, trouble),
      more: this.#desk.more,
      onClose: (hadFocus) => this.#closed(hadFocus),
      onShow: this.#desk.onChange,
    };
  }

  /** @returns {BoxPanelListener} */
  #panelListener() {
    return {
      context: () => this.#desk.context() ?? {},
      draft: () => {
        const watch = this.#desk.watch();
        return { text: watch?.adapter.read() ?? "", flags: watch?.shownFlags ?? [] };
      },
      reviewReplies: () => this.#explanations.signpostsFor("review-reply", "review-reply"),
      ownSignposts: () => this.#ownSignposts(),
      isChosen: this.#desk.isChosen,
      choose: this.#desk.choose,
      ...this.#inserting,
      ...this.#reminding,
      profile: () => this.#profile(),
      checkBio: (profile) => {
        const context = { site: location.hostname };
        return this.#link.request({ type: "check-bio", profile, context });
      },
      onShow: this.#desk.onChange,
      onClose: (hadFocus) => this.#closed(hadFocus),
    };
  }

  /** @returns {Profile} */
  #profile() {
    const bio = this.#desk.watch()?.adapter.read() ?? "";
    return { display_name: displayNameOn(this.#desk.facts()), bio: bio.trim().toWellFormed() };
  }

  /** @returns {PostPauseListener} */
  #pauseListener() {
    return {
      boxes: () => this.#desk.drafts().map(({ element }) => element),
      facts: this.#desk.facts,
      follow: (element) => {
        const box = this.#desk.drafts().find((one) => one.element === element);
        if (box) this.#desk.follow(box);
      },
      reasons: () => this.#reasonsToPause(),
      isUnchecked: () => this.#isUnchecked(),
      checked: async () => this.#desk.watch()?.checked(),
      reasonsIn: (element) => this.#left.reasonsIn(element),
      checkedIn: (element) => this.#left.check(element),
      generalWording: (flags) => this.#generalWording(flags),
      ...this.#inserting,
      read: () => this.#desk.watch()?.adapter.read() ?? "",
      onShow: () => {
        this.#closeOthers(this.#pause);
        this.#desk.onChange();
      },
      onClose: (hadFocus) => {
        const adapter = this.#desk.watch()?.adapter;
        const caret = adapter?.caret() ?? null;
        this.#closed(hadFocus);
        if (hadFocus && caret !== null) adapter?.placeCaret(caret);
      },
    };
  }

  /**
   * @param {Flag} flag
   * @returns {Promise<CardMatter>}
   */
  async #matterOf(flag) {
    const [explanation, signposts] = await Promise.all([
      this.#explanations.ofRule(flag.finding.rule),
      this.#explanations.signpostsOf(flag.finding, this.#desk.context()?.surface),
    ]);
    return {
      flag,
      explanation,
      signposts: [...signposts, ...this.#ownSignposts()],
      isLocked: this.#desk.isLocked(flag),
    };
  }

  #ownSignposts() {
    return this.#desk.ownSignposts().map(signpostOfUser);
  }

  /** @returns {Flag[]} */
  #reasonsToPause() {
    const watch = this.#desk.watch();
    if (!watch || !this.#desk.pausesWanted()) return [];
    watch.endTyping();
    return watch.shownFlags.filter(isSerious);
  }

  /** Reasons to pause may yet come, for what was written last. */
  #isUnchecked() {
    const watch = this.#desk.watch();
    if (!watch || !this.#desk.pausesWanted()) return false;
    watch.look();
    this.#desk.lookAround();
    return watch.isUnchecked;
  }

  /** @param {Flag[]} flags */
  async #generalWording(flags) {
    const matters = await Promise.all(flags.map((flag) => this.#matterOf(flag)));
    const usable = matters.flatMap(({ signposts }) => signposts).filter(isToPutIn);
    const texts = usable.map(({ short }) => short);
    return texts.find((text) => text !== undefined && this.#excessWith(text) === 0) ?? null;
  }

  get #inserting() {
    return {
      insert: (/** @type {string} */ text) => this.#insert(text),
      excessWith: (/** @type {string} */ text) => this.#excessWith(text),
    };
  }

  get #reminding() {
    return {
      isReminded: this.#desk.isReminded,
      remind: () => this.#choose({ type: "remind" }),
    };
  }

  /** @param {string} text */
  async #insert(text) {
    const watch = this.#desk.watch();
    if (!watch) return false;
    const inserted = await insertSignpost(watch.adapter, text);
    watch.look();
    return inserted;
  }

  /**
   * @param {string} addition
   * @returns {number} By how many characters the post would be too long with it.
   */
  #excessWith(addition) {
    const watch = this.#desk.watch();
    const limit = watch && limitOf(watch.element, this.#desk.facts());
    if (!limit) return 0;
    const text = watch.adapter.read();
    const length = lengthUnder(text + setApart(text, addition, ""), limit);
    return Math.max(0, length - limit.characters);
  }

  /**
   * @param {string} rule
   * @param {boolean} enabled
   * @returns {Promise<string | null>} null: it is done; else why it is not, in words.
   */
  async #setRule(rule, enabled) {
    const answer = await this.#link.request({ type: "set-rule", rule, enabled });
    if (answer.type === "rule-set") {
      this.#desk.watch()?.recheck();
      return null;
    }
    const fault = whyNot(answer);
    if (isUnanswered(answer)) return fault;
    return `${say(enabled ? "card_still_off" : "card_still_on")} ${fault}`;
  }

  /**
   * @param {Parameters<HostLink["request"]>[0]} choice
   * @returns {Promise<string | null>} null: it is kept; else why it is not, in words.
   */
  async #choose(choice) {
    const answer = await this.#link.request(choice);
    return /^(kept|reminded)$/.test(answer.type) ? null : whyNot(answer);
  }

  /** @param {boolean} returnFocus */
  #closed(returnFocus) {
    if (returnFocus) this.#desk.box()?.element.focus({ preventScroll: true });
    this.#desk.onChange();
  }
}

/** @param {Answer} answer */
function whyNot(answer) {
  if (answer.type === "error" && answer.code === "not-kept") return say("card_not_kept");
  if (isUnanswered(answer)) return say("options_kept_unknown");
  const cause = answer.type === "error" ? storeCauseOf(answer) : null;
  return say(cause ?? "options_not_saved");
}

/** @param {Answer} answer It may be done all the same. */
function isUnanswered(answer) {
  return answer.type === "error" && "ended" in answer;
}

/** @param {Signpost} signpost */
function isToPutIn({ copyOnly }) {
  return copyOnly !== true;
}

/**
 * @param {OwnSignpost} signpost
 * @returns {Signpost}
 */
function signpostOfUser({ id, title, text }) {
  return { id, title, when: "", care: "", short: text, services: [] };
}

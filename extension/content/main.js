"use strict";

/** What comes without a key too, as with text that is dictated or pasted; editors keep some from coming. */
const WRITING = ["beforeinput", "input", "paste"];

/** Connects the parts of one frame: the box in focus, the host, and what is drawn. */
class ForethoughtFrame {
  #overlay = new Overlay();
  #covers = new Covers(this.#overlay);
  #painter = new FlagPainter(this.#overlay, this.#covers);
  #screen = new ScreenWatch({
    draw: () => this.#draw(),
    pulse: () => this.#pulse(),
    onMove: () => this.#covers.forget(),
    onRest: () => this.#abandon(),
    isAttended: () => this.#isAttended(),
  });
  #link = new HostLink({
    onMessage: (message) => this.#hearOf(message),
    onLost: () => {
      this.#told.lost();
      this.#refresh();
    },
    onGone: () => this.#configure(),
  });
  #report = new FrameReport(this.#link);
  #boxes = new ComposeBoxes((box) => this.#focused(box));
  #mark = new BoxState(this.#overlay, {
    onFlags: (byKey) => this.#open((flags) => flags[0], byKey),
    onMore: (byKey) => this.#openPanel(byKey),
  });
  #cards = new BoxCards(this.#overlay, this.#link, {
    box: () => this.#box,
    drafts: () => this.#drafts(),
    follow: (box) => this.#focused(box),
    watch: () => this.#watch,
    lookAround: () => this.#lookAround(),
    check: (box, text) => this.#findingsIn(box, text, 0, this.#boxes.contextOf(box)),
    flagsOf: (element) => this.#flags.get(element) ?? null,
    context: () => this.#surroundings.context,
    facts: () => this.#boxes.facts,
    isChosen: (surface) => this.#box && this.#boxes.isChosenIn(this.#box, surface),
    choose: (surface, isIt) => this.#choose(surface, isIt),
    isLocked: ({ finding }) => this.#told.isLocked(finding),
    ownSignposts: () => this.#told.preferences?.signposts ?? [],
    isReminded: () => (this.#told.preferences?.nextReview ?? "") !== "",
    pausesWanted: () => this.#told.preferences?.pauseBeforePosting ?? false,
    more: (takeFocus) => this.#openPanel(takeFocus),
    openNearest: () => this.#openNearest(),
    dismiss: (flag) => this.#dismiss(flag),
    onChange: () => this.#refresh(),
  });
  /** The box that has or last had the focus. @type {ComposeBox | null} */
  #box = null;
  /** Boxes with a draft that were left for another, the last one first. @type {ComposeBox[]} */
  #left = [];
  /** @type {BoxWatch | null} */
  #watch = null;
  /** @type {WeakMap<HTMLElement, Flags>} */
  #flags = new WeakMap();
  #told = new Told();
  #lastCheckFailed = false;
  #surroundings = new Surroundings(
    this.#boxes,
    ({ element }) => this.#flags.get(element)?.ended ?? 0,
  );

  start() {
    this.#cards.watch();
    window.addEventListener("keydown", (event) => this.#key(event), true);
    for (const name of WRITING) {
      window.addEventListener(name, (event) => event.isTrusted && this.#writes(), true);
    }
    window.addEventListener("pointerdown", (event) => this.#press(event), true);
    window.addEventListener("click", (event) => this.#click(event), true);
    this.#boxes.watch();
    // So that the toolbar shows the site's state; a frame inside waits until somebody writes there.
    if (window === window.top) this.#link.open();
  }

  /** @returns {ComposeBox[]} */
  #drafts() {
    const boxes = this.#box ? [this.#box, ...this.#left] : this.#left;
    return boxes.filter(({ element }) => element.isConnected);
  }

  /** @param {ComposeBox} box It got the focus. */
  #focused(box) {
    this.#link.open();
    if (this.#box?.element !== box.element) {
      this.#leave();
      this.#box = box;
      this.#left = this.#left.filter(({ element }) => element !== box.element);
      this.#overlay.mountFor(box.element);
      this.#screen.follow(box.element);
    }
    this.#watchBox();
  }

  #watchBox() {
    const mayRead = this.#told.mayRead && !this.#link.isGone;
    if (this.#watch) this.#watch.look();
    else if (this.#box?.readable && mayRead) {
      const box = this.#box;
      const flags = this.#flags.get(box.element) ?? new Flags();
      this.#flags.set(box.element, flags);
      this.#surroundings.look(box);
      this.#watch = new BoxWatch({
        ...{ box, flags, overlay: this.#overlay.root },
        check: (text, revision) => this.#check(box, text, revision),
        onEdit: () => this.#edited(),
        onNews: () => this.#hear(),
      });
    }
    this.#refresh();
  }

  #edited() {
    // What was sent took its picture along.
    if (this.#box && this.#watch?.isEmpty) this.#surroundings.look(this.#box);
    this.#refresh();
  }

  #unwatch() {
    this.#watch?.stop();
    this.#watch = null;
    this.#cards.close();
  }

  /** The box is gone, or another one has the focus. */
  #leave() {
    const hasDraft = this.#watch?.isEmpty === false;
    this.#unwatch();
    if (this.#box && hasDraft) this.#left.unshift(this.#box);
    this.#left = this.#left.filter(({ element }) => element.isConnected);
    this.#box = null;
    this.#surroundings.forget();
    this.#lastCheckFailed = false;
    this.#screen.stop();
    this.#covers.forget();
    this.#painter.clear();
    this.#mark.hide();
    this.#report.tell([], "none");
  }

  /**
   * @param {ComposeBox} box
   * @param {string} text
   * @param {number} revision
   * @returns {Promise<Finding[] | null>}
   */
  async #check(box, text, revision) {
    const context = this.#surroundings.forCheck(box);
    const findings = await this.#findingsIn(box, text, revision, context);
    if (this.#box === box) this.#lastCheckFailed = findings === null;
    return findings;
  }

  /**
   * @param {ComposeBox} box
   * @param {string} text
   * @param {number} revision
   * @param {BoxContext} context
   * @returns {Promise<Finding[] | null>}
   */
  async #findingsIn(box, text, revision, context) {
    const request = { type: /** @type {const} */ ("check"), box: box.id, revision, text, context };
    const answer = await this.#link.request(request);
    return answer.type === "checked" ? this.#told.wanted(answer.findings, text) : null;
  }

  /** @param {Exclude<ToFrame, Answer>} message */
  #hearOf(message) {
    const { type } = message;
    this.#told.take(message);
    if (type === "welcome") {
      this.#report.forget();
      this.#boxes.learn(message.site);
    }
    if (type === "welcome" || type === "configuration") this.#configure();
    if (type === "configuration" || type === "changed") {
      this.#cards.forget();
      this.#watch?.recheck();
    }
    if (type === "host-state" && message.state === "ready") {
      this.#lastCheckFailed = false;
      this.#watch?.recheck();
    }
    if (type === "open-card" && hasFocusItself()) this.#openNearest();
    this.#refresh();
  }

  #configure() {
    if (this.#told.isPaused || this.#link.isGone) this.#unwatch();
    this.#watchBox();
  }

  /**
   * @param {Flag[]} flags That are drawn.
   * @returns {BoxCondition}
   */
  #condition(flags) {
    if (this.#link.isGone) return "reload";
    if (this.#told.isPaused) return "paused";
    if (this.#box?.readable === false) return "unreadable";
    if (this.#told.isStorageRefused) return "no-storage";
    if (this.#told.isHostStarting) return "starting";
    if (this.#lastCheckFailed || !this.#told.hasHost) return "no-host";
    if (!this.#watch) return "checking";
    if (this.#watch.isTooLong) return "too-long";
    if (flags.length > 0) return "flagged";
    if (this.#surroundings.offerFor(this.#box) !== null) return "offer";
    if (this.#watch.isEmpty) return "idle";
    return this.#watch.isChecking ? "checking" : "clear";
  }

  /** Shows what is known now, which is another thing than before. */
  #refresh() {
    this.#hear();
    this.#screen.wake();
  }

  /** Something may be known that is not shown. Most checks find what the last one found. */
  #hear() {
    if (!this.#box) return;
    const flags = this.#watch?.shownFlags ?? [];
    const condition = this.#condition(flags);
    this.#cards.update(flags);
    const isOther = this.#mark.show(condition, {
      count: flags.length,
      isBusy: this.#isBusy(),
      offer: /^(offer|flagged)$/.test(condition) ? this.#surroundings.offerFor(this.#box) : null,
      audience: this.#surroundings.context?.audience ?? null,
      key: this.#told.openingKey,
    });
    if (isOther || !this.#painter.isOf(flags)) this.#screen.redraw();
    this.#report.tell(flags, condition);
  }

  /** What is told may soon be another thing. */
  #isBusy() {
    if (this.#told.isHostStarting) return this.#watch?.isTyping === true;
    return this.#watch?.isChecking === true;
  }

  #draw() {
    if (!this.#box) return;
    const { element } = this.#box;
    this.#overlay.mountFor(element);
    const { active } = this.#cards;
    const visible = visibleAreaOf(element);
    // What is drawn stands over all: to look for what else does costs least before.
    const seen = visible && this.#covers.partOf(element, visible);
    // Before more is drawn, after which to ask for its size takes longer.
    this.#mark.place(seen);
    const watch = this.#watch;
    if (watch) this.#painter.paint(watch.adapter, watch.shownFlags, active, visible);
    else this.#painter.clear();
    if (!this.#cards.isOpen) return;
    const beside = this.#mark.area ?? element.getBoundingClientRect();
    this.#cards.place(active && this.#painter.areaOf(active), beside, visible ?? beside);
  }

  #pulse() {
    this.#link.probe();
    this.#covers.forget();
    if (!this.#box?.element.isConnected) return this.#goBack();
    // The draft of another box was sent by a button that takes no focus.
    if (!this.#cards.isOpen && !hasFocus(this.#box.element)) this.#boxes.look();
    // While its user types, edits and checks look at all this.
    if (!this.#watch || this.#watch.isTyping) return;
    this.#surroundings.look(this.#box);
    this.#watch.look();
    this.#hear();
    this.#screen.redraw();
    // The post that is answered came late, or a picture was added.
    if (!this.#watch?.isChecking && this.#surroundings.changed()) this.#watch?.recheck();
  }

  /** The last check may be older than a picture that was added: it is made anew then. */
  #lookAround() {
    if (!this.#box) return;
    this.#surroundings.look(this.#box);
    if (this.#surroundings.changed()) this.#watch?.recheck();
  }

  /** The box is gone, as a closed dialog's is: the draft that was left for it is what is in hand. */
  #goBack() {
    this.#leave();
    if (this.#left.length > 0) this.#focused(this.#left[0]);
  }

  /** The focus is in the box or in what is drawn, or something is open. */
  #isAttended() {
    if (!this.#box) return false;
    const hasTheFocus = hasFocus(this.#box.element) || this.#overlay.root.activeElement !== null;
    return hasTheFocus || this.#cards.isOpen;
  }

  /** A box is followed for what is written in it. */
  #abandon() {
    if (this.#watch?.isEmpty !== false) this.#leave();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!event.isTrusted) return;
    this.#writes();
    const opens = isOpeningKey(event) && this.#isInBox(event);
    const closes = event.key === "Escape" && this.#cards.isOpen;
    if (!closes && !opens) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (closes) this.#cards.close();
    else this.#openNearest();
  }

  /** Where the browser did not tell what is kept, it is asked again. */
  #writes() {
    if (this.#told.isStorageRefused) this.#link.open();
  }

  /**
   * The caret goes to the flag that is pressed, which would be taken for a half-typed word and be gone
   * before the click.
   *
   * @param {PointerEvent} event
   */
  #press(event) {
    if (event.isTrusted && this.#isInBox(event)) this.#watch?.endTyping();
  }

  /** @param {Event} event */
  #isInBox(event) {
    return this.#watch !== null && event.composedPath().includes(this.#watch.element);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const path = event.composedPath();
    if (!event.isTrusted || event.button !== 0 || path.includes(this.#overlay.host)) return;
    const watch = this.#watch;
    const isInBox = watch !== null && path.includes(watch.element);
    const isCaret = isInBox && !watch.adapter.hasSelection();
    const flag = isCaret ? this.#painter.flagAt(event.clientX, event.clientY) : null;
    if (flag) void this.#cards.openFlag(flag, false);
    else this.#cards.close();
  }

  #openNearest() {
    this.#open((flags) => nearestFlag(flags, this.#watch?.adapter.caret() ?? null), true);
  }

  /**
   * Opens the card of a flag; where there is none, the panel of the draft.
   *
   * @param {(flags: Flag[]) => Flag | undefined} choose
   * @param {boolean} takeFocus
   */
  #open(choose, takeFocus) {
    if (!this.#watch) return;
    this.#watch.endTyping();
    const flag = choose(this.#watch.shownFlags);
    if (flag) void this.#cards.openFlag(flag, takeFocus);
    else this.#openPanel(takeFocus);
  }

  /** @param {boolean} takeFocus */
  #openPanel(takeFocus) {
    const first = this.#surroundings.offerFor(this.#box);
    if (first) this.#surroundings.lookedAt(first, this.#box);
    this.#cards.openPanel({ takeFocus, first });
  }

  /**
   * @param {ChosenSurface} surface
   * @param {boolean} isIt What the box is for, as its user says, who has its check before them.
   */
  #choose(surface, isIt) {
    if (!this.#box) return;
    const check = CHECKS.find(({ choice }) => choice?.surface === surface);
    if (check) this.#surroundings.lookedAt(check, this.#box);
    this.#boxes.choose(this.#box, surface, isIt);
    this.#surroundings.look(this.#box);
    this.#watch?.recheck();
  }

  /** @param {Flag} flag */
  #dismiss(flag) {
    if (this.#box) this.#flags.get(this.#box.element)?.dismiss(flag);
    this.#refresh();
  }
}

new ForethoughtFrame().start();

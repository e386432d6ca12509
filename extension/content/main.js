"use strict";

/** Connects the parts of one frame: the box in focus, the host, and what is drawn. */
class ForethoughtFrame {
  #overlay = new Overlay();
  #painter = new FlagPainter(this.#overlay);
  #screen = new ScreenWatch(
    () => this.#draw(),
    () => this.#pulse(),
  );
  #link = new HostLink({
    onMessage: (message) => this.#told(message),
    onLost: () => this.#lost(),
    onGone: () => this.#configure(true),
  });
  #report = new FrameReport(this.#link);
  #explanations = new Explanations(this.#link);
  #boxes = new ComposeBoxes((box) => this.#focused(box));
  #mark = new BoxState(this.#overlay, () => this.#open((flags) => flags[0], false));
  #card = new FlagCard(this.#overlay, {
    matterOf: (flag) => this.#matterOf(flag),
    insert: (text) => this.#insert(text),
    dismiss: (flag) => this.#dismiss(flag),
    setRule: (rule, enabled) => this.#setRule(rule, enabled),
    onClose: (returnFocus) => this.#cardClosed(returnFocus),
    onActive: () => this.#refresh(),
  });
  #pause = new PostPause(this.#overlay, {
    box: () => this.#box && { element: this.#box.element, facts: this.#boxes.facts },
    reasons: () => this.#reasonsToPause(),
    generalWording: (flags) => this.#generalWording(flags),
    insert: (text, caret) => this.#insert(text, caret),
    read: () => this.#watch?.adapter.read() ?? "",
    caret: () => this.#watch?.adapter.caret() ?? null,
    onShow: () => {
      this.#card.close();
      this.#refresh();
    },
    onClose: (caret) => this.#returnFocus(caret),
  });
  /** The box that has or last had the focus. @type {ComposeBox | null} */
  #box = null;
  /** @type {BoxWatch | null} */
  #watch = null;
  /** @type {WeakMap<HTMLElement, Flags>} */
  #flags = new WeakMap();
  /** @type {HostState} */
  #host = "connecting";
  #lastCheckFailed = false;
  #checkedContext = "";
  /** null before the background has welcomed this frame. @type {Preferences | null} */
  #preferences = null;
  #site = "";
  /** Nothing is read before the background has said that checking is not paused here. */
  #isWelcome = false;
  #isPaused = false;

  start() {
    new FocusGuard(this.#overlay.host, (event) => this.#keyInOverlay(event)).watch();
    this.#pause.watch();
    window.addEventListener("keydown", (event) => this.#key(event), true);
    window.addEventListener("click", (event) => this.#click(event), true);
    this.#boxes.watch();
    // So that the toolbar shows the site's state; a frame inside waits until somebody writes there.
    if (window === window.top) this.#link.open();
  }

  /** @param {ComposeBox} box It got the focus. */
  #focused(box) {
    this.#link.open();
    if (this.#box?.element !== box.element) {
      this.#leave();
      this.#box = box;
      this.#overlay.mountFor(box.element);
      this.#screen.follow(box.element);
    }
    this.#watchBox();
  }

  #watchBox() {
    if (this.#watch) return this.#watch.look();
    if (this.#box?.readable && this.#isWelcome && !this.#isPaused && !this.#link.isGone) {
      const box = this.#box;
      const flags = this.#flags.get(box.element) ?? new Flags();
      this.#flags.set(box.element, flags);
      this.#watch = new BoxWatch({
        ...{ box, flags, overlay: this.#overlay.root },
        check: (text, revision) => this.#check(box, text, revision),
        onChange: () => this.#refresh(),
      });
    }
    this.#refresh();
  }

  #unwatch() {
    this.#watch?.stop();
    this.#watch = null;
    this.#card.close();
    this.#pause.close();
  }

  /** The box is gone, or another one has the focus. */
  #leave() {
    this.#unwatch();
    this.#box = null;
    this.#screen.stop();
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
    const context = this.#boxes.contextOf(box);
    this.#checkedContext = JSON.stringify(context);
    const request = { type: /** @type {const} */ ("check"), box: box.id, revision, text, context };
    const answer = await this.#link.request(request);
    this.#lastCheckFailed = answer.type !== "checked";
    if (answer.type !== "checked" || !this.#preferences) return null;
    return wantedFindings(answer.findings, text, this.#preferences, this.#site);
  }

  /** @param {Exclude<ToFrame, Answer>} message */
  #told(message) {
    if (message.type === "welcome") {
      this.#isWelcome = true;
      this.#preferences = message.preferences;
      this.#site = message.site?.name ?? "";
      this.#report.forget();
      this.#boxes.learn(message.site);
      this.#configure(message.paused);
    } else if (message.type === "configuration") {
      this.#explanations.forget();
      this.#preferences = message.preferences;
      this.#configure(message.paused);
      this.#watch?.recheck();
    } else if (message.type === "host-state") {
      this.#host = message.state;
      if (message.state === "ready") this.#watch?.recheck();
    } else if (message.type === "changed") {
      this.#explanations.forget();
      this.#watch?.recheck();
    } else if (message.type === "open-card" && hasFocusItself()) {
      this.#openNearest();
    }
    this.#refresh();
  }

  /** @param {boolean} isPaused */
  #configure(isPaused) {
    this.#isPaused = isPaused;
    if (isPaused || this.#link.isGone) this.#unwatch();
    this.#watchBox();
  }

  #lost() {
    // The background does not take ports of frames whose site it does not know.
    if (!this.#isWelcome) this.#host = "died";
  }

  /**
   * @param {Flag[]} flags That are drawn.
   * @returns {BoxCondition}
   */
  #condition(flags) {
    if (this.#link.isGone) return "reload";
    if (this.#isPaused) return "paused";
    if (this.#box?.readable === false) return "unreadable";
    if (this.#lastCheckFailed || !/^(ready|connecting)$/.test(this.#host)) return "no-host";
    if (!this.#watch) return "checking";
    if (this.#watch.isTooLong) return "too-long";
    if (flags.length > 0) return "flagged";
    if (this.#watch.isEmpty) return "idle";
    return this.#watch.isChecking ? "checking" : "clear";
  }

  /** Shows what is known now. */
  #refresh() {
    if (!this.#box) return;
    const flags = this.#watch?.shownFlags ?? [];
    if (this.#watch?.isEmpty) this.#pause.draftEnded(this.#box.element);
    const condition = this.#condition(flags);
    this.#card.update(flags);
    this.#mark.show(condition, flags.length, this.#watch?.isChecking ?? false);
    this.#screen.redraw();
    this.#report.tell(flags, condition);
  }

  #draw() {
    if (!this.#box) return;
    this.#overlay.mountFor(this.#box.element);
    const active = this.#card.active;
    if (this.#watch) this.#painter.paint(this.#watch.adapter, this.#watch.shownFlags, active);
    else this.#painter.clear();
    this.#mark.place(visibleAreaOf(this.#box.element));
    if (active) this.#card.place(this.#painter.areaOf(active) ?? this.#mark.area);
    this.#pause.place(this.#mark.area);
  }

  #pulse() {
    this.#link.probe();
    if (!this.#box?.element.isConnected) return this.#leave();
    this.#watch?.look();
    // The post that is answered came late, or a picture was added.
    const context = JSON.stringify(this.#boxes.contextOf(this.#box));
    if (context === this.#checkedContext || this.#watch?.isChecking) return;
    this.#checkedContext = context;
    this.#watch?.recheck();
  }

  /** @param {KeyboardEvent} event */
  #keyInOverlay(event) {
    if (this.#pause.isOpen) this.#pause.key(event);
    else this.#card.key(event);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!event.isTrusted) return;
    const isShortcut = event.altKey && event.code === "KeyF" && !event.ctrlKey && !event.metaKey;
    if (isShortcut) this.#watch?.endTyping();
    const closes = event.key === "Escape" && this.#card.isOpen;
    if (!closes && !(isShortcut && !event.shiftKey && this.#watch?.shownFlags.length)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (closes) this.#card.close();
    else this.#openNearest();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const path = event.composedPath();
    if (!event.isTrusted || event.button !== 0 || path.includes(this.#overlay.host)) return;
    const watch = this.#watch;
    const isInBox = watch !== null && path.includes(watch.element);
    if (isInBox) watch.endTyping();
    const isCaret = isInBox && !watch.adapter.hasSelection();
    const flag = isCaret ? this.#painter.flagAt(event.clientX, event.clientY) : null;
    if (flag && watch) void this.#card.open(flag, watch.shownFlags, { takeFocus: false });
    else this.#card.close();
  }

  #openNearest() {
    this.#open((flags) => nearestFlag(flags, this.#watch?.adapter.caret() ?? null), true);
  }

  /**
   * @param {(flags: Flag[]) => Flag | undefined} choose
   * @param {boolean} takeFocus
   */
  #open(choose, takeFocus) {
    if (!this.#watch) return;
    this.#watch.endTyping();
    const flags = this.#watch.shownFlags;
    const flag = choose(flags);
    if (flag) void this.#card.open(flag, flags, { takeFocus });
  }

  /**
   * @param {Flag} flag
   * @returns {Promise<CardMatter>}
   */
  async #matterOf(flag) {
    const surface = this.#box ? this.#boxes.contextOf(this.#box).surface : undefined;
    const [explanation, signposts] = await Promise.all([
      this.#explanations.ofRule(flag.finding.rule),
      this.#explanations.signpostsOf(flag.finding, surface),
    ]);
    return { flag, explanation, signposts };
  }

  /**
   * @param {string} text
   * @param {number | null} [caret]
   */
  async #insert(text, caret) {
    const watch = this.#watch;
    if (!watch) return false;
    const inserted = await insertSignpost(watch.adapter, text, caret);
    watch.look();
    return inserted;
  }

  /** @returns {Flag[]} */
  #reasonsToPause() {
    if (!this.#watch || !this.#preferences?.pauseBeforePosting) return [];
    this.#watch.endTyping();
    return this.#watch.shownFlags.filter(({ finding }) => finding.severity === "serious");
  }

  /** @param {Flag[]} flags */
  async #generalWording(flags) {
    const matters = await Promise.all(flags.map((flag) => this.#matterOf(flag)));
    const texts = matters.flatMap(({ signposts }) => signposts.map(({ short }) => short));
    return texts.find((text) => text !== undefined) ?? null;
  }

  /** @param {number | null} caret Where it stood before. */
  #returnFocus(caret) {
    this.#box?.element.focus({ preventScroll: true });
    if (caret !== null) this.#watch?.adapter.placeCaret(caret);
  }

  /** @param {Flag} flag */
  #dismiss(flag) {
    if (this.#box) this.#flags.get(this.#box.element)?.dismiss(flag);
    this.#refresh();
  }

  /**
   * @param {string} rule
   * @param {boolean} enabled
   */
  async #setRule(rule, enabled) {
    const answer = await this.#link.request({ type: "set-rule", rule, enabled });
    if (answer.type !== "rule-set") return false;
    this.#watch?.recheck();
    return true;
  }

  /** @param {boolean} returnFocus */
  #cardClosed(returnFocus) {
    if (returnFocus) this.#box?.element.focus({ preventScroll: true });
    this.#refresh();
  }
}

/** Whether the focus is in this frame and not in one inside it. */
function hasFocusItself() {
  return document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
}

new ForethoughtFrame().start();

"use strict";

/**
 * @typedef {object} BoxPanelListener
 * @property {() => CheckContext} context Of the box.
 * @property {() => { text: string, flags: Flag[] }} draft
 * @property {(surface: Surface) => Promise<Signpost[]>} repliesFor
 * @property {(text: string) => Promise<boolean>} insert
 * @property {() => void} onShow It is to be put into its place.
 * @property {() => void} onClose The focus was in it.
 */

/** What the user may think of about a whole draft: checks, and the draft read as a stranger would. */
class BoxPanel {
  #overlay;
  #listener;
  #element = make("div", {
    ...{ class: "card panel", role: "dialog", tabindex: "-1" },
    ...{ "aria-labelledby": "panel-title" },
  });
  #status = make("p", { role: "status", class: "quiet" });

  /**
   * @param {Overlay} overlay
   * @param {BoxPanelListener} listener
   */
  constructor(overlay, listener) {
    this.#overlay = overlay;
    this.#listener = listener;
  }

  get isOpen() {
    return this.#element.isConnected;
  }

  /**
   * @param {{ takeFocus: boolean, first?: Check | null }} options `first`: the check that stands unfolded.
   */
  async open({ takeFocus, first = null }) {
    const context = this.#listener.context();
    const checks = [...CHECKS].sort(
      (a, b) => rankOf(a, first, context) - rankOf(b, first, context),
    );
    const parts = await Promise.all(checks.map((check) => this.#checkPart(check, check === first)));
    this.#status.textContent = "";
    this.#element.replaceChildren(
      this.#head(),
      this.#readBackPart(),
      make("h3", {}, say("panel_checks")),
      ...parts,
      this.#status,
    );
    this.#overlay.root.append(this.#element);
    this.#listener.onShow();
    if (takeFocus) this.#element.focus({ preventScroll: true });
  }

  close() {
    if (!this.isOpen) return;
    const hadFocus = this.#element.contains(this.#overlay.root.activeElement);
    this.#element.remove();
    if (hadFocus) this.#listener.onClose();
  }

  /** @param {Area} mark */
  place(mark) {
    if (this.isOpen) placeCard(this.#element, mark, this.#overlay.origin());
  }

  /** @param {KeyboardEvent} event A key pressed in the overlay. */
  key(event) {
    if (!event.isTrusted || !this.isOpen) return;
    if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab") {
      keepFocusInCard(this.#element, this.#overlay.root.activeElement, event);
    }
  }

  #head() {
    const close = makeButton("×", () => this.close(), { "aria-label": say("card_close") });
    const title = make("h2", { id: "panel-title" }, say("panel_title"));
    return make("div", { class: "top" }, title, close);
  }

  #readBackPart() {
    const part = make("details", {}, make("summary", {}, say("panel_read_back")));
    part.addEventListener("toggle", () => {
      const { text, flags } = this.#listener.draft();
      for (const element of [...part.children].slice(1)) element.remove();
      if (part.open) part.append(...readBack(text, flags));
    });
    return part;
  }

  /**
   * @param {Check} check
   * @param {boolean} isOpen
   */
  async #checkPart(check, isOpen) {
    const replies = check.replies ? await this.#listener.repliesFor(check.replies) : [];
    const part = make("details", {}, make("summary", {}, say(check.title)), checkList(check));
    part.open = isOpen;
    for (const { title, short, long } of replies) {
      const text = short ?? long;
      if (text === undefined) continue;
      part.append(
        make("section", { class: "signpost", "aria-label": title }, make("strong", {}, title)),
        make("p", { class: "preview" }, text),
        makeButton(say("card_insert_short"), () => void this.#insert(text)),
      );
    }
    return part;
  }

  /** @param {string} text */
  async #insert(text) {
    if (await this.#listener.insert(text)) this.close();
    else this.#status.textContent = say("insert_mismatch");
  }
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
  return check.offered?.(context) ? 1 : 2;
}

"use strict";

/** A text over which the host ended this often is not sent again: another box may need the host. */
const MOST_ENDS = 2;

/**
 * What the background tells without being asked. `gone`: the extension was reloaded, updated or
 * removed, and this copy of it can do nothing any more.
 *
 * @typedef {object} HostLinkListener
 * @property {(message: Exclude<ToFrame, Answer>) => void} onMessage
 * @property {() => void} onLost The background went; it is called again when something is asked.
 * @property {() => void} onGone
 */

/**
 * The frame port to the background. Opens when something is asked of it, and again after the
 * background, which browsers stop when it idles, has gone and something is asked.
 */
class HostLink {
  #listener;
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  /** @type {Map<number, { request: Parameters<HostLink["request"]>[0], resolve: (answer: Answer) => void }>} */
  #waiting = new Map();
  #lastId = 0;
  /** The text that was under way when the host last ended, and how often it was. */
  #fatal = { text: "", ends: 0 };
  #gone = false;

  /** @param {HostLinkListener} listener */
  constructor(listener) {
    this.#listener = listener;
  }

  /** The extension was reloaded, updated or removed: nothing of it answers here any more. */
  get isGone() {
    return this.#gone;
  }

  /** Looks whether the extension is still there: browsers do not always end the port of one that is not. */
  probe() {
    if (chrome.runtime?.id === undefined) this.#end();
  }

  /** @returns {chrome.runtime.Port | null} null once the extension is gone. */
  open() {
    if (this.#port || this.#gone) return this.#port;
    try {
      this.#listen(chrome.runtime.connect({ name: "frame" }));
    } catch {
      // "Extension context invalidated."
      this.#end();
    }
    return this.#port;
  }

  /**
   * Asks the host, or the background. Always answers: with code "no-host" where nobody is there to do it.
   *
   * @param {FrameRequest | FrameChoice extends infer Kind ? Kind extends unknown ? Omit<Kind, "id"> : never : never} request
   * @returns {Promise<Answer>}
   */
  request(request) {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, { request, resolve });
      if (this.#isFatal(request) || !this.#post({ ...request, id })) this.#answerWithoutHost(id);
    });
  }

  /**
   * Tells what the popup and the icon show of this frame.
   *
   * @param {FrameStateMessage} state
   */
  tell(state) {
    if (this.#port) this.#post(state);
  }

  /**
   * @param {object} message
   * @returns {boolean} Whether somebody took it.
   */
  #post(message) {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const port = this.open();
      try {
        port?.postMessage(message);
        return port !== null;
      } catch {
        // The port ended without a word, as after a stay in the back/forward cache.
        this.#lose();
      }
    }
    return false;
  }

  /** @param {chrome.runtime.Port} port */
  #listen(port) {
    this.#port = port;
    port.onMessage.addListener((/** @type {ToFrame} */ message) => this.#receive(message));
    port.onDisconnect.addListener(() => {
      // Read so that the browser does not report it as unseen.
      void chrome.runtime?.lastError;
      if (port === this.#port) this.#lose();
    });
  }

  /** @param {ToFrame} message */
  #receive(message) {
    if (!("id" in message)) return this.#listener.onMessage(message);
    if (message.id === null) return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (waiting?.request.type === "check") this.#learn(waiting.request.text, message);
    waiting?.resolve(message);
  }

  /** @param {Parameters<HostLink["request"]>[0]} request */
  #isFatal(request) {
    const { text, ends } = this.#fatal;
    return request.type === "check" && request.text === text && ends >= MOST_ENDS;
  }

  /**
   * @param {string} text
   * @param {Answer} answer
   */
  #learn(text, answer) {
    const isSame = text === this.#fatal.text;
    if (answer.type === "error" && "ended" in answer) {
      this.#fatal = { text, ends: isSame ? this.#fatal.ends + 1 : 1 };
    } else if (isSame && answer.type === "checked") {
      this.#fatal = { text: "", ends: 0 };
    }
  }

  #lose() {
    this.#port = null;
    for (const id of [...this.#waiting.keys()]) this.#answerWithoutHost(id, { ended: true });
    this.#listener.onLost();
    this.probe();
  }

  #end() {
    if (this.#gone) return;
    this.#gone = true;
    this.#listener.onGone();
  }

  /**
   * @param {number} id
   * @param {{ ended?: true }} [how] As in NoHostReply.
   */
  #answerWithoutHost(id, how = {}) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    const message = "no answer: the port ended";
    waiting?.resolve({ type: "error", id, code: "no-host", message, ...how });
  }
}

/** @import {Asked, FromPage, Replies, ToPage} from "../../page_port" */

/** A request that the host or the relay refused. The message is theirs, for diagnostics. */
export class RequestError extends Error {
  /**
   * @param {string} code An ErrorCode of protocol.d.ts or NoHostReply's.
   * @param {string} message
   * @param {boolean} [isUncertain] Nobody answered, and it may be done all the same.
   */
  constructor(code, message, isUncertain = false) {
    super(message);
    this.code = code;
    this.isUncertain = isUncertain;
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
export function isRefusedWith(error, code) {
  return error instanceof RequestError && error.code === code;
}

/**
 * A page's line to the background. The browser may stop the background at any time, which ends the
 * port: the next thing sent opens another.
 */
export class PagePort {
  #connect;
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  #lastId = 0;
  /** @type {Map<number, { resolve: (reply: any) => void, reject: (error: Error) => void }>} */
  #waiting = new Map();
  /** @type {Map<string, ((message: any) => void)[]>} */
  #listeners = new Map();
  #onLost = () => {};

  /** @param {() => chrome.runtime.Port} connect */
  constructor(connect = () => chrome.runtime.connect({ name: "page" })) {
    this.#connect = connect;
  }

  /**
   * Listens to what the background pushes.
   *
   * @template {ToPage["type"]} Type
   * @param {Type} type
   * @param {(message: Extract<ToPage, { type: Type }>) => void} listener
   */
  on(type, listener) {
    const listeners = this.#listeners.get(type) ?? [];
    this.#listeners.set(type, [...listeners, listener]);
  }

  /** @param {() => void} listener For the end of a connection. */
  onLost(listener) {
    this.#onLost = listener;
  }

  /** Connects unless it is connected. */
  open() {
    this.#port ??= this.#opened();
    return this.#port;
  }

  /** @param {FromPage} message */
  send(message) {
    this.open().postMessage(message);
  }

  /**
   * Asks the host.
   *
   * @template {keyof Replies} Type
   * @param {Asked<Type>} request
   * @returns {Promise<Replies[Type]>} Rejects with a RequestError.
   */
  request(request) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.send(/** @type {FromPage} */ (/** @type {unknown} */ ({ ...request, id })));
    });
  }

  /** What the host said of itself when it last started. Rejects where none has. */
  hello() {
    const extension = chrome.runtime.getManifest().version;
    return this.request({ type: "hello", protocol: 1, extension });
  }

  #opened() {
    const port = this.#connect();
    port.onMessage.addListener((message) => this.#receive(message));
    port.onDisconnect.addListener(() => this.#lose());
    return port;
  }

  /** @param {ToPage} message */
  #receive(message) {
    const waiting = "id" in message && message.id !== null && this.#waiting.get(message.id);
    if (!waiting) {
      for (const listener of this.#listeners.get(message.type) ?? []) listener(message);
      return;
    }
    this.#waiting.delete(/** @type {number} */ (message.id));
    if (message.type !== "error") return waiting.resolve(message);
    waiting.reject(new RequestError(message.code, message.message, "ended" in message));
  }

  #lose() {
    this.#port = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) {
      reject(new RequestError("no-host", "the background stopped", true));
    }
    this.#onLost();
  }
}

/**
 * Keeps a page connected while somebody looks at it, so that what it shows is true: also a host that
 * is installed meanwhile is found then. A background that will not have the page is left alone.
 *
 * @param {PagePort} port
 */
export function stayConnected(port) {
  let welcomed = false;
  const reconnect = () => {
    if (welcomed && document.visibilityState === "visible") port.open();
  };
  port.on("welcome", () => (welcomed = true));
  port.onLost(() => {
    reconnect();
    welcomed = false;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") port.open();
  });
  port.open();
}

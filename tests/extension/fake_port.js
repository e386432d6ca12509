/** A list of listeners that a test can call. */
function fakeEvent() {
  /** @type {((...args: any[]) => void)[]} */
  const listeners = [];
  return {
    addListener: (/** @type {(...args: any[]) => void} */ listener) => listeners.push(listener),
    fire: (/** @type {any[]} */ ...args) => listeners.forEach((listener) => listener(...args)),
  };
}

/**
 * One end of a port. The test plays the other end: `sent` is what came out, `receive` puts a message in,
 * `lose` ends it, in Firefox's way of giving a reason.
 *
 * @param {{ name?: string, sender?: object }} [opener]
 */
export function fakePort({ name = "", sender } = {}) {
  const port = {
    name,
    sender,
    /** @type {{ message: string } | null} */
    error: null,
    onMessage: fakeEvent(),
    onDisconnect: fakeEvent(),
    /** @type {any[]} */
    sent: [],
    open: true,
    /** @param {any} message */
    postMessage(message) {
      if (!port.open) throw new Error("Attempting to use a disconnected port object");
      port.sent.push(structuredClone(message));
    },
    disconnect() {
      port.open = false;
    },
    /** @param {any} message */
    receive(message) {
      port.onMessage.fire(structuredClone(message));
    },
    /** @param {string} [reason] */
    lose(reason) {
      port.open = false;
      port.error = reason ? { message: reason } : null;
      port.onDisconnect.fire(port);
    },
    /** @returns {any} */
    get last() {
      return port.sent.at(-1);
    },
  };
  return /** @type {typeof port & chrome.runtime.Port} */ (/** @type {unknown} */ (port));
}

/** Lets everything run that waits for promises already settled. */
export function settled() {
  return new Promise((resolve) => setImmediate(resolve));
}

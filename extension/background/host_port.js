import { hostStateAfter } from "./host_errors.js";

/** @import {HostRequest, HostReply, HelloReply, Changed} from "../protocol" */
/** @import {HostState, HostStateMessage, NoHostReply} from "../frame_port" */

/**
 * A request before it has its id.
 *
 * @template {HostRequest} Kind
 * @typedef {Kind extends unknown ? Omit<Kind, "id"> : never} WithoutId
 */
/** @typedef {HostReply | NoHostReply} Answer */

export const HOST = "org.forethought.host";
export const PROTOCOL = 1;

/** The first start compiles the rules, which takes seconds on an old machine; then it is told of. */
const LONG_START_MS = 30_000;
/** The host stops a compilation after 180 s, and then compiles the rules that came with it. */
const HELLO_TIMEOUT_MS = 400_000;
/** The longest that the host works on something is 30 s, for a rule that the user wrote. */
const ANSWER_TIMEOUT_MS = 40_000;
const LONGEST_WAIT_MS = 60_000;
/** A host that lived this long does not keep failing. */
const STEADY_MS = 60_000;

/**
 * How long to leave the host alone after it failed this many times in a row: the first time not at
 * all, since a host that was killed or updated starts again at once.
 *
 * @param {number} failures
 * @returns {number} Milliseconds.
 */
export function waitAfter(failures) {
  if (failures <= 1) return 0;
  return Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - 2));
}

/**
 * The one port to the host. Opens when something is asked, and after a failure when something was asked
 * and the wait is over: a host that is not there costs nothing. Every request is answered, with
 * "no-host" where there is no host to do it.
 */
export class HostPort {
  #options;
  /** @type {chrome.runtime.Port | null} */
  #port = null;
  /** True once the host has answered hello; shared by all who wait for it. @type {Promise<boolean> | null} */
  #opened = null;
  /** @type {Map<number, (answer: Answer) => void>} */
  #waiting = new Map();
  #lastId = 0;
  #failures = 0;
  /** By performance.now(): since when the host can be asked. */
  #readySince = Infinity;
  /** By performance.now(): the time of day can be set back, and a host be left alone for as long. */
  #retryAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  /** Runs while something waits, from the last message on. @type {ReturnType<typeof setTimeout> | undefined} */
  #silence;
  /** @type {HostStateMessage} */
  #state = { type: "host-state", state: "connecting" };
  /** @type {HelloReply | null} */
  #hello = null;

  /**
   * @param {{
   *   connect: () => chrome.runtime.Port,
   *   hello: () => Promise<{ user: string, extension: string }>,
   *   onState: (state: HostStateMessage) => void,
   *   onChanged: (changed: Changed) => void,
   *   onNotice: (notice: string) => void,
   * }} options `connect` opens a native port; `hello` gives what the extension says of itself;
   *   `onNotice` hears words of the host's for the user that it did not have the last time.
   */
  constructor(options) {
    this.#options = options;
  }

  /** @returns {HostStateMessage} */
  get state() {
    return this.#state;
  }

  /** What the host said of itself when it last answered, also where it does not fit. */
  get hello() {
    return this.#hello;
  }

  /**
   * Starts the host if it may be tried.
   *
   * @returns {Promise<boolean>} Whether it can be asked.
   */
  open() {
    if (this.#opened) return this.#opened;
    clearTimeout(this.#later);
    const wait = this.#retryAt - performance.now();
    if (wait > 0) {
      this.#later = setTimeout(() => void this.open(), wait);
      return Promise.resolve(false);
    }
    this.#opened = this.#shakeHands();
    return this.#opened;
  }

  /** Starts the host now, however often that failed before. */
  retry() {
    if (this.#port) return this.open();
    this.#failures = 0;
    this.#retryAt = 0;
    return this.open();
  }

  /**
   * @param {WithoutId<HostRequest>} request
   * @returns {Promise<Answer>} With an id of this port's own.
   */
  async request(request) {
    return (await this.open()) ? this.#ask(request) : this.#noHost(0);
  }

  /** Lets the host go, which ends it; the next request starts another. */
  close() {
    clearTimeout(this.#later);
    this.#port?.disconnect();
    this.#forgetPort();
  }

  async #shakeHands() {
    if (this.#failures === 0) this.#tell("connecting");
    const hello = await this.#options.hello().catch(String);
    if (typeof hello === "string") return this.#fail("no-storage", hello);
    try {
      this.#listen(this.#options.connect());
      const timer = setTimeout(() => this.#tell("starting"), LONG_START_MS);
      const answer = await this.#ask({ type: "hello", protocol: PROTOCOL, ...hello });
      clearTimeout(timer);
      return this.#judge(answer);
    } catch (error) {
      this.#fail("missing", String(error));
      return false;
    }
  }

  /** @param {Answer} answer To hello. */
  #judge(answer) {
    if (isNoHost(answer)) return false;
    if (answer.type !== "hello") return this.#fail("host-too-old", "it does not know hello");
    const said = this.#hello?.notice;
    this.#hello = answer;
    const detail = `protocol ${answer.protocol} of host ${answer.host}`;
    if (answer.protocol < PROTOCOL) return this.#fail("host-too-old", detail);
    if (answer.protocol > PROTOCOL) return this.#fail("extension-too-old", detail);
    if (answer.rules === 0) return this.#fail("no-rules", answer.notice);
    this.#readySince = Math.min(this.#readySince, performance.now());
    if (answer.notice && answer.notice !== said) this.#options.onNotice(answer.notice);
    this.#tell("ready");
    return true;
  }

  /** Another process changed the store, or it was damaged or lost: the host may have something to say. */
  async #askAgain() {
    const hello = await this.#options.hello().catch(() => null);
    if (hello === null) return;
    const answer = await this.#ask({ type: "hello", protocol: PROTOCOL, ...hello });
    if (answer.type === "hello" && answer.notice !== this.#hello?.notice) this.#judge(answer);
  }

  /** @param {chrome.runtime.Port} port */
  #listen(port) {
    this.#port = port;
    port.onMessage.addListener((message) => {
      if (port === this.#port) this.#receive(message);
    });
    port.onDisconnect.addListener(() => {
      const error = endOf(port);
      if (port === this.#port) this.#fail(hostStateAfter(error), error);
    });
  }

  /** @param {HostReply | Changed} message */
  #receive(message) {
    if (message.type === "changed") {
      this.#options.onChanged(message);
      void this.#askAgain();
    } else if (message.id !== null) {
      this.#waiting.get(message.id)?.(message);
      this.#waiting.delete(message.id);
    }
    this.#listenToSilence();
  }

  #listenToSilence() {
    clearTimeout(this.#silence);
    const isGreeted = this.#readySince !== Infinity;
    const detail = isGreeted ? "no answer" : "no answer to hello";
    const longest = isGreeted ? ANSWER_TIMEOUT_MS : HELLO_TIMEOUT_MS;
    this.#silence = setTimeout(() => {
      if (this.#waiting.size > 0) this.#fail("died", detail);
    }, longest);
  }

  /**
   * @param {WithoutId<HostRequest>} request
   * @returns {Promise<Answer>}
   */
  #ask(request) {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      if (!this.#port) return resolve(this.#noHost(id));
      this.#waiting.set(id, resolve);
      if (this.#waiting.size === 1) this.#listenToSilence();
      try {
        this.#port.postMessage({ ...request, id });
      } catch (error) {
        // More than the 64 MiB that browsers pass on; a lost port also tells onDisconnect.
        this.#waiting.delete(id);
        resolve(this.#noHost(id, String(error)));
      }
    });
  }

  /**
   * @param {HostState} state
   * @param {string} [detail]
   * @returns {false}
   */
  #fail(state, detail) {
    // An answer shows nothing: a host can answer one box, and end over the text of another.
    const wasSteady = performance.now() - this.#readySince >= STEADY_MS;
    this.#failures = wasSteady ? 1 : this.#failures + 1;
    this.#retryAt = performance.now() + waitAfter(this.#failures);
    this.#port?.disconnect();
    this.#tell(state, detail);
    this.#forgetPort();
    return false;
  }

  #forgetPort() {
    this.#port = null;
    this.#opened = null;
    this.#readySince = Infinity;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    clearTimeout(this.#silence);
    for (const [id, resolve] of waiting) resolve({ ...this.#noHost(id), ended: true });
  }

  /**
   * @param {HostState} state
   * @param {string} [detail]
   */
  #tell(state, detail) {
    this.#state = detail ? { type: "host-state", state, detail } : { type: "host-state", state };
    this.#options.onState(this.#state);
  }

  /**
   * @param {number} id
   * @param {string} [why]
   * @returns {NoHostReply}
   */
  #noHost(id, why = this.#state.state) {
    return { type: "error", id, code: "no-host", message: `no answer: ${why}` };
  }
}

/**
 * @param {Answer} answer
 * @returns {answer is NoHostReply}
 */
export function isNoHost(answer) {
  return answer.type === "error" && answer.code === "no-host";
}

/** @param {chrome.runtime.Port & { error?: { message: string } }} port Firefox puts the error there. */
function endOf(port) {
  return port.error?.message ?? chrome.runtime.lastError?.message;
}

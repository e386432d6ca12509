import { button, element } from "./elements.js";
import { words } from "./words.js";

/** @import {HelloReply} from "../../protocol" */
/** @import {HostState, HostStateMessage} from "../../frame_port" */
/** @import {PagePort} from "./page_port.js" */

/**
 * What each state of the host means, where a program that is not there comes from, what to do about it, and
 * what tells more if that was not it.
 *
 * @typedef {{ what: string, from?: string, next?: string, command?: string, check?: string }} StateWords
 * @type {Record<HostState, StateWords>}
 */
export const HOST_WORDS = {
  connecting: { what: "host_connecting" },
  starting: { what: "host_starting" },
  ready: { what: "host_ready" },
  missing: {
    what: "host_missing",
    from: "host_missing_from",
    next: "host_missing_next",
    command: "forethought register",
    check: "host_missing_check",
  },
  forbidden: {
    what: "host_forbidden",
    next: "host_forbidden_next",
    command: "forethought register",
  },
  blocked: { what: "host_blocked", next: "host_blocked_next" },
  died: { what: "host_died", next: "host_died_next", command: "forethought doctor" },
  "no-rules": { what: "host_no_rules", next: "host_no_rules_next", command: "forethought doctor" },
  "no-storage": { what: "host_no_storage", next: "host_no_storage_next" },
  "host-too-old": { what: "host_too_old", next: "host_too_old_next" },
  "extension-too-old": { what: "host_extension_too_old", next: "host_extension_too_old_next" },
};

/** The host has said who it is. @type {Set<HostState>} */
const HAS_ANSWERED = new Set(["ready", "host-too-old", "extension-too-old"]);

/**
 * What a host in one of these states says of itself; empty: nothing that the user need know.
 *
 * @param {HostState} state
 * @param {HelloReply} hello
 */
export function moreWords(state, hello) {
  if (state === "ready") return hello.notice ?? "";
  return words("host_versions", hello.host, chrome.runtime.getManifest().version);
}

/**
 * Shows in `place` how the host is, and, where it is not well, the next step. `place` should be a
 * live region, so that a change is read out.
 *
 * @param {HTMLElement} place
 * @param {PagePort} port
 */
export function showHost(place, port) {
  /** @type {HostStateMessage} */
  let latest;
  port.on("host-state", async (message) => {
    const { state } = message;
    latest = message;
    place.dataset.state = state === "ready" || state === "connecting" ? state : "trouble";
    place.setAttribute("aria-busy", String(state === "connecting"));
    place.replaceChildren(...hostView(state, port));
    if (!HAS_ANSWERED.has(state)) return;
    // What is given to a page counts as read.
    await whenSeen();
    if (message !== latest) return;
    const hello = await port.hello().catch(() => null);
    const more = hello && moreWords(state, hello);
    if (!more || message !== latest) return;
    place.dataset.state = "trouble";
    place.append(element("p", {}, more));
  });
}

/** @returns {Promise<unknown>} When somebody can see the page: it may stand in a tab behind others. */
function whenSeen() {
  if (!document.hidden) return Promise.resolve();
  return new Promise((seen) => document.addEventListener("visibilitychange", seen, { once: true }));
}

/**
 * @param {HostState} state
 * @param {PagePort} port
 */
function hostView(state, port) {
  const { what, next } = HOST_WORDS[state];
  const view = [element("p", { class: "what" }, words(what))];
  if (!next) return view;
  const retry = button(words("host_try_again"), () => port.send({ type: "retry" }));
  return [...view, ...steps(HOST_WORDS[state]), retry];
}

/** @param {StateWords} state */
function steps({ from, next, command, check }) {
  const { version } = chrome.runtime.getManifest();
  return [
    ...(from ? [element("p", {}, words(from, version))] : []),
    ...(next ? [element("p", {}, words(next))] : []),
    ...(command ? [commandLine(command)] : []),
    ...(check ? [element("p", {}, words(check)), commandLine("forethought doctor")] : []),
  ];
}

/** @param {string} command */
function commandLine(command) {
  return element("pre", { tabindex: "0" }, element("code", {}, command));
}

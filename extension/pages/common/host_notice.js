import { button, element } from "./elements.js";
import { words } from "./words.js";

/** @import {HostState} from "../../frame_port" */
/** @import {PagePort} from "./page_port.js" */

/**
 * What each state of the host means, and what to do about it.
 *
 * @type {Record<HostState, { what: string, next?: string, command?: string }>}
 */
export const HOST_WORDS = {
  connecting: { what: "host_connecting" },
  ready: { what: "host_ready" },
  missing: {
    what: "host_missing",
    next: "host_missing_next",
    command: "forethought register",
  },
  forbidden: {
    what: "host_forbidden",
    next: "host_forbidden_next",
    command: "forethought register",
  },
  blocked: { what: "host_blocked", next: "host_blocked_next" },
  died: { what: "host_died", next: "host_died_next", command: "forethought doctor" },
  "no-rules": { what: "host_no_rules", next: "host_no_rules_next", command: "forethought doctor" },
  "host-too-old": { what: "host_too_old", next: "host_too_old_next" },
  "extension-too-old": { what: "host_extension_too_old", next: "host_extension_too_old_next" },
};

/**
 * Shows in `place` how the host is, and, where it is not well, the next step. `place` should be a
 * live region, so that a change is read out.
 *
 * @param {HTMLElement} place
 * @param {PagePort} port
 */
export function showHost(place, port) {
  /** @type {HostState} */
  let shown;
  port.on("host-state", async ({ state }) => {
    shown = state;
    place.dataset.state = state === "ready" || state === "connecting" ? state : "trouble";
    place.setAttribute("aria-busy", String(state === "connecting"));
    place.replaceChildren(...hostView(state, port));
    if (state !== "ready") return;
    const hello = await port.hello().catch(() => null);
    if (!hello?.notice || shown !== "ready") return;
    place.dataset.state = "trouble";
    place.append(element("p", {}, hello.notice));
  });
}

/**
 * @param {HostState} state
 * @param {PagePort} port
 */
function hostView(state, port) {
  const { what, next, command } = HOST_WORDS[state];
  const view = [element("p", { class: "what" }, words(what))];
  if (!next) return view;
  const retry = button(words("host_try_again"), () => port.send({ type: "retry" }));
  const step = command ? [element("pre", { tabindex: "0" }, element("code", {}, command))] : [];
  return [...view, element("p", {}, words(next)), ...step, retry];
}

import { element } from "../common/elements.js";
import { words } from "../common/words.js";
import { causesOf } from "./host_causes.js";

/** @import {Diagnosis} from "../../protocol" */
/** @import {HostStateMessage} from "../../frame_port" */
/** @import {PagePort} from "../common/page_port.js" */

/** @type {Record<Diagnosis["state"], string>} */
const STATES = {
  ok: "options_check_ok",
  advice: "options_check_advice",
  problem: "options_check_problem",
};

/** @type {Record<string, string>} */
const NAMES = {
  program: "options_check_program",
  rules: "options_check_rules",
  store: "options_check_store",
  sandbox: "options_check_sandbox",
  memory: "options_check_memory",
  compiler: "options_check_compiler",
  "own-rules": "options_own",
  services: "options_check_services",
};

/**
 * Shows what the host says of itself, or, where it cannot be asked, what can be the cause and which
 * command tells.
 *
 * @param {HTMLElement} place
 * @param {PagePort} port
 */
export function showHostChecks(place, port) {
  /** @type {HostStateMessage} */
  let latest;
  port.on("host-state", async (state) => {
    latest = state;
    const shown = state.state === "ready" ? await answers(port) : guesses(state);
    if (state === latest) place.replaceChildren(...shown);
  });
}

/** @param {PagePort} port */
async function answers(port) {
  const diagnosed = await port.request({ type: "diagnose" }).catch(() => null);
  if (!diagnosed) return [];
  return [
    element("h3", {}, words("options_checks")),
    element("ul", { class: "checks" }, ...diagnosed.checks.map(checkView)),
  ];
}

/** @param {Diagnosis} check */
function checkView({ name, state, what, do: next }) {
  const said = element("p", {}, `${words(STATES[state])} – ${what}`);
  // A later host may know of more.
  const title = name in NAMES ? words(NAMES[name]) : name;
  const view = element("li", {}, element("strong", {}, title), said);
  if (next) view.append(element("p", { class: "next" }, next));
  return view;
}

/** @param {HostStateMessage} state */
function guesses(state) {
  if (state.state === "connecting") return [];
  const causes = causesOf(state);
  const list = causes.map((cause) => element("li", {}, words(cause)));
  return [
    ...(list.length > 0
      ? [element("h3", {}, words("options_causes")), element("ul", { class: "causes" }, ...list)]
      : []),
    element("p", {}, words("options_checks_doctor")),
    element("pre", { tabindex: "0" }, element("code", {}, "forethought doctor")),
  ];
}

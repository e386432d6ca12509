/** @import {HostStateMessage} from "../../frame_port" */

const REGISTER = "options_cause_not_registered";
const MANIFEST = "options_cause_manifest";
const MOVED = "options_cause_moved";
const NOT_RUNNABLE = "options_cause_not_runnable";
const OTHER_EXTENSION = "options_cause_other_extension";
const CONFINED = "options_cause_confined";
const PRINTS = "options_cause_prints";
const EXITS = "options_cause_exits";

// Browsers have one text for several causes, as measured with Chromium 156 and Firefox 153. What can be
// behind each, the likeliest first.
/** @type {[RegExp, string[]][]} */
const CAUSES = [
  [/host not found/i, [REGISTER, MOVED, MANIFEST, CONFINED]],
  [/No such native application/i, [REGISTER, MANIFEST, OTHER_EXTENSION, CONFINED]],
  [/An unexpected error/i, [MOVED, NOT_RUNNABLE]],
  [/forbidden/i, [OTHER_EXTENSION]],
  [/disabled by the system administrator/i, ["options_cause_policy"]],
  [/Error when communicating/i, [NOT_RUNNABLE, PRINTS]],
  [/tried to send a message of/i, [PRINTS]],
  [/has exited/i, [EXITS]],
  [/no answer to hello/i, ["options_cause_silent"]],
];

/**
 * What can have kept the browser from the host, as keys of words; none where the state says it all.
 *
 * @param {Pick<HostStateMessage, "state" | "detail">} host
 */
export function causesOf({ state, detail }) {
  // Firefox says nothing where the host exits.
  if (state === "died" && !detail) return [EXITS];
  return CAUSES.find(([wording]) => wording.test(detail ?? ""))?.[1] ?? [];
}

/** @import {HostState} from "../frame_port" */

// How browsers word the end of a host port. Chromium says "not found" for every fault of the manifest;
// Firefox says "No such native application" also where the manifest does not name the extension, and
// "An unexpected error occurred" where the program is not there or may not run.
/** @type {[RegExp, HostState][]} */
const WORDINGS = [
  [/host not found|No such native application|An unexpected error/i, "missing"],
  [/forbidden/i, "forbidden"],
  [/disabled by the system administrator/i, "blocked"],
  [/has exited|Error when communicating|tried to send a message of/i, "died"],
];

/**
 * What the end of a host port means for the user.
 *
 * @param {string | undefined} error In the browser's words; Firefox has none where the host exits.
 * @returns {HostState}
 */
export function hostStateAfter(error) {
  if (!error) return "died";
  return WORDINGS.find(([wording]) => wording.test(error))?.[1] ?? "died";
}

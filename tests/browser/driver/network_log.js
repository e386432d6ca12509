import { readFileSync } from "node:fs";

/**
 * The addresses that pages and the extension asked for, from a Chromium --log-net-log file of a browser
 * that has ended. Chromium's own errands (time, updates), which no page started, are left out.
 *
 * @param {string} file
 * @returns {URL[]}
 */
export function addressesAskedFor(file) {
  const log = JSON.parse(readFileSync(file, "utf8"));
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests = log.events
    .filter((/** @type {any} */ event) => event.type === start && event.params?.url)
    .map((/** @type {any} */ event) => event.params);
  return requests
    .filter((/** @type {any} */ request) => !isErrand(request))
    .map((/** @type {any} */ request) => new URL(request.url));
}

/** @param {{ initiator: string, request_type: string }} request */
function isErrand({ initiator, request_type }) {
  return initiator === "not an origin" && request_type === "other";
}

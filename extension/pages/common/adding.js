import { patternOf } from "../../background/host_pattern.js";
import { isRefusedWith } from "./page_port.js";
import { words } from "./words.js";

/** @import {PagePort} from "./page_port.js" */

/**
 * Has the browser ask the user to allow hosts, and adds them. At once in the click: browsers ask only then.
 *
 * @param {string[]} hosts
 * @param {Pick<PagePort, "request">} port
 * @param {string} refused What to say where the user or the browser does not allow them.
 * @returns {Promise<string | null>} null: all are added; else what went wrong, in words.
 */
export async function addSites(hosts, port, refused) {
  const wanted = { origins: hosts.map(patternOf) };
  const isAllowed = await chrome.permissions.request(wanted).catch(() => false);
  if (!isAllowed) return refused;
  // Where all hosts are allowed the browser neither asks nor tells the background.
  const adding = hosts.map((site) => port.request({ type: "add-site", site }));
  const errors = (await Promise.allSettled(adding)).map((added) =>
    added.status === "rejected" ? added.reason : null,
  );
  const failed = hosts.filter((_, place) => errors[place] !== null);
  if (failed.length === 0) return null;
  const said = errors.every(isNoneOrRefusal) ? "options_sites_not_kept" : "options_sites_unknown";
  return words(said, failed.join(", "));
}

/** @param {unknown} error What the browser allows is added by the background even where it did not answer. */
function isNoneOrRefusal(error) {
  return error === null || isRefusedWith(error, "not-kept");
}

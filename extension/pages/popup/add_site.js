import { addSites } from "../common/adding.js";
import { byId } from "../common/elements.js";
import { words } from "../common/words.js";

/** @import {PagePort} from "../common/page_port.js" */

/**
 * The host of a page that the user could add.
 *
 * @param {string | undefined} address undefined: the browser does not tell.
 * @returns {string | null}
 */
export function addableHost(address) {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname, port } = new URL(address);
  return protocol === "https:" && port === "" ? hostname : null;
}

/**
 * Offers to check what is written on a page that no site of the extension is on. The browser asks the
 * user; the background then hears of it.
 *
 * @param {string | undefined} address
 * @param {Pick<PagePort, "request">} port
 */
export async function offerSite(address, port) {
  const host = addableHost(address);
  const [addable] = host === null ? [] : await notAllowed([host]);
  byId("add").hidden = addable === undefined;
  byId("add-note").textContent = words("popup_add_note", host ?? "");
  // At once in the click: browsers ask only then.
  byId("add-site").onclick = () => void (host && addPage(host, port));
}

/**
 * @param {string[]} hosts
 * @returns {Promise<string[]>} Those where the user has not allowed the extension as such.
 */
export async function notAllowed(hosts) {
  const { origins = [] } = await chrome.permissions.getAll();
  return hosts.filter((host) => !origins.some((origin) => origin.startsWith(`https://${host}/`)));
}

/**
 * @param {string} host
 * @param {Pick<PagePort, "request">} port
 */
async function addPage(host, port) {
  const trouble = await addSites([host], port, words("popup_add_refused", host));
  if (trouble !== null) byId("add-note").textContent = trouble;
}

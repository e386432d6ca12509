import { patternOf } from "../../background/host_pattern.js";
import { byId } from "../common/elements.js";
import { words } from "../common/words.js";

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
 */
export async function offerSite(address) {
  const host = addableHost(address);
  const { origins = [] } = await chrome.permissions.getAll();
  const isAllowed = origins.some((origin) => origin.startsWith(`https://${host}/`));
  byId("add").hidden = host === null || isAllowed;
  byId("add-note").textContent = words("popup_add_note", host ?? "");
  // At once in the click: browsers ask only then.
  const wanted = { origins: host === null ? [] : [patternOf(host)] };
  byId("add-site").onclick = () => void chrome.permissions.request(wanted);
}

import { addSites } from "../common/adding.js";
import { button, element } from "../common/elements.js";
import { words } from "../common/words.js";

/** @import {PagePort} from "../common/page_port.js" */

/** More parts of a page than these are not named. */
const MOST = 3;

/**
 * The hosts, other than the page's, of what stands in large frames of it, such as the comments.
 *
 * @param {number} tab
 * @returns {Promise<string[]>} None where the browser keeps the extension away from the page.
 */
export async function foreignHosts(tab) {
  const wanted = { target: { tabId: tab }, func: hostsInFrames };
  const [frame] = await chrome.scripting.executeScript(wanted).catch(() => []);
  return [...new Set(frame?.result ?? [])].slice(0, MOST);
}

/** Runs in the page, and may use nothing from outside itself. */
function hostsInFrames() {
  const isLarge = (/** @type {Element} */ frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return width >= 200 && height >= 100 && frame.checkVisibility();
  };
  const addresses = [...document.querySelectorAll("iframe")]
    .filter(isLarge)
    .flatMap(({ src }) => (URL.canParse(src) ? [new URL(src)] : []));
  return addresses
    .filter(({ protocol, port }) => protocol === "https:" && port === "")
    .map(({ hostname }) => hostname)
    .filter((hostname) => hostname !== location.hostname);
}

/**
 * Says what is not checked though it stands in the page, and offers to check it too.
 *
 * @param {HTMLElement} place
 * @param {string[]} hosts Of the parts.
 * @param {string | null} page The host of the page, where that is to be added too.
 * @param {Pick<PagePort, "request">} port
 */
export function showParts(place, hosts, page, port) {
  const shown = [page, ...hosts].join(" ");
  // What is there may have the focus, or say how it went.
  if (place.dataset.shown === shown) return;
  place.dataset.shown = shown;
  place.replaceChildren(...hosts.map((host) => part(host, page, port)));
}

/**
 * @param {string} host
 * @param {string | null} page
 * @param {Pick<PagePort, "request">} port
 */
function part(host, page, port) {
  const note = element("p", { role: "status" }, words("popup_part", host));
  const add = async () => {
    const hosts = page === null ? [host] : [page, host];
    const trouble = await addSites(hosts, port, words("popup_add_refused", host));
    if (trouble !== null) note.textContent = trouble;
  };
  return element(
    "div",
    {},
    note,
    button(words("popup_part_add"), () => void add()),
  );
}

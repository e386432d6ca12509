import { patternOf } from "../../background/host_pattern.js";
import { switchBox } from "../common/controls.js";
import { button, byId, element } from "../common/elements.js";
import { notKept } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {SitesMessage} from "../../page_port" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * The sites, each with a switch; those that the user added can be removed.
 *
 * @param {PagePort} port
 * @returns {() => SitesMessage["sites"]} Gives them as they are at that moment.
 */
export function showSites(port) {
  const place = byId("sites-list");
  /** @type {SitesMessage["sites"]} */
  let known = [];
  let names = "";
  port.on("sites", ({ sites }) => {
    known = sites;
    const shown = names;
    names = sites.map(({ name }) => name).join("\n");
    if (shown !== names) place.replaceChildren(...sites.map((site) => siteView(site, port)));
    const boxes = [...place.querySelectorAll("input")];
    boxes.forEach((box, index) => (box.checked = !sites[index].paused));
  });
  return () => known;
}

/**
 * @param {SitesMessage["sites"][number]} site
 * @param {PagePort} port
 */
function siteView({ name, added }, port) {
  const box = switchBox(words("options_check_on", name), async (checked) => {
    const pause = /** @type {const} */ ({ type: "pause", site: name, paused: !checked });
    const fault = await port.request(pause).then(() => "", notKept);
    if (fault) box.checked = !checked;
    byId("sites-status").textContent = fault;
  });
  const label = element("span", { "aria-hidden": "true" }, name);
  return element("li", { class: "head" }, label, ...(added ? [removal(name, port)] : []), box);
}

/**
 * @param {string} name
 * @param {PagePort} port
 * @returns {Promise<string>} What is said of it.
 */
async function removed(name, port) {
  await port.request({ type: "forget-site", site: name });
  const isRemoved = await chrome.permissions.remove({ origins: [patternOf(name)] });
  return isRemoved ? words("options_site_removed", name) : words("options_not_kept");
}

/**
 * @param {string} name
 * @param {PagePort} port
 */
function removal(name, port) {
  const remove = async () => {
    byId("sites-status").textContent = await removed(name, port).catch(notKept);
    byId("sites-status").focus();
  };
  return button(words("options_site_remove"), () => void remove(), {
    "aria-label": words("options_site_remove_named", name),
  });
}

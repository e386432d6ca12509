import { patternOf } from "../../background/host_pattern.js";
import { switchBox } from "../common/controls.js";
import { isDone } from "../common/done.js";
import { button, byId, element } from "../common/elements.js";
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
    const isKept = await isDone(port.request({ type: "pause", site: name, paused: !checked }));
    if (!isKept) box.checked = !checked;
    byId("sites-status").textContent = isKept ? "" : words("options_not_kept");
  });
  const label = element("span", { "aria-hidden": "true" }, name);
  return element("li", { class: "head" }, label, ...(added ? [removal(name, port)] : []), box);
}

/**
 * @param {string} name
 * @param {PagePort} port
 */
function removal(name, port) {
  const remove = async () => {
    const forgotten = await isDone(port.request({ type: "forget-site", site: name }));
    const removed =
      forgotten && (await isDone(chrome.permissions.remove({ origins: [patternOf(name)] })));
    const said = removed ? words("options_site_removed", name) : words("options_not_kept");
    byId("sites-status").textContent = said;
    byId("sites-status").focus();
  };
  return button(words("options_site_remove"), () => void remove(), {
    "aria-label": words("options_site_remove_named", name),
  });
}

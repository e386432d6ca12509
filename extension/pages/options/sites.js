import { switchBox } from "../common/controls.js";
import { byId, element } from "../common/elements.js";
import { words } from "../common/words.js";

/** @import {PagePort} from "../common/page_port.js" */

/**
 * The sites, each with a switch.
 *
 * @param {PagePort} port
 * @returns {() => { name: string, paused: boolean }[]} Gives them as they are at that moment.
 */
export function showSites(port) {
  const place = byId("sites-list");
  /** @type {{ name: string, paused: boolean }[]} */
  let known = [];
  port.on("sites", ({ sites }) => {
    known = sites;
    const shown = [...place.querySelectorAll("input")];
    if (shown.length === sites.length) {
      shown.forEach((box, index) => (box.checked = !sites[index].paused));
      return;
    }
    place.replaceChildren(...sites.map((site) => siteView(site, port)));
  });
  return () => known;
}

/**
 * @param {{ name: string, paused: boolean }} site
 * @param {PagePort} port
 */
function siteView({ name, paused }, port) {
  const box = switchBox(words("options_check_on", name), (checked) =>
    port.send({ type: "pause", site: name, paused: !checked }),
  );
  box.checked = !paused;
  return element("li", { class: "head" }, element("span", { "aria-hidden": "true" }, name), box);
}

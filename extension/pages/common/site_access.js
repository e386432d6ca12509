import { patternOf } from "../../background/host_pattern.js";
import { button, element } from "./elements.js";
import { words } from "./words.js";

/**
 * Says so in `place` where the browser keeps the extension away from its sites, as people can choose in
 * both browsers, and offers to allow it. `place` should be a live region.
 *
 * @param {HTMLElement} place
 */
export function showSiteAccess(place) {
  const scripts = chrome.runtime.getManifest().content_scripts ?? [];
  const wanted = { origins: scripts.flatMap((script) => script.matches ?? []) };
  place.dataset.state = "trouble";
  const draw = async () => {
    // Not contains(): as the user could allow any host, Chromium takes these for hosts to be added.
    const { origins = [] } = await chrome.permissions.getAll();
    const allowed = wanted.origins.every((origin) => isAmong(origins, origin));
    if (allowed) return place.replaceChildren();
    place.replaceChildren(
      element("p", { class: "what" }, words("host_no_access")),
      button(words("host_allow"), () => void chrome.permissions.request(wanted)),
      element("p", {}, words("host_allow_reload")),
    );
  };
  chrome.permissions.onAdded.addListener(() => void draw());
  chrome.permissions.onRemoved.addListener(() => void draw());
  void draw();
}

/**
 * @param {string[]} origins That the browser allows; Firefox names whole hosts.
 * @param {string} wanted
 */
function isAmong(origins, wanted) {
  const [, host] = /^https:\/\/([^/]+)/.exec(wanted) ?? [];
  return origins.includes(wanted) || origins.includes(patternOf(host));
}

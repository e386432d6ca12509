import { disclosure } from "../common/controls.js";
import { byId, element } from "../common/elements.js";
import { showProgress } from "../common/progress.js";
import { dateWords, words } from "../common/words.js";

/** @import {Region, Signpost, SignpostService} from "../../protocol" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * The ready texts for the user's region, with the services they rely on.
 *
 * @param {PagePort} port
 */
export function showSignposts(port) {
  /** The region of what is shown. @type {Region | null} */
  let shown = null;
  const load = async (/** @type {Region} */ region) => {
    if (region === shown) return;
    shown = region;
    try {
      const ask = () => port.request({ type: "signposts", region });
      const status = byId("signposts-status");
      const { signposts } = await showProgress(byId("signposts-list"), status, ask);
      show("", signposts);
    } catch {
      shown = null;
      show(words("options_need_host"), []);
    }
  };
  port.on("welcome", ({ settings }) => void (settings && load(settings.region)));
  port.on("configuration", ({ settings }) => void (settings && load(settings.region)));
  port.on("host-state", ({ state }) => {
    if (state !== "ready" && shown === null) show(words("options_need_host"), []);
  });
}

/**
 * @param {string} status
 * @param {Signpost[]} signposts
 */
function show(status, signposts) {
  byId("signposts-status").textContent = status;
  byId("signposts-list").replaceChildren(...signposts.map(signpostView));
}

/** @param {Signpost} signpost */
function signpostView(signpost) {
  const item = element("li", { class: "signpost" });
  const opener = disclosure(signpost.title, false, (open) => {
    if (open) item.append(signpostDetails(signpost));
    else item.lastElementChild?.remove();
  });
  opener.append(element("small", {}, signpost.when));
  item.append(opener);
  return item;
}

/** @param {Signpost} signpost */
function signpostDetails({ short, long, care, services }) {
  const details = element("div", { class: "details" });
  const texts = [...new Set([short, long])].filter((text) => text !== undefined);
  if (texts.length === 0) details.append(element("p", {}, words("options_signpost_none")));
  const quotes = texts.map((text) => element("li", {}, text));
  if (texts.length > 0) details.append(element("ul", { class: "examples" }, ...quotes));
  if (care) {
    details.append(element("p", {}, element("b", {}, words("options_signpost_care")), " ", care));
  }
  if (services.length > 0) {
    details.append(element("ul", {}, ...services.map((service) => serviceView(service))));
  }
  return details;
}

/** @param {SignpostService} service */
function serviceView({ name, contact, hours, checked, pleaseCheck }) {
  const key = pleaseCheck ? "options_service_old" : "options_service_hours";
  return element(
    "li",
    {},
    words("options_service", name, contact),
    element("small", {}, words(key, hours, dateWords(checked))),
  );
}

import { byId, element } from "../common/elements.js";
import { showHost } from "../common/host_notice.js";
import { KeptPreferences } from "../common/kept_preferences.js";
import { PagePort, stayConnected } from "../common/page_port.js";
import { notKept } from "../common/saving.js";
import { severityBadge } from "../common/severity.js";
import { showSiteAccess } from "../common/site_access.js";
import { fillWords, words } from "../common/words.js";
import { addableHost, notAllowed, offerSite } from "./add_site.js";
import { showChoices } from "./choices.js";
import { foreignHosts, showParts } from "./page_parts.js";
import { pageWords } from "./page_state.js";
import { showPrivateCards } from "./private_cards.js";
import { showReview } from "./review_notice.js";

/** @import {HostState} from "../../frame_port" */
/** @import {SitesMessage, TabState} from "../../page_port" */

const SEVERITIES = /** @type {const} */ (["serious", "caution", "info"]);

/** @type {TabState} */
let tab = { site: null, paused: false, flags: { info: 0, caution: 0, serious: 0 }, box: "none" };
/** @type {HostState} */
let host = "connecting";
/** Of the page; undefined: the browser does not tell. @type {string | undefined} */
let address;
/** Hosts of parts of the page. @type {string[]} */
let parts = [];
/** @type {SitesMessage["sites"]} */
let sites = [];

function draw() {
  const { what, note, word } = pageWords(tab, host);
  byId("page-what").textContent = words(what, word ?? "");
  byId("page-note").textContent = words(note);
  drawFlags();
  byId("site").hidden = tab.site === null;
  void offerSite(tab.site === null ? address : undefined, port);
  void drawParts();
  byId("site-label").textContent = words("popup_check_on", tab.site ?? "");
  /** @type {HTMLInputElement} */ (byId("site-switch")).checked = !tab.paused;
}

function drawFlags() {
  const shown = host === "ready" && !tab.paused;
  const found = SEVERITIES.filter((severity) => shown && tab.flags[severity] > 0);
  byId("page-flags").hidden = found.length === 0;
  byId("page-flags").replaceChildren(
    ...found.map((severity) =>
      element("li", {}, severityBadge(severity), ` ${tab.flags[severity]}`),
    ),
  );
}

/** Of the sites of the manifest all is known. */
async function drawParts() {
  const isAdded = sites.some(({ name, added }) => added && name === tab.site);
  const others = isAdded || tab.site === null ? await notAllowed(parts) : [];
  const unchecked = others.filter((host) => !sites.some(({ name }) => name === host));
  const page = tab.site === null ? addableHost(address) : null;
  showParts(byId("parts"), unchecked, page, port);
}

/** @param {PagePort} port */
async function watchThisTab(port) {
  const [shown] = await chrome.tabs.query({ active: true, currentWindow: true });
  address = shown?.url;
  if (shown?.id === undefined) return;
  port.send({ type: "watch-tab", tab: shown.id });
  parts = await foreignHosts(shown.id);
  draw();
}

async function switchSite() {
  if (!tab.site) return;
  const pause = /** @type {const} */ ({ type: "pause", site: tab.site, paused: !tab.paused });
  byId("status").textContent = await port.request(pause).then(() => "", notKept);
  draw();
}

fillWords(document);
const port = new PagePort();
const preferences = new KeptPreferences(port);
showHost(byId("host"), port);
showSiteAccess(byId("access"));
showChoices(preferences);
showReview(preferences);
showPrivateCards(byId("private"));
port.on("welcome", () => void watchThisTab(port));
port.on("tab-state", (state) => {
  tab = state;
  draw();
});
port.on("sites", (message) => {
  sites = message.sites;
  draw();
});
port.on("host-state", ({ state }) => {
  host = state;
  draw();
});
byId("site-switch").addEventListener("change", () => void switchSite());
byId("options").addEventListener("click", async () => {
  await chrome.runtime.openOptionsPage();
  window.close();
});
draw();
stayConnected(port);

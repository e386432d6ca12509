import { AddedSites } from "./added_sites.js";
import { HOST, HostPort } from "./host_port.js";
import { Kept } from "./kept.js";
import { Managed } from "./managed.js";
import { Relay } from "./relay.js";
import { isDue } from "./review_date.js";
import { TabStates } from "./tab_states.js";
import { faceOf, paint, paintAll } from "./toolbar.js";

/** The one command, as in the manifest. */
const OPEN_CARD = "open-card";

const kept = new Kept(chrome.storage.local);

const host = new HostPort({
  connect: () => chrome.runtime.connectNative(HOST),
  hello: async () => {
    await kept.load();
    return { user: kept.user, extension: chrome.runtime.getManifest().version };
  },
  onState: (state) => relay.hostStateChanged(state),
  onChanged: (changed) => relay.storeChanged(changed),
  onNotice: (notice) => void kept.keepNotice(notice),
});

const tabs = new TabStates({
  isPaused: (site) => kept.isPaused(site),
  onChange: (tab) => {
    void paint(tab, faceOf(tabs.stateOf(tab), host.state.state), note());
    relay.tabChanged(tab);
  },
});

const added = new AddedSites({
  browser: chrome,
  kept,
  scripts: contentScripts(),
  onChange: () => relay.sitesChanged(),
});

/** Paths from the root: Firefox makes addresses of the manifest's, and takes none to be run elsewhere. */
function contentScripts() {
  const scripts = chrome.runtime.getManifest().content_scripts?.[0].js ?? [];
  return scripts.map((script) => new URL(script, chrome.runtime.getURL("")).pathname);
}

/** What the icon has to say besides the state of a page. */
function note() {
  if (kept.isNoticeUnread) return "toolbar_notice";
  return isDue(kept.preferences.nextReview) ? "toolbar_review" : null;
}

async function showNote() {
  await kept.load();
  tabs.refresh();
  await paintAll(note());
}
void showNote();
chrome.storage.local.onChanged.addListener(() => void showNote());

const relay = new Relay({
  host,
  kept,
  managed: new Managed({ area: chrome.storage.managed, kept, host }),
  tabs,
  added,
  self: { id: chrome.runtime.id, origin: new URL(chrome.runtime.getURL("")).origin },
  shortcut: async () => {
    const commands = await chrome.commands.getAll();
    return commands.find(({ name }) => name === OPEN_CARD)?.shortcut ?? "";
  },
});

chrome.runtime.onConnect.addListener((port) => void relay.accept(port));

chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === "managed") void relay.managedChanged();
});

for (const change of [chrome.permissions.onAdded, chrome.permissions.onRemoved]) {
  // Where the browser's storage cannot be read, it is asked again by whoever asks for the sites next.
  change.addListener(() => void added.permissionsChanged().catch(() => {}));
}
void added.load();

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === OPEN_CARD && tab?.id !== undefined) relay.openCard(tab.id);
  void relay.askForShortcut();
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") {
    void chrome.tabs.create({ url: "/pages/welcome/welcome.html" });
  }
});

import "./browser_globals.js";
import { AddedSites } from "../../extension/background/added_sites.js";
import { HostPort } from "../../extension/background/host_port.js";
import { Kept } from "../../extension/background/kept.js";
import { Managed } from "../../extension/background/managed.js";
import { Relay } from "../../extension/background/relay.js";
import { TabStates } from "../../extension/background/tab_states.js";
import { clock } from "./fake_clock.js";
import { fakePort, settled } from "./fake_port.js";
import { fakePermissions } from "./fake_permissions.js";
import { fakeStorage } from "./fake_storage.js";

clock.start();
Object.assign(globalThis, { chrome: { runtime: { lastError: undefined } } });

export const SELF = { id: "abc", origin: "chrome-extension://abc" };
export const SETTINGS = { region: "wales", profession: "nurse", mode: "mixed" };
/** The key of the command. */
export const SHORTCUT = /** @type {string} */ ("Alt+Shift+F");

/** The background as main.js connects it. Its host answers what `answer` does and the types of `answers`. */
export async function fakeBackground({
  kept: stored = {},
  organisation = fakeStorage(),
  answers = ["hello", "settings"],
  answer = /** @type {(request: any) => object | null} */ (() => null),
  allowed = /** @type {string[]} */ ([]),
  shortcut = () => SHORTCUT,
} = {}) {
  const permissions = fakePermissions(allowed);
  const storage = fakeStorage({ user: "u1", ...stored });
  const kept = new Kept(storage.area);
  /** @type {ReturnType<typeof fakePort>[]} */
  const starts = [];
  const host = new HostPort({
    connect: () => {
      const port = fakePort();
      answerBasics(port, answers, answer);
      return starts[starts.push(port) - 1];
    },
    hello: async () => ({ user: "u1", extension: "1.0.0" }),
    onState: (state) => relay.hostStateChanged(state),
    onChanged: (changed) => relay.storeChanged(changed),
    onNotice: (notice) => void kept.keepNotice(notice),
  });
  /** The site that the icon names over each tab. @type {Map<number, string | null>} */
  const icons = new Map();
  const tabs = new TabStates({
    isPaused: (site) => kept.isPaused(site),
    onChange: (tab) => {
      icons.set(tab, tabs.stateOf(tab).site);
      relay.tabChanged(tab);
    },
  });
  const managed = new Managed({ area: organisation.area, kept, host });
  const added = new AddedSites({
    browser: permissions.browser,
    kept,
    scripts: ["content/main.js"],
    onChange: () => relay.sitesChanged(),
  });
  permissions.onChange(() => added.permissionsChanged());
  const relay = new Relay({
    ...{ host, kept, managed, tabs, added, self: SELF },
    shortcut: async () => shortcut(),
  });
  const open = async (/** @type {ReturnType<typeof fakePort>} */ port) => {
    void relay.accept(port);
    await settled();
    return port;
  };
  return {
    ...{ relay, storage, starts, permissions, icons },
    pipe: () => /** @type {ReturnType<typeof fakePort>} */ (starts.at(-1)),
    frame: (tab = 1, url = "https://x.com/home") =>
      open(fakePort({ name: "frame", sender: { id: "abc", url, tab: { id: tab } } })),
    page: (page = "options") =>
      open(fakePort({ name: "page", sender: { id: "abc", url: `${SELF.origin}/pages/${page}` } })),
    open,
  };
}

/**
 * @param {ReturnType<typeof fakePort>} port
 * @param {string[]} answers
 * @param {(request: any) => object | null} answer
 */
function answerBasics(port, answers, answer) {
  const post = port.postMessage;
  port.postMessage = (message) => {
    post(message);
    const { type, id } = message;
    const reply = answer(message);
    if (reply) return port.receive({ ...reply, id });
    if (!answers.includes(type)) return;
    const hello = { type, id, protocol: 1, host: "1.0.0", pack: "p", rules: 1, capabilities: [] };
    if (type === "hello") port.receive(hello);
    if (type === "settings") port.receive({ type, id, settings: SETTINGS });
  };
}

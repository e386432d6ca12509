/** @typedef {{ target: { tabId: number, frameIds?: number[] }, files?: string[] }} Injection */

/**
 * The browser's list of allowed hosts and of content scripts that were registered; `ran` is in which frames of
 * its one tab scripts were run at once.
 *
 * @param {string[]} allowed Match patterns.
 */
export function fakePermissions(allowed = []) {
  let origins = ["https://x.com/*", ...allowed];
  /** @type {() => Promise<void>} */
  let changed = async () => {};
  /** @type {{ id: string, js: string[] }[]} */
  const scripts = [];
  /** @type {number[]} */
  const ran = [];
  /** Of the one tab; `result`: its origin, or null where scripts run already. */
  const frames = [
    { frameId: 0, result: /** @type {string | null} */ ("https://toots.example") },
    { frameId: 5, result: "https://comments.example" },
    { frameId: 6, result: "https://advertisements.example" },
    { frameId: 7, result: null },
  ];
  const browser = {
    permissions: {
      getAll: async () => ({ origins: [...origins] }),
      remove: async (/** @type {{ origins: string[] }} */ gone) => {
        origins = origins.filter((origin) => !gone.origins.includes(origin));
        // Nobody waits for who hears of it, as in background/main.js.
        void changed().catch(() => {});
        return true;
      },
    },
    scripting: {
      executeScript: async (/** @type {Injection} */ { target, files }) => {
        if (!files) return [...frames];
        ran.push(...(target.frameIds ?? []));
        return [];
      },
      getRegisteredContentScripts: async () => [...scripts],
      registerContentScripts: async (/** @type {typeof scripts} */ more) => {
        scripts.push(...more);
      },
      unregisterContentScripts: async (/** @type {{ ids: string[] }} */ { ids }) => {
        const unknown = ids.find((id) => !scripts.some((script) => script.id === id));
        if (unknown) throw new Error(`Nonexistent script ID '${unknown}'`);
        scripts.splice(0, Infinity, ...scripts.filter(({ id }) => !ids.includes(id)));
      },
    },
    tabs: { query: async () => [{ id: 7 }] },
  };
  return {
    ...{ scripts, ran },
    browser: /** @type {import("../../extension/background/added_sites.js").Browser} */ (
      /** @type {unknown} */ (browser)
    ),
    onChange: (/** @type {() => Promise<void>} */ listener) => (changed = listener),
    /** @param {string} origin The user says yes. */
    allow(origin) {
      origins.push(origin);
      return changed();
    },
  };
}

/**
 * A storage area that holds plain values; `content` is what is in it.
 *
 * @param {Record<string, unknown>} [initial]
 */
export function fakeStorage(initial = {}) {
  const storage = {
    /** @type {Record<string, unknown>} */
    content: structuredClone(initial),
    area: {
      async get(/** @type {string[] | null} */ keys) {
        if (keys === null) return structuredClone(storage.content);
        return Object.fromEntries(
          keys.filter((key) => key in storage.content).map((key) => [key, storage.content[key]]),
        );
      },
      async set(/** @type {Record<string, unknown>} */ items) {
        Object.assign(storage.content, structuredClone(items));
      },
      async remove(/** @type {string[]} */ keys) {
        for (const key of keys) delete storage.content[key];
      },
      async clear() {
        storage.content = {};
      },
    },
  };
  return /** @type {{ content: typeof storage.content, area: chrome.storage.StorageArea }} */ (
    /** @type {unknown} */ (storage)
  );
}

/**
 * Keeps preferences as the pages of the extension do.
 *
 * @param {import("playwright-core").Page} page of the extension
 * @param {Partial<import("../../../extension/frame_port").Preferences>} preferences
 * @returns {Promise<unknown>} when they are kept
 */
export function prefer(page, preferences) {
  return page.evaluate((wanted) => {
    const port = chrome.runtime.connect({ name: "page" });
    const kept = new Promise((resolve) =>
      port.onMessage.addListener(({ type }) => type === "preferred" && resolve(null)),
    );
    port.postMessage({ type: "prefer", id: 1, preferences: wanted });
    return kept;
  }, preferences);
}

/**
 * What an editor itself holds, whatever the DOM shows: what a post would send.
 *
 * @typedef {object} EditorModel
 * @property {() => string} text
 */

/**
 * Every editor of the page by its name, and everything that was sent.
 *
 * @type {{ models: Map<string, EditorModel>, sent: { box: string, text: string }[] }}
 */
export const openEditors = { models: new Map(), sent: [] };

/**
 * Shows a page's editors to tests as `window.openEditors`.
 *
 * @param {Window} page
 */
export function showToTests(page) {
  Object.assign(page, {
    openEditors: {
      text: (name) => openEditors.models.get(name)?.text() ?? null,
      sent: () => openEditors.sent,
    },
  });
}

/**
 * @param {string} name
 * @param {EditorModel} model
 * @returns {() => void} forgets it
 */
export function addEditor(name, model) {
  openEditors.models.set(name, model);
  return () => openEditors.models.delete(name);
}

/**
 * @param {string} box
 * @param {string} text
 */
export function send(box, text) {
  openEditors.sent.push({ box, text });
}

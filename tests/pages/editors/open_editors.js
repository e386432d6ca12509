/**
 * What an editor itself holds, whatever the DOM shows: what a post would send.
 *
 * @typedef {object} EditorModel
 * @property {() => string} text
 * @property {(person: string) => void} mention puts the name of a person at the caret, in one piece where
 *   the editor knows of such, and takes away what was typed of it: what a site's list of names does
 */

/**
 * Every editor of the page by its name, and everything that was sent.
 *
 * @type {{ models: Map<string, EditorModel>, sent: { box: string, text: string }[] }}
 */
export const openEditors = { models: new Map(), sent: [] };

const QUERY = /@[\p{L}\p{N}_]*$/u;

/**
 * How much of a mention is typed already.
 *
 * @param {string} before the text before the caret
 * @returns {number}
 */
export function queryLength(before) {
  return QUERY.exec(before)?.[0].length ?? 0;
}

/**
 * Shows a page's editors to tests as `window.openEditors`.
 *
 * @param {Window} page
 */
export function showToTests(page) {
  Object.assign(page, {
    openEditors: {
      text: (name) => openEditors.models.get(name)?.text() ?? null,
      mention: (name, person) => openEditors.models.get(name)?.mention(person),
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

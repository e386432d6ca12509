/**
 * The user's words for a key of _locales.
 *
 * @param {string} key
 * @param {...(string | number)} values For its placeholders.
 */
export function words(key, ...values) {
  return chrome.i18n.getMessage(key, values.map(String));
}

/**
 * Writes the words into a document that names them: `data-words` for the text of an element,
 * `data-label` for its accessible name, `data-placeholder` for what an empty box shows.
 *
 * @param {Document} document
 */
export function fillWords(document) {
  for (const element of document.querySelectorAll("[data-words]")) {
    element.textContent = words(element.getAttribute("data-words") ?? "");
  }
  for (const [name, attribute] of [
    ["data-label", "aria-label"],
    ["data-placeholder", "placeholder"],
  ]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      element.setAttribute(attribute, words(element.getAttribute(name) ?? ""));
    }
  }
}

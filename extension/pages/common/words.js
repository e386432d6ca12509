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
  document.documentElement.lang = words("extension_language");
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

/**
 * @param {string} date YYYY-MM-DD; anything else comes back as it is.
 * @returns {string} As people write it in the language of the words: 1 November 2026.
 */
export function dateWords(date) {
  const time = Date.parse(date);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(time)) return date;
  const language = words("extension_language");
  return new Date(time).toLocaleDateString(language, { dateStyle: "long", timeZone: "UTC" });
}

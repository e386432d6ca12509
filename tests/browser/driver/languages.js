import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { EXTENSION } from "./program.js";

/** @typedef {Record<string, { message: string }>} Messages */

/**
 * The extension for a browser that is shown in a language that Debian's Chromium has not: of one whose words are
 * missing, a browser takes the language that the manifest names.
 *
 * @param {string} language one of _locales
 * @param {string} folder
 * @returns {string} its path
 */
export function extensionIn(language, folder) {
  const copy = path.join(folder, "extension");
  cpSync(EXTENSION, copy, { recursive: true });
  rmSync(path.join(copy, "_locales/en"), { recursive: true });
  const file = path.join(copy, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, default_locale: language }));
  return copy;
}

/**
 * @param {string} language
 * @returns {Messages}
 */
export function messagesIn(language) {
  const file = path.join(EXTENSION, "_locales", language, "messages.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

/**
 * @param {string} message
 * @returns {RegExp} what is shown where it is, whatever is put into it
 */
function shownAs(message) {
  const parts = message.split(/\$\w+\$/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}

/** How much of a message stands there whatever is put into it. @param {string} message */
const ownLetters = (message) => message.replace(/\$\w+\$/g, "").match(/\p{L}/gu)?.length ?? 0;

/**
 * What of the words that are shown is in English, though there are others in the language; and how many are in the
 * language.
 *
 * @param {string[]} shown
 * @param {string} language
 */
export function languageOf(shown, language) {
  const [own, english] = [messagesIn(language), messagesIn("en")];
  const translated = Object.keys(own).filter((key) => own[key].message !== english[key].message);
  const told = translated.filter(
    (key) => Math.min(ownLetters(own[key].message), ownLetters(english[key].message)) > 2,
  );
  const patterns = (/** @type {Messages} */ messages) =>
    told.map((key) => shownAs(messages[key].message));
  const [ours, theirs] = [patterns(own), patterns(english)];
  const isIn = (/** @type {RegExp[]} */ all) => (/** @type {string} */ words) =>
    all.some((one) => one.test(words));
  const inLanguage = shown.filter(isIn(ours));
  const inEnglish = shown.filter((words) => isIn(theirs)(words) && !isIn(ours)(words));
  return { inEnglish, inLanguage };
}

/**
 * All words that an element holds, shown or to be shown, but for those that are marked as English or as the user's.
 *
 * @param {ParentNode} root may use nothing from outside itself
 * @returns {string[]}
 */
export function wordsIn(root) {
  const others = '[lang^="en"], [lang=""], script, style';
  const said = [];
  for (const element of root.querySelectorAll("*")) {
    if (element.closest(others)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) {
      said.push(element.getAttribute(name) ?? "");
    }
    for (const node of element.childNodes) if (node instanceof Text) said.push(node.data);
  }
  return said.map((words) => words.trim()).filter((words) => words !== "");
}

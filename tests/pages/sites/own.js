import { inLanguage } from "./words.js";

const asked = new URLSearchParams(location.search);
/** The site was changed: what it calls its elements is not what it was, and all else stays. */
const changed = asked.has("changed");
/** The language that the site is shown in; null: English. */
const language = asked.get("language");

/**
 * Attributes by which a site knows its own elements.
 *
 * @param {Record<string, string>} attributes
 * @returns {Record<string, string>}
 */
export const own = (attributes) => (changed ? {} : attributes);

/**
 * The name of a site's own element.
 *
 * @param {string} name
 * @param {string} plain what it says to those who do not know it
 */
export const ownTag = (name, plain) => (changed ? plain : name);

/**
 * A site's own mark of an element.
 *
 * @param {string} name
 */
export const ownName = (name) => (changed ? undefined : name);

/**
 * Whether the site acts on what was pressed: some do not where a script pressed it.
 *
 * @param {Event} event
 */
export const takes = ({ isTrusted }) => isTrusted || !asked.has("trusted");

/**
 * What the site says, in the language that it is shown in.
 *
 * @param {string} words
 */
export const said = (words) => inLanguage(words, language);

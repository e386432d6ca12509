/** @import {CategoryState, RuleState} from "../../protocol" */

/**
 * The rules in which every word of the query stands: in title, id, examples or category. Categories
 * without any are left out. Case and accents make no difference.
 *
 * @param {CategoryState[]} categories
 * @param {string} query
 * @returns {CategoryState[]}
 */
export function search(categories, query) {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return categories;
  return categories
    .map((category) => ({
      ...category,
      rules: category.rules.filter((rule) => {
        const text = textOf(category, rule);
        return wanted.every((word) => text.includes(word));
      }),
    }))
    .filter((category) => category.rules.length > 0);
}

/**
 * @param {CategoryState} category
 * @param {RuleState} rule
 */
function textOf(category, rule) {
  return plain([category.title, rule.title, rule.id, ...rule.flagged, ...rule.clean].join("\n"));
}

/** @param {string} text */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

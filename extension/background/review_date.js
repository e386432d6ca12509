/** No review is planned for a later day than this from now, wherever the user travels meanwhile. */
const FARTHEST_DAYS = 100;

/**
 * The day that comes so many days after another, where the user is.
 *
 * @param {number} days
 * @param {Date} [from]
 * @returns {string} YYYY-MM-DD
 */
export function dateIn(days, from = new Date()) {
  const date = new Date(from.getFullYear(), from.getMonth(), from.getDate() + days);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Whether the day of the next review has come. One that is out of reach was planned while the clock ran ahead,
 * and would never come.
 *
 * @param {string} date YYYY-MM-DD; empty: none was asked for.
 * @param {Date} [now]
 */
export function isDue(date, now = new Date()) {
  return date !== "" && (date <= dateIn(0, now) || date > dateIn(FARTHEST_DAYS, now));
}

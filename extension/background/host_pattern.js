/**
 * The browser's words for all pages of a host.
 *
 * @param {string} host
 */
export function patternOf(host) {
  return `https://${host}/*`;
}

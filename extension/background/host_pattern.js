/**
 * The browser's words for all pages of a host.
 *
 * @param {string} host
 */
export function patternOf(host) {
  return `https://${host}/*`;
}

/**
 * Whether a value is the name of one host, which no pattern for many is.
 *
 * @param {unknown} value
 */
export function isHost(value) {
  const address = `https://${value}`;
  return (
    /^[^*/]+$/.test(String(value)) && URL.canParse(address) && new URL(address).hostname === value
  );
}

/** @param {string} pattern Whether it is for every host. */
export function isForAll(pattern) {
  return pattern === "<all_urls>" || /^(\*|https):\/\/\*\/\*$/.test(pattern);
}

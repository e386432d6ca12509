"use strict";

/** Option+F writes a letter there. */
function isOnMac() {
  return /^mac/i.test(navigator.platform);
}

/** Alt+F, which the browser would take for its menu. @param {KeyboardEvent} event */
function isOpeningKey({ altKey, ctrlKey, metaKey, shiftKey, code, isTrusted }) {
  const isAltF = altKey && code === "KeyF" && !ctrlKey && !metaKey && !shiftKey;
  return isAltF && isTrusted && !isOnMac();
}

/**
 * What opens the card or the panel of a draft, as its user is told.
 *
 * @param {string} shortcut Of the command, in the browser's words; empty: it has none.
 * @returns {string} Empty: no key does.
 */
function openingKeyOf(shortcut) {
  if (shortcut !== "") return shortcut;
  return isOnMac() ? "" : "Alt+F";
}

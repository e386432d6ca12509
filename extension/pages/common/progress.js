import { words } from "./words.js";

/** Before this many milliseconds nobody wonders whether anything happens. */
const SOON_MS = 700;

/**
 * Does something that may take long: `place` is busy meanwhile, and soon `status` says so in words.
 *
 * @template T
 * @param {HTMLElement} place
 * @param {HTMLElement} status A live region.
 * @param {() => Promise<T>} action
 * @returns {Promise<T>} What the action gives.
 */
export async function showProgress(place, status, action) {
  const working = words("options_working");
  place.setAttribute("aria-busy", "true");
  const timer = setTimeout(() => (status.textContent = working), SOON_MS);
  try {
    return await action();
  } finally {
    clearTimeout(timer);
    place.removeAttribute("aria-busy");
    if (status.textContent === working) status.textContent = "";
  }
}

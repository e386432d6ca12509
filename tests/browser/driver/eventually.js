/** How long a condition may take before the test gives up, in milliseconds. */
const PATIENCE = 30_000;
/** Between the first two looks, and the longest between two, in milliseconds: a look costs the browser work. */
const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 100;

/**
 * Looks again and again until `look` no longer throws, and returns what it gave. When it still throws
 * after PATIENCE, its last error is the test's.
 *
 * @template T
 * @param {() => Promise<T> | T} look
 * @returns {Promise<T>}
 */
export async function eventually(look) {
  const end = Date.now() + PATIENCE;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** How long a condition may take before the test gives up, in milliseconds. */
const PATIENCE = 30_000;
/** Between two looks, in milliseconds. */
const PAUSE = 25;

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
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

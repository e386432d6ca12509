/**
 * @param {Promise<unknown>} work Of which `false` is a refusal too.
 * @returns {Promise<boolean>} Whether nobody refused it.
 */
export function isDone(work) {
  return work.then(
    (answer) => answer !== false,
    () => false,
  );
}

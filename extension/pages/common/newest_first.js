/**
 * Does something for the newest of what it is given, once at a time: what comes while it is at work
 * waits, and of what waits only the newest is done.
 *
 * @template Given
 */
export class NewestFirst {
  #action;
  /** @type {Given | undefined} */
  #waiting;
  #working = false;

  /** @param {(given: Given) => Promise<void>} action Must not reject. */
  constructor(action) {
    this.#action = action;
  }

  /** @param {Given} given */
  async give(given) {
    this.#waiting = given;
    if (this.#working) return;
    this.#working = true;
    while (this.#waiting !== undefined) {
      const next = this.#waiting;
      this.#waiting = undefined;
      await this.#action(next);
    }
    this.#working = false;
  }
}

// Node 18's own fake timers have no clock, and are turned on in another way than Node 20's.

/** @typedef {{ due: number, run: () => void }} Timer */

/** Timers and the time since the page began, which pass only when a test says so. */
class FakeClock {
  #now = 0;
  #lastId = 0;
  /** @type {Map<number, Timer>} */
  #timers = new Map();

  /** From here on everything that asks for the time asks this clock, which begins anew. */
  start() {
    this.#now = 0;
    this.#timers.clear();
    performance.now = () => this.#now;
    Object.assign(globalThis, {
      setTimeout: (/** @type {() => void} */ run, delay = 0) => this.#add(run, delay),
      clearTimeout: (/** @type {number} */ id) => this.#timers.delete(id),
    });
  }

  /** @param {number} milliseconds */
  tick(milliseconds) {
    const end = this.#now + milliseconds;
    for (let next = this.#nextBy(end); next; next = this.#nextBy(end)) {
      const [id, { due, run }] = next;
      this.#timers.delete(id);
      this.#now = due;
      run();
    }
    this.#now = end;
  }

  /**
   * @param {() => void} run
   * @param {number} delay
   */
  #add(run, delay) {
    this.#lastId += 1;
    this.#timers.set(this.#lastId, { due: this.#now + delay, run });
    return this.#lastId;
  }

  /** @param {number} end */
  #nextBy(end) {
    const due = [...this.#timers].filter(([, timer]) => timer.due <= end);
    return due.sort(([, a], [, b]) => a.due - b.due)[0];
  }
}

export const clock = new FakeClock();

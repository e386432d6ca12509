"use strict";

/** Which checks are offered before anything was found, and which of them were looked at; in memory only. */
class OfferedChecks {
  /** Checks with the page or the conversation where they were looked at. @type {Set<string>} */
  #lookedAt = new Set();
  /** Boxes with a picture whose check was looked at. @type {WeakSet<HTMLElement>} */
  #pictures = new WeakSet();

  /**
   * @param {HTMLElement} box
   * @param {CheckContext} context Of the box.
   * @param {SiteFacts | null} facts
   * @returns {Check | null} What suits the post and was not looked at.
   */
  offerFor(box, context, facts) {
    if (context.attachment !== true) this.#pictures.delete(box);
    const suits = (/** @type {Check} */ check) =>
      check.offered?.(context) === true && !this.#isLookedAt(check, box, facts);
    return CHECKS.find(suits) ?? null;
  }

  /**
   * @param {Check} check
   * @param {HTMLElement} box
   * @param {SiteFacts | null} facts
   */
  lookAt(check, box, facts) {
    if (check.isOfPicture) this.#pictures.add(box);
    else this.#lookedAt.add(placeOf(check, facts));
  }

  /**
   * @param {Check} check
   * @param {HTMLElement} box
   * @param {SiteFacts | null} facts
   */
  #isLookedAt(check, box, facts) {
    return check.isOfPicture ? this.#pictures.has(box) : this.#lookedAt.has(placeOf(check, facts));
  }
}

/**
 * Where a check is offered once: in each group, conversation or page.
 *
 * @param {Check} check
 * @param {SiteFacts | null} facts
 */
function placeOf({ id }, facts) {
  return `${id} ${location.pathname} ${conversationOn(facts)}`;
}

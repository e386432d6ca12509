"use strict";

/**
 * @typedef {object} BoxDraft What is written in a box now.
 * @property {HTMLElement} element
 * @property {number} number Others before it have ended.
 */

/** Which checks are offered before anything was found, and which of them were looked at; in memory only. */
class OfferedChecks {
  /** Checks with the page or the conversation where they were looked at. @type {Set<string>} */
  #lookedAt = new Set();
  /** Drafts with a picture whose check was looked at, by their box. @type {WeakMap<HTMLElement, number>} */
  #pictures = new WeakMap();

  /**
   * @param {BoxDraft} draft
   * @param {CheckContext} context Of its box.
   * @param {SiteFacts | null} facts
   * @returns {Check | null} What suits the post and was not looked at.
   */
  offerFor(draft, context, facts) {
    if (context.attachment !== true) this.#pictures.delete(draft.element);
    const suits = (/** @type {Check} */ check) =>
      check.offered?.(context) === true && !this.#isLookedAt(check, draft, facts);
    return CHECKS.find(suits) ?? null;
  }

  /**
   * @param {Check} check
   * @param {BoxDraft} draft
   * @param {SiteFacts | null} facts
   */
  lookAt(check, draft, facts) {
    if (check.isOfPicture) this.#pictures.set(draft.element, draft.number);
    else this.#lookedAt.add(placeOf(check, facts));
  }

  /**
   * @param {Check} check
   * @param {BoxDraft} draft
   * @param {SiteFacts | null} facts
   */
  #isLookedAt(check, { element, number }, facts) {
    if (check.isOfPicture) return this.#pictures.get(element) === number;
    return this.#lookedAt.has(placeOf(check, facts));
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

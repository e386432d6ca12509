"use strict";

/** Tells the background what the toolbar and the popup show of this frame, once it is another thing. */
class FrameReport {
  #link;
  #told = "";

  /** @param {Pick<HostLink, "tell">} link */
  constructor(link) {
    this.#link = link;
  }

  /** The background is a new one, which knows nothing of this frame. */
  forget() {
    this.#told = "";
  }

  /**
   * @param {Flag[]} drawn
   * @param {BoxCondition | "none"} condition "none": no box has the focus.
   */
  tell(drawn, condition) {
    const flags = { info: 0, caution: 0, serious: 0 };
    for (const { finding } of drawn) flags[finding.severity] += 1;
    const box = reported(condition);
    const told = JSON.stringify([flags, box]);
    if (told === this.#told) return;
    this.#told = told;
    this.#link.tell({ type: "frame-state", flags, box });
  }
}

/**
 * @param {BoxCondition | "none"} condition
 * @returns {FrameStateMessage["box"]}
 */
function reported(condition) {
  if (condition === "too-long") return "unreadable";
  if (condition === "idle" || condition === "offer") return "clear";
  // The background itself knows best whether there is a host.
  if (condition === "no-host" || condition === "starting") return "none";
  return condition === "reload" || condition === "no-storage" ? "none" : condition;
}

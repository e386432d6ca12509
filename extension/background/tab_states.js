/** @import {FrameStateMessage} from "../frame_port" */
/** @import {TabState} from "../page_port" */

/** What one box state hides when another frame of the tab has the other: the first wins. */
const BOXES = /** @type {const} */ ([
  "flagged",
  "unreadable",
  "checking",
  "paused",
  "clear",
  "none",
]);
const SEVERITIES = /** @type {const} */ (["info", "caution", "serious"]);

/** @typedef {Pick<FrameStateMessage, "flags" | "box">} FrameState */
/** @typedef {{ tab: number, site: string, state: FrameState }} Frame */

/**
 * The state of several frames as one: flags add up, the box that most needs a look speaks.
 *
 * @param {FrameState[]} frames
 * @returns {FrameState}
 */
export function sumOf(frames) {
  const flags = { info: 0, caution: 0, serious: 0 };
  for (const frame of frames) {
    for (const severity of SEVERITIES) flags[severity] += frame.flags[severity];
  }
  const box = BOXES.find((box) => frames.some((frame) => frame.box === box)) ?? "none";
  return { flags, box };
}

/** What each tab shows, put together from what its frames tell. */
export class TabStates {
  #isPaused;
  #onChange;
  /** @type {Map<chrome.runtime.Port, Frame>} */
  #frames = new Map();

  /**
   * @param {{ isPaused: (site: string) => boolean, onChange: (tab: number) => void }} options
   */
  constructor({ isPaused, onChange }) {
    this.#isPaused = isPaused;
    this.#onChange = onChange;
  }

  /**
   * @param {chrome.runtime.Port} port
   * @param {number} tab
   * @param {string} site Its name.
   */
  enter(port, tab, site) {
    this.#frames.set(port, { tab, site, state: sumOf([]) });
    this.#onChange(tab);
  }

  /**
   * @param {chrome.runtime.Port} port
   * @param {FrameState} state
   */
  update(port, state) {
    const frame = this.#frames.get(port);
    if (!frame || !isFrameState(state)) return;
    frame.state = { flags: { ...state.flags }, box: state.box };
    this.#onChange(frame.tab);
  }

  /** @param {chrome.runtime.Port} port */
  leave(port) {
    const frame = this.#frames.get(port);
    this.#frames.delete(port);
    if (frame) this.#onChange(frame.tab);
  }

  /**
   * A frame of a tab is not let in: what an earlier background showed of the tab is no longer true.
   *
   * @param {number} tab
   */
  refuse(tab) {
    this.#onChange(tab);
  }

  /** Tells of every tab again, since what all of them share changed. */
  refresh() {
    for (const tab of new Set([...this.#frames.values()].map((frame) => frame.tab))) {
      this.#onChange(tab);
    }
  }

  /**
   * @param {number} tab
   * @returns {TabState}
   */
  stateOf(tab) {
    const frames = [...this.#frames.values()].filter((frame) => frame.tab === tab);
    const site = frames[0]?.site ?? null;
    const paused = site !== null && this.#isPaused(site);
    return { site, paused, ...sumOf(frames.map((frame) => frame.state)) };
  }
}

/**
 * A frame runs beside a page that is not trusted, so its numbers are looked at before they are shown.
 *
 * @param {FrameState} state
 */
function isFrameState({ flags, box }) {
  return (
    BOXES.includes(box) &&
    SEVERITIES.every((severity) => Number.isSafeInteger(flags?.[severity]) && flags[severity] >= 0)
  );
}

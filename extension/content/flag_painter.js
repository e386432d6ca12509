"use strict";

/** A pointer this near to an underlined word means it, in CSS pixels. */
const NEAR = 3;

/** @typedef {{ flag: Flag, area: Area }} PaintedArea One line of one underlined span, as it is on screen. */

/** @typedef {{ look: string, key: string, place: string }} Underline All that is to be seen of such a line. */

/** Draws flags over the text of a compose box, in the overlay. */
class FlagPainter {
  #overlay;
  #covers;
  #layer = document.createElement("div");
  /** Those in the layer, by all that is to be seen of them. @type {Map<string, HTMLElement>} */
  #underlines = new Map();
  /** @type {Flag[]} */
  #flags = [];
  /** @type {PaintedArea[]} */
  #painted = [];

  /**
   * @param {Overlay} overlay
   * @param {Pick<Covers, "lineIn">} covers
   */
  constructor(overlay, covers) {
    this.#overlay = overlay;
    this.#covers = covers;
    this.#layer.setAttribute("aria-hidden", "true");
    overlay.root.append(this.#layer);
  }

  /**
   * Draws these flags and no others.
   *
   * @param {EditorAdapter} adapter Has read the text that the flags are of.
   * @param {Flag[]} flags
   * @param {Flag | null} active The one whose card is open.
   * @param {Area | null} visible What is on screen of the box.
   */
  paint(adapter, flags, active, visible) {
    this.#flags = flags;
    const areasOf = (/** @type {Flag} */ flag) =>
      visible ? paintedAreas(adapter, flag, visible, this.#covers) : [];
    this.#painted = flags.flatMap(areasOf);
    const origin = this.#overlay.origin();
    this.#put(
      this.#painted.map((painted) =>
        underlineOf(painted, painted.flag.key === active?.key, origin),
      ),
    );
  }

  /** @param {Flag[]} flags Whether these were painted last. */
  isOf(flags) {
    return (
      flags.length === this.#flags.length && flags.every((flag, at) => flag === this.#flags[at])
    );
  }

  clear() {
    this.#flags = [];
    this.#painted = [];
    this.#put([]);
  }

  /** @param {Underline[]} underlines Those that are there already are not touched. */
  #put(underlines) {
    const before = this.#underlines;
    this.#underlines = new Map();
    for (const underline of underlines) {
      const name = Object.values(underline).join("\n");
      this.#underlines.set(name, before.get(name) ?? elementOf(underline));
    }
    for (const [name, element] of before) if (!this.#underlines.has(name)) element.remove();
    const { children } = this.#layer;
    for (const [place, element] of [...this.#underlines.values()].entries()) {
      if (children[place] !== element) this.#layer.insertBefore(element, children[place] ?? null);
    }
  }

  /**
   * The flag that is drawn at a point of the window.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Flag | null}
   */
  flagAt(x, y) {
    const here = this.#painted.filter(({ area }) => {
      const acrossX = area.left - NEAR <= x && x <= area.right + NEAR;
      return acrossX && area.top - NEAR <= y && y <= area.bottom + NEAR;
    });
    return here.map(({ flag }) => flag).sort(mostSeriousFirst)[0] ?? null;
  }

  /**
   * @param {Flag} flag
   * @returns {Area | null} What holds all of it that is on screen.
   */
  areaOf(flag) {
    const areas = this.#painted.filter((painted) => painted.flag.key === flag.key);
    if (areas.length === 0) return null;
    return areas.map(({ area }) => area).reduce(hull);
  }
}

/**
 * @param {Area} a
 * @param {Area} b
 * @returns {Area}
 */
function hull(a, b) {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/**
 * @param {EditorAdapter} adapter
 * @param {Flag} flag
 * @param {Area} visible
 * @param {Pick<Covers, "lineIn">} covers
 * @returns {PaintedArea[]}
 */
function paintedAreas(adapter, flag, visible, covers) {
  return flag.spans
    .flatMap((span) => joinLines(adapter.rectsOf(span, visible)))
    .map((area) => cutTo(visible, area))
    .map((area) => area && covers.lineIn(adapter.element, area, visible))
    .filter((area) => area !== null)
    .map((area) => ({ flag, area }));
}

/**
 * One area per line, where a span runs over several pieces of a line.
 *
 * @param {DOMRect[]} rects In reading order.
 * @returns {Area[]}
 */
function joinLines(rects) {
  /** @type {Area[]} */
  const lines = [];
  for (const { left, top, right, bottom, width } of rects) {
    if (width === 0) continue;
    const line = lines.at(-1);
    const piece = { left, top, right, bottom };
    const joins = line && onSameLine(line, piece) && left <= line.right + 1 && right >= line.left;
    if (joins) Object.assign(line, hull(line, piece));
    else lines.push(piece);
  }
  return lines;
}

/**
 * @param {{ top: number, bottom: number }} a
 * @param {{ top: number, bottom: number }} b
 */
function onSameLine(a, b) {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2;
}

/**
 * @param {Area} visible
 * @param {Area} area
 * @returns {Area | null} null where its lower edge, which is what is drawn, is out of sight.
 */
function cutTo(visible, area) {
  const left = Math.max(area.left, visible.left);
  const right = Math.min(area.right, visible.right);
  const isSeen = visible.top < area.bottom && area.bottom <= visible.bottom + 1;
  return isSeen && left < right ? { ...area, left, right } : null;
}

/**
 * @param {PaintedArea} painted
 * @param {boolean} isActive
 * @param {{ left: number, top: number }} origin
 * @returns {Underline}
 */
function underlineOf({ flag, area }, isActive, origin) {
  const [left, top] = [area.left - origin.left, area.top - origin.top];
  const [width, height] = [area.right - area.left, area.bottom - area.top + 1];
  return {
    look: `flag ${lookOf(flag.finding)}${isActive ? " active" : ""}`,
    key: flag.key,
    place: `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`,
  };
}

/** @param {Underline} underline */
function elementOf({ look, key, place }) {
  const element = document.createElement("div");
  element.className = look;
  // Says which lines belong together to who inspects the layer: nothing of the page can.
  element.dataset.flag = key;
  element.style.cssText = place;
  return element;
}

/**
 * @param {Finding} finding
 * @returns {Severity | "help"}
 */
function lookOf({ category, severity }) {
  return category === HELP_CATEGORY ? "help" : severity;
}

"use strict";

/** Every kind of contenteditable. @implements {EditorAdapter} */
class RichTextAdapter {
  element;
  #kind;
  /** @type {RichTextReading} */
  #reading = { text: "", pieces: [] };
  /** Of the elements inside. @type {WeakMap<Element, Look>} */
  #looks = new WeakMap();
  /** All that the last records told of, where that is the letters of one text. @type {Text | null} */
  #changed = null;
  /** Draft takes the selection away with the focus. @type {number | null} */
  #caretAtBlur = null;
  /** The one that asks for places: each costs at every change of the page, until it is forgotten. */
  #range = document.createRange();
  /** What the next text takes the place of, and puts back. */
  #letter = "";

  /**
   * @param {HTMLElement} root An editing host.
   * @param {EditorKind} kind
   */
  constructor(root, kind) {
    this.element = root;
    this.#kind = kind;
    root.addEventListener("blur", this);
  }

  read() {
    this.#looks = new WeakMap();
    this.#changed = null;
    return this.readEdit();
  }

  readEdit() {
    this.#reading = this.#readChanged() ?? readRichText(this.element, this.#kind, this.#looks);
    return this.#reading.text;
  }

  /** @returns {RichTextReading | null} null: more may be another than the letters of one text. */
  #readChanged() {
    const node = this.#changed;
    const look = node?.parentElement && this.#looks.get(node.parentElement);
    return node && look ? readAgain(this.#reading, node, this.#kind, look.keepsSpace) : null;
  }

  /**
   * @param {Span} span
   * @param {Area} [sight]
   * @returns {DOMRect[]}
   */
  rectsOf(span, sight) {
    const { pieces } = this.#reading;
    const first = countOfFirst(pieces, ({ end }) => end <= span.start);
    const behind = countOfFirst(pieces, ({ start }) => start < span.end);
    return pieces
      .slice(first, behind)
      .filter((piece) => !sight || reaches(piece, sight))
      .flatMap((piece) => [...rectsOfPiece(piece, span, this.#range)]);
  }

  caret() {
    const selection = this.#selection();
    if (!selection?.focusNode || !this.element.contains(selection.focusNode))
      return this.#caretAtBlur;
    return offsetOfPoint(this.#reading, selection.focusNode, selection.focusOffset);
  }

  hasSelection() {
    return this.#selection()?.isCollapsed === false;
  }

  /** @param {number} offset */
  placeCaret(offset) {
    const { node, offset: at } = pointOfOffset(this.#reading, offset, this.element);
    const selection = this.#selection();
    selection?.collapse(node, at);
    this.#letter = selection && this.#kind.overwritesLetter ? selectLetterBefore(selection) : "";
    // The browser tells of it only in a later task, and until then editors insert at the old caret.
    document.dispatchEvent(new Event("selectionchange"));
  }

  /** @param {string} text */
  insert(text) {
    const { insert, insertInShadow = insert } = this.#kind;
    const isInShadow = this.element.getRootNode() !== document;
    (isInShadow ? insertInShadow : insert)(this.#letter + text, this.element);
    this.#letter = "";
  }

  /** @param {() => void} onEdit */
  observe(onEdit) {
    // Editors and scripts change the text without "input" events; this sees every change.
    const observer = new MutationObserver((records) => {
      for (const { target } of records) this.#looks.delete(/** @type {Element} */ (target));
      this.#changed = wholeTextOf(records);
      onEdit();
    });
    observer.observe(this.element, {
      ...{ subtree: true, childList: true },
      ...{ characterData: true, characterDataOldValue: true },
    });
    return () => observer.disconnect();
  }

  handleEvent() {
    this.#caretAtBlur = this.caret();
  }

  release() {
    this.element.removeEventListener("blur", this);
  }

  /** @returns {Selection | null} */
  #selection() {
    const root = /** @type {Document | ShadowRoot & Partial<Pick<Document, "getSelection">>} */ (
      this.element.getRootNode()
    );
    // Chromium alone has a selection per shadow root; Firefox's document reaches into them.
    return (root.getSelection ?? document.getSelection).call(root.getSelection ? root : document);
  }
}

/**
 * @param {MutationRecord[]} records
 * @returns {Text | null} The one that all are about, if it was whole before and after each.
 */
function wholeTextOf(records) {
  const [{ target }] = records;
  const isIts = (/** @type {MutationRecord} */ { target: other, oldValue }) =>
    other === target && oldValue !== null && isWhole(oldValue);
  return target instanceof Text && isWhole(target.data) && records.every(isIts) ? target : null;
}

/**
 * Whether what holds a piece, or a picture itself, comes as far up or down as an area does: to ask that takes a
 * sixth of the time of asking for the place of the piece.
 *
 * @param {Piece} piece
 * @param {Area} area
 */
function reaches(piece, area) {
  if (piece.kind === "break") return false;
  // A picture may be higher than the line that it stands in.
  const holder = piece.kind === "image" ? piece.node : piece.node.parentElement;
  if (!holder) return false;
  // Lines may stand outside a holder whose height is set.
  if (holder.scrollHeight > holder.clientHeight) return true;
  const { top, bottom } = holder.getBoundingClientRect();
  // What has no box of its own is told to be nowhere.
  return top === bottom || (top < area.bottom && area.top < bottom);
}

/**
 * @param {Piece} piece
 * @param {Span} span
 * @param {Range} range Is set to it.
 * @returns {Iterable<DOMRect>}
 */
function rectsOfPiece(piece, span, range) {
  if (piece.kind === "image") return piece.node.getClientRects();
  if (piece.kind !== "text") return [];
  const shift = piece.from - piece.start;
  range.setStart(piece.node, Math.max(span.start, piece.start) + shift);
  range.setEnd(piece.node, Math.min(span.end, piece.end) + shift);
  return range.getClientRects();
}

/**
 * Where in the DOM an offset is, in the way that an editor understands: in a text where there is one
 * that may be edited, else in a filler, else beside the image, the name or the empty line that stands
 * there.
 *
 * @param {RichTextReading} reading
 * @param {number} offset
 * @param {Element} root
 * @returns {{ node: Node, offset: number }}
 */
function pointOfOffset(reading, offset, root) {
  const there = reading.pieces.filter(({ start, end }) => start <= offset && offset <= end);
  const text = there.find((piece) => piece.kind === "text" && isEditable(piece.node));
  if (text?.kind === "text") return { node: text.node, offset: text.from + offset - text.start };
  const filler = there.findLast((piece) => piece.kind === "filler");
  if (filler?.kind === "filler") return { node: filler.node, offset: filler.from };
  const piece = there.find(({ kind }) => kind !== "break");
  if (!piece || piece.kind === "break") return { node: root, offset: root.childNodes.length };
  const node = outermostIsland(piece.node, root);
  const parent = /** @type {Node} */ (node.parentNode);
  const place = [...parent.childNodes].indexOf(/** @type {ChildNode} */ (node));
  return { node: parent, offset: offset > piece.start ? place + 1 : place };
}

/**
 * @param {Node} node
 * @returns {boolean} false in the name of a person or a place, which editors hold as one piece.
 */
function isEditable(node) {
  return node.parentElement?.isContentEditable === true;
}

/**
 * The whole of what may not be edited around a node, or the node itself.
 *
 * @param {Node} node
 * @param {Element} root
 * @returns {Node}
 */
function outermostIsland(node, root) {
  const parent = node.parentElement;
  const island = parent?.closest('[contenteditable="false"]');
  return island && root.contains(island) ? outermostIsland(island, root) : node;
}

/**
 * @param {RichTextReading} reading
 * @param {Node} node
 * @param {number} offset Of a child, or of a character in a text.
 * @returns {number}
 */
function offsetOfPoint({ pieces }, node, offset) {
  const isThere = (/** @type {Piece} */ piece) =>
    piece.kind === "text" && piece.node === node && piece.from <= offset;
  const there = pieces.findLast(isThere);
  if (there?.kind === "text") return Math.min(there.end, there.start + offset - there.from);
  const point = document.createRange();
  point.setStart(node, offset);
  const place = document.createRange();
  const placed = pieces.filter((piece) => piece.kind !== "break");
  const before = countOfFirst(placed, (piece) => startsBefore(piece, place, point));
  const last = placed[before - 1];
  if (!last) return 0;
  return isEmptyPlace(last) ? last.start : last.end;
}

/**
 * Whether a piece begins before a point of the DOM. An empty place begins at the point itself.
 *
 * @param {Exclude<Piece, { kind: "break" }>} piece
 * @param {Range} place Is set to where it begins.
 * @param {Range} point
 */
function startsBefore(piece, place, point) {
  if (piece.kind === "text") place.setStart(piece.node, piece.from);
  else place.setStartBefore(piece.node);
  const order = point.compareBoundaryPoints(Range.START_TO_START, place);
  return isEmptyPlace(piece) ? order >= 0 : order > 0;
}

/** @param {Piece} piece */
function isEmptyPlace({ kind }) {
  return kind === "blank" || kind === "filler";
}

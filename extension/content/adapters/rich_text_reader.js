"use strict";

/**
 * A piece of a rich text and where it stands in the DOM:
 * `text`: characters of a text node, from `from` on; `image`: an emoji drawn as one;
 * `break`: the "\n" between two lines; `blank`: nothing, but the place of a line without text;
 * `filler`: nothing either, but a text node before whose character `from` a caret can stand.
 *
 * @typedef {Span & (
 *   | { kind: "text" | "filler", node: Text, from: number }
 *   | { kind: "image" | "blank", node: Element }
 *   | { kind: "break" }
 * )} Piece
 */

/** @typedef {{ text: string, pieces: Piece[] }} RichTextReading */

/**
 * What an element is to who reads its text; null: it has none of the user's.
 *
 * @typedef {{ isBlock: boolean, keepsSpace: boolean } | null} Look
 */

/** What editors put among the text that is not text of the user's. */
const NOT_TEXT =
  "button, select, input, textarea, script, style, template, svg, video, audio, iframe, canvas, " +
  'object, [hidden], [aria-hidden="true"]';

const NOTHING = ":not(*)";

const LINE_BREAK = /(\n)/;
const LINE_BREAK_OR_FILLER = new RegExp(`(\n|${FILLER})`);

/** An image's alt that stands for a character, and not for what a photograph shows. */
const EMOJI_ALT =
  /^(\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\u{FE0F}?\u{20E3}|:[\w+-]+:$)/u;

/**
 * Reads an editing host as its user sees it: a line per block, and a break that nothing follows in its
 * block is not seen. That is how the models of Draft, Lexical, ProseMirror, Quill and Slate read, too.
 *
 * @param {Element} root
 * @param {EditorKind} kind
 * @param {WeakMap<Element, Look>} [looks] Those that are known, which it takes long to ask for. More are put in.
 * @returns {RichTextReading}
 */
function readRichText(root, kind, looks = new WeakMap()) {
  return new RichTextReader(kind, looks).read(root);
}

/**
 * The same where the letters of one text have changed, before and after which it was whole, and nothing else:
 * around such a text all stays as it was.
 *
 * @param {RichTextReading} before
 * @param {Text} node
 * @param {EditorKind} kind
 * @param {boolean} keepSpace
 * @returns {RichTextReading | null} null: the text was not among what was read.
 */
function readAgain({ text, pieces }, node, kind, keepSpace) {
  const isOfNode = (/** @type {Piece} */ piece) => piece.kind !== "break" && piece.node === node;
  const first = pieces.findIndex(isOfNode);
  if (first < 0) return null;
  const behind = pieces.findLastIndex(isOfNode) + 1;
  const { start } = pieces[first];
  const { end } = pieces[behind - 1];
  const part = new RichTextReader(kind, new WeakMap()).readWhole(node, keepSpace);
  const growth = start + part.text.length - end;
  return {
    text: text.slice(0, start) + part.text + text.slice(end),
    pieces: [
      ...pieces.slice(0, first),
      ...part.pieces.map((piece) => movedBy(start, piece)),
      ...pieces.slice(behind).map((piece) => movedBy(growth, piece)),
    ],
  };
}

/**
 * @param {number} by
 * @param {Piece} piece
 * @returns {Piece}
 */
function movedBy(by, piece) {
  return { ...piece, start: piece.start + by, end: piece.end + by };
}

/**
 * Whether all of a text node shows, whatever stands around it, and what follows it stands on its last line.
 *
 * @param {string} data
 */
function isWhole(data) {
  return /\S/.test(data) && !data.endsWith("\n") && !data.includes(FILLER);
}

class RichTextReader {
  #notText;
  #filled;
  #looks;
  #text = "";
  /** @type {Piece[]} */
  #pieces = [];
  /** Something stands on the current line. */
  #lineOpen = false;
  #hasLines = false;
  /**
   * A break that is seen only if something follows it in its block: a "\n" of a text node, or a <br>.
   *
   * @type {{ kind: "text", node: Text, from: number } | { kind: "break" } | null}
   */
  #waitingBreak = null;

  /**
   * @param {EditorKind} kind
   * @param {WeakMap<Element, Look>} looks
   */
  constructor({ aside, filled = NOTHING }, looks) {
    this.#looks = looks;
    this.#notText = aside ? `${NOT_TEXT}, ${aside}` : NOT_TEXT;
    this.#filled = filled;
  }

  /**
   * @param {Element} root
   * @returns {RichTextReading}
   */
  read(root) {
    this.#readChildren(root, keepsSpace(getComputedStyle(root)));
    return { text: this.#text, pieces: this.#pieces };
  }

  /**
   * @param {Text} node A whole one.
   * @param {boolean} keepSpace
   * @returns {RichTextReading} As if nothing stood before it.
   */
  readWhole(node, keepSpace) {
    this.#lineOpen = true;
    this.#readText(node, keepSpace);
    return { text: this.#text, pieces: this.#pieces };
  }

  /**
   * @param {Element} parent
   * @param {boolean} keepSpace
   */
  #readChildren(parent, keepSpace) {
    for (const node of parent.childNodes) {
      if (node instanceof Text) this.#readText(node, keepSpace);
      else if (node instanceof HTMLBRElement) this.#readBreak(node);
      else if (node instanceof Element) this.#readElement(node);
    }
  }

  /** @param {Element} element */
  #readElement(element) {
    const look = this.#lookOf(element);
    if (look === null) return;
    if (element instanceof HTMLImageElement) return this.#readImage(element);
    if (!look.isBlock) return this.#readChildren(element, look.keepsSpace);
    this.#endLine();
    // A card or a preview between the lines: the editor's, not the user's.
    const isEmbed = element.getAttribute("contenteditable") === "false";
    if (!isEmbed) this.#readChildren(element, look.keepsSpace);
    this.#endLine();
  }

  /**
   * @param {Element} element
   * @returns {Look}
   */
  #lookOf(element) {
    const known = this.#looks.get(element);
    if (known !== undefined) return known;
    const style = element.matches(this.#notText) ? null : getComputedStyle(element);
    const look = style && lookIn(style);
    this.#looks.set(element, look);
    return look;
  }

  /** @param {HTMLImageElement} image */
  #readImage(image) {
    if (EMOJI_ALT.test(image.alt)) this.#add(image.alt, { kind: "image", node: image });
  }

  /** @param {HTMLBRElement} element */
  #readBreak(element) {
    this.#openLine();
    const start = this.#text.length;
    this.#pieces.push({ kind: "blank", node: element, start, end: start });
    this.#waitingBreak = { kind: "break" };
  }

  /**
   * @param {Text} node
   * @param {boolean} keepSpace
   */
  #readText(node, keepSpace) {
    if (!keepSpace) return this.#readCollapsing(node);
    let from = 0;
    for (const line of node.data.split(this.#separatorsIn(node))) {
      if (line === "\n") {
        this.#openLine();
        this.#waitingBreak = { kind: "text", node, from };
      } else if (line === FILLER) this.#addFiller(node, from + 1);
      else if (line !== "") this.#add(line, { kind: "text", node, from });
      from += line.length;
    }
  }

  /**
   * @param {Text} node
   * @param {number} from
   */
  #addFiller(node, from) {
    this.#openLine();
    const start = this.#text.length;
    this.#pieces.push({ kind: "filler", node, from, start, end: start });
  }

  /** @param {Text} node */
  #separatorsIn(node) {
    const isFilled = node.data.includes(FILLER) && node.parentElement?.matches(this.#filled);
    return isFilled ? LINE_BREAK_OR_FILLER : LINE_BREAK;
  }

  /** @param {Text} node Where runs of white space show as one space, and none at the edge of a line. */
  #readCollapsing(node) {
    const isBlank = /^[ \t\n\f\r]*$/.test(node.data);
    if (isBlank && !this.#lineOpen) return;
    const text = node.data.replace(/[\t\n\f\r]/g, " ");
    if (text !== "") this.#add(text, { kind: "text", node, from: 0 });
  }

  /**
   * @param {string} text
   * @param {{ kind: "text", node: Text, from: number } | { kind: "image", node: Element }} place
   */
  #add(text, place) {
    this.#openLine();
    const start = this.#text.length;
    this.#text += text;
    this.#pieces.push({ ...place, start, end: this.#text.length });
  }

  #openLine() {
    if (this.#waitingBreak) this.#addBreak(this.#waitingBreak);
    else if (!this.#lineOpen && this.#hasLines) this.#addBreak({ kind: "break" });
    this.#waitingBreak = null;
    this.#lineOpen = true;
    this.#hasLines = true;
  }

  /** @param {{ kind: "text", node: Text, from: number } | { kind: "break" }} place */
  #addBreak(place) {
    const start = this.#text.length;
    this.#text += "\n";
    this.#pieces.push({ ...place, start, end: start + 1 });
  }

  #endLine() {
    this.#lineOpen = false;
    this.#waitingBreak = null;
  }
}

/**
 * @param {CSSStyleDeclaration} style
 * @returns {Look}
 */
function lookIn(style) {
  const { display } = style;
  if (display === "none") return null;
  return { isBlock: !/^(inline|ruby|contents)/.test(display), keepsSpace: keepsSpace(style) };
}

/** @param {CSSStyleDeclaration} style */
function keepsSpace(style) {
  return /^(pre|break-spaces)/.test(style.whiteSpace);
}

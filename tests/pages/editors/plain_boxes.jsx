import { useEffect, useRef, useState } from "react";
import { said } from "../sites/own.js";
import { Composer } from "./composer.jsx";
import { addEditor, queryLength, send } from "./open_editors.js";

/** @param {() => void} post */
const onEnter = (post) => (event) => {
  if (event.key !== "Enter" || event.shiftKey) return;
  event.preventDefault();
  post();
};

/**
 * A textarea whose text React owns, as Mastodon's and most forms of today.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.label
 * @param {string} [props.fieldName] the site's own name of the field
 * @param {(text: string) => void} [props.onSent]
 * @param {boolean} [props.enterSends]
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {Record<string, string>} [props.marks] the site's own attributes of the box
 */
export function TextareaBox({ name, label, fieldName, onSent, enterSends, sender, marks }) {
  const [value, setValue] = useState("");
  const latest = useRef(value);
  latest.current = value;
  const element = useRef(null);
  const mention = (person) => {
    const { selectionEnd: end } = element.current;
    const start = end - queryLength(latest.current.slice(0, end));
    element.current.setRangeText(`@${person}`, start, end, "end");
    element.current.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  useEffect(() => addEditor(name, { text: () => latest.current, mention }), [name]);

  const post = () => {
    send(name, value);
    onSent?.(value);
    setValue("");
  };
  return (
    <Composer {...sender} onPost={post}>
      <textarea
        ref={element}
        className="box"
        name={fieldName}
        aria-label={said(label)}
        placeholder={said(label)}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        onKeyDown={enterSends && onEnter(post)}
        {...marks}
      />
    </Composer>
  );
}

/**
 * What a contenteditable shows, a line per block; innerText makes two of a blank one.
 *
 * @param {Element} element
 * @returns {string}
 */
function linesOf(element) {
  let text = "";
  for (const node of element.childNodes) {
    if (node instanceof HTMLDivElement) text += `\n${linesOf(node)}`;
    else text += node instanceof HTMLBRElement ? "\n" : node.textContent;
  }
  return text.replace(/\n$/, "").replaceAll("\u00a0", " ");
}

/**
 * Chromium has a selection of its own for each shadow root.
 *
 * @param {Element} element
 * @returns {Selection}
 */
function selectionAt(element) {
  const root = element.getRootNode();
  return root.getSelection ? root.getSelection() : document.getSelection();
}

/**
 * The name as one piece, in the place of what was typed of it.
 *
 * @param {Selection} selection
 * @param {string} person
 */
function putMention(selection, person) {
  const { focusNode: node, focusOffset: offset } = selection;
  const range = selection.getRangeAt(0);
  if (node instanceof Text) range.setStart(node, offset - queryLength(node.data.slice(0, offset)));
  range.deleteContents();
  const piece = document.createElement("span");
  piece.contentEditable = "false";
  piece.textContent = `@${person}`;
  range.insertNode(piece);
  selection.collapse(piece.parentNode, [...piece.parentNode.childNodes].indexOf(piece) + 1);
}

/**
 * A contenteditable with no editor behind it: the browser's own editing.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.label
 * @param {(text: string) => void} [props.onSent]
 * @param {boolean} [props.enterSends]
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {Record<string, string>} [props.marks] the site's own attributes of the box
 */
export function PlainBox({ name, label, onSent, enterSends, sender, marks }) {
  const element = useRef(null);
  const text = () => linesOf(element.current);
  const mention = (person) => putMention(selectionAt(element.current), person);
  useEffect(() => addEditor(name, { text, mention }), [name]);

  const post = () => {
    send(name, text());
    onSent?.(text());
    element.current.replaceChildren();
  };
  return (
    <Composer {...sender} onPost={post}>
      <div
        ref={element}
        className="box"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={said(label)}
        onKeyDown={enterSends && onEnter(post)}
        {...marks}
      />
    </Composer>
  );
}

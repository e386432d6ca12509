import Quill from "quill";
import "quill/dist/quill.core.css";
import { useEffect, useRef } from "react";
import { said } from "../sites/own.js";
import { Composer } from "./composer.jsx";
import { addEditor, queryLength, send } from "./open_editors.js";

/** A name that cannot be edited, only deleted. */
class MentionBlot extends Quill.import("blots/embed") {
  static blotName = "mention";
  static tagName = "span";
  static className = "mention";

  static create(person) {
    const node = super.create();
    node.dataset.person = person;
    node.textContent = `@${person}`;
    return node;
  }

  static value(node) {
    return node.dataset.person;
  }
}
Quill.register(MentionBlot);

/** Quill ends every document with a line break of its own. */
function readText(quill) {
  const parts = quill
    .getContents()
    .map(({ insert }) => (typeof insert === "string" ? insert : `@${insert.mention}`));
  return parts.join("").replace(/\n$/, "");
}

function mention(quill, person) {
  const { index } = quill.getSelection(true);
  const before = quill
    .getContents(0, index)
    .map(({ insert }) => (typeof insert === "string" ? insert : "\ufffc"))
    .join("");
  const typed = queryLength(before);
  quill.deleteText(index - typed, typed, "user");
  quill.insertEmbed(index - typed, "mention", person, "user");
  quill.setSelection(index - typed + 1, "user");
}

/**
 * Quill, as LinkedIn's compose box is.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.label
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {(text: string) => void} [props.onSent]
 */
export function QuillBox({ name, label, sender, onSent }) {
  const element = useRef(null);
  const post = useRef(() => {});

  useEffect(() => {
    const quill = new Quill(element.current, { modules: { toolbar: false } });
    quill.root.classList.add("box");
    quill.root.setAttribute("role", "textbox");
    quill.root.setAttribute("aria-label", said(label));
    post.current = () => {
      const text = readText(quill);
      send(name, text);
      onSent?.(text);
      quill.setText("");
    };
    return addEditor(name, {
      text: () => readText(quill),
      mention: (person) => mention(quill, person),
    });
  }, [name]);

  return (
    <Composer {...sender} onPost={() => post.current()}>
      <div ref={element} />
    </Composer>
  );
}

import { Editor } from "@tiptap/core";
import Mention from "@tiptap/extension-mention";
import StarterKit from "@tiptap/starter-kit";
import { useEffect, useRef } from "react";
import { said } from "../sites/own.js";
import { Composer } from "./composer.jsx";
import { addEditor, queryLength, send } from "./open_editors.js";

/** One line per paragraph, as the sites send it. */
const readText = (editor) => editor.getText({ blockSeparator: "\n" });

function mention(editor, person) {
  const { $from } = editor.state.selection;
  const typed = queryLength($from.parent.textBetween(0, $from.parentOffset, undefined, "\ufffc"));
  editor
    .chain()
    .focus()
    .deleteRange({ from: $from.pos - typed, to: $from.pos })
    .insertContent({ type: "mention", attrs: { id: person, label: person } })
    .run();
}

/**
 * ProseMirror as most sites have it: TipTap.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.label
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {(text: string) => void} [props.onSent]
 */
export function TiptapBox({ name, label, sender, onSent }) {
  const element = useRef(null);
  const post = useRef(() => {});

  useEffect(() => {
    const editor = new Editor({
      element: element.current,
      extensions: [StarterKit, Mention],
      // Its own would be a <style>, which the page's policy forbids; page.css has what it needs.
      injectCSS: false,
      editorProps: { attributes: { class: "box", role: "textbox", "aria-label": said(label) } },
    });
    post.current = () => {
      const text = readText(editor);
      send(name, text);
      onSent?.(text);
      editor.commands.clearContent();
    };
    const model = {
      text: () => readText(editor),
      mention: (person) => mention(editor, person),
    };
    const forget = addEditor(name, model);
    return () => {
      forget();
      editor.destroy();
    };
  }, [name]);

  return (
    <Composer {...sender} onPost={() => post.current()}>
      <div ref={element} />
    </Composer>
  );
}

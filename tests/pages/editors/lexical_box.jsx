import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
} from "lexical";
import { useEffect, useRef } from "react";
import { said, takes } from "../sites/own.js";
import { Composer } from "./composer.jsx";
import { addEditor, queryLength, send } from "./open_editors.js";

/** Edits closer together than this are undone together, in milliseconds, as on Facebook. */
const UNDO_GROUP = 300;

/** One line per paragraph; Lexical's own getTextContent() puts a blank line between them. */
const readText = (editor) =>
  editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((paragraph) => paragraph.getTextContent())
      .join("\n"),
  );

/** Facebook's mention is a text that goes as a whole. */
const mention = (editor, person) =>
  editor.update(() => {
    const selection = $getSelection();
    const { anchor } = selection;
    const node = anchor.getNode();
    if (anchor.type === "text") {
      const typed = queryLength(node.getTextContent().slice(0, anchor.offset));
      selection.setTextNodeRange(node, anchor.offset - typed, node, anchor.offset);
    }
    selection.insertNodes([$createTextNode(`@${person}`).setMode("token")]);
  });

const clear = (editor) =>
  editor.update(() => $getRoot().clear().append($createParagraphNode()).selectEnd());

const write = (editor, text) =>
  editor.update(
    () =>
      $getRoot()
        .append($createParagraphNode().append($createTextNode(text)))
        .selectEnd(),
    { discrete: true },
  );

/**
 * Facebook's compose box: Lexical.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.label
 * @param {boolean} [props.enterSends]
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {(text: string) => void} [props.onSent]
 * @param {string} [props.draft] what it holds when it is made
 */
export function LexicalBox({ name, label, enterSends, sender, onSent, draft }) {
  const element = useRef(null);
  const post = useRef(() => {});

  useEffect(() => {
    const editor = createEditor({
      namespace: name,
      onError: (error) => {
        throw error;
      },
    });
    if (draft) write(editor, draft);
    editor.setRootElement(element.current);
    post.current = () => {
      const text = readText(editor);
      send(name, text);
      onSent?.(text);
      clear(editor);
    };
    const onEnter = (event) => {
      if (!enterSends || event?.shiftKey) return false;
      event?.preventDefault();
      if (takes(event)) post.current();
      return true;
    };
    const undo = [
      registerRichText(editor),
      registerHistory(editor, createEmptyHistoryState(), UNDO_GROUP),
      editor.registerCommand(KEY_ENTER_COMMAND, onEnter, COMMAND_PRIORITY_HIGH),
      addEditor(name, {
        text: () => readText(editor),
        mention: (person) => mention(editor, person),
      }),
    ];
    return () => undo.forEach((step) => step());
  }, [name, draft]);

  return (
    <Composer isDiv {...sender} onPost={() => post.current()}>
      <div
        ref={element}
        className="box lexical"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-label={said(label)}
        aria-placeholder={said(label)}
        data-lexical-editor="true"
        spellCheck
      />
    </Composer>
  );
}

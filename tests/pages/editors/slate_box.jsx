import { useEffect, useState } from "react";
import { createEditor, Editor, Node, Range, Transforms } from "slate";
import { withHistory } from "slate-history";
import { Editable, ReactEditor, Slate, withReact } from "slate-react";
import { said } from "../sites/own.js";
import { Composer } from "./composer.jsx";
import { addEditor, queryLength, send } from "./open_editors.js";

const EMPTY = [{ type: "paragraph", children: [{ text: "" }] }];

/** A name is one thing in a line, with no text of its own. */
function withMentions(editor) {
  const { isInline, isVoid, markableVoid } = editor;
  editor.isInline = (element) => element.type === "mention" || isInline(element);
  editor.isVoid = (element) => element.type === "mention" || isVoid(element);
  editor.markableVoid = (element) => element.type === "mention" || markableVoid(element);
  return editor;
}

const textOfNode = (node) => {
  if (node.type === "mention") return `@${node.person}`;
  return node.children ? node.children.map(textOfNode).join("") : Node.string(node);
};

const readText = (editor) => editor.children.map(textOfNode).join("\n");

function mention(editor, person) {
  const { focus } = editor.selection;
  const line = Range.edges({ anchor: Editor.start(editor, [focus.path[0]]), focus });
  const typed = queryLength(Editor.string(editor, { anchor: line[0], focus: line[1] }));
  Transforms.delete(editor, { at: focus, distance: typed, unit: "character", reverse: true });
  Transforms.insertNodes(editor, { type: "mention", person, children: [{ text: "" }] });
  Transforms.move(editor);
  ReactEditor.focus(editor);
}

function clear(editor) {
  Transforms.select(editor, Editor.start(editor, []));
  Editor.withoutNormalizing(editor, () => {
    for (const _ of editor.children) Transforms.removeNodes(editor, { at: [0] });
    Transforms.insertNodes(editor, structuredClone(EMPTY), { at: [0] });
  });
}

function Line({ attributes, children, element }) {
  if (element.type !== "mention") return <div {...attributes}>{children}</div>;
  return (
    <span {...attributes} contentEditable={false} className="mention">
      @{element.person}
      {children}
    </span>
  );
}

/**
 * Slate, as Discord and many comment boxes have it.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.label
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {(text: string) => void} [props.onSent]
 */
export function SlateBox({ name, label, sender, onSent }) {
  const [editor] = useState(() => withMentions(withHistory(withReact(createEditor()))));
  const model = {
    text: () => readText(editor),
    mention: (person) => mention(editor, person),
  };
  useEffect(() => addEditor(name, model), [name]);

  const post = () => {
    const text = readText(editor);
    send(name, text);
    onSent?.(text);
    clear(editor);
  };
  return (
    <Composer {...sender} onPost={post}>
      <Slate editor={editor} initialValue={structuredClone(EMPTY)}>
        <Editable
          className="box slate"
          placeholder={said(label)}
          role="textbox"
          aria-label={said(label)}
          renderElement={(props) => <Line {...props} />}
        />
      </Slate>
    </Composer>
  );
}

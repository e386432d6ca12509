import {
  CompositeDecorator,
  ContentState,
  Editor,
  EditorState,
  getDefaultKeyBinding,
} from "draft-js";
import "draft-js/dist/Draft.css";
import { useEffect, useRef, useState } from "react";
import { addEditor, send } from "./open_editors.js";

// X colours hashtags and mentions, which cuts a line into several spans.
const TAGS = /[#@][\p{L}\p{N}_]+/gu;
const decorator = new CompositeDecorator([
  {
    strategy: (block, found) => {
      for (const tag of block.getText().matchAll(TAGS)) found(tag.index, tag.index + tag[0].length);
    },
    component: ({ children }) => <span className="tag">{children}</span>,
  },
]);

const keyBinding = (event) =>
  event.key === "Enter" && (event.ctrlKey || event.metaKey) ? "post" : getDefaultKeyBinding(event);

/**
 * X's compose box: Draft.js, with the post button that clears it.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.testId X's own mark of the box
 * @param {string} props.label
 * @param {string} props.buttonTestId
 * @param {string} props.button
 * @param {(text: string) => void} [props.onSent]
 */
export function DraftBox({ name, testId, label, buttonTestId, button, onSent }) {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  const latest = useRef(state);
  latest.current = state;
  const text = () => latest.current.getCurrentContent().getPlainText("\n");
  useEffect(() => addEditor(name, { text }), [name]);

  const post = () => {
    send(name, text());
    onSent?.(text());
    setState(EditorState.push(latest.current, ContentState.createFromText(""), "remove-range"));
  };
  const onKeyCommand = (command) => {
    if (command !== "post") return "not-handled";
    post();
    return "handled";
  };
  return (
    <div className="composer">
      <div className="box" data-testid={`${testId}RichTextInputContainer`}>
        <Editor
          editorState={state}
          onChange={setState}
          keyBindingFn={keyBinding}
          handleKeyCommand={onKeyCommand}
          placeholder={label}
          ariaLabel={label}
          ariaMultiline
          role="textbox"
          webDriverTestID={testId}
        />
      </div>
      <button type="button" data-testid={buttonTestId} onClick={post}>
        {button}
      </button>
    </div>
  );
}

import {
  CompositeDecorator,
  ContentState,
  Editor,
  EditorState,
  getDefaultKeyBinding,
  Modifier,
} from "draft-js";
import "draft-js/dist/Draft.css";
import { useEffect, useRef, useState } from "react";
import { said } from "../sites/own.js";
import { Composer } from "./composer.jsx";
import { addEditor, queryLength, send } from "./open_editors.js";

// X colours hashtags and mentions, which cuts a line into several spans.
const TAGS = /[#@][\p{L}\p{N}_]+/gu;
const Tag = ({ children }) => <span className="tag">{children}</span>;
const decorator = new CompositeDecorator([
  {
    strategy: (block, found, content) => {
      const isMention = (character) =>
        character.getEntity() && content.getEntity(character.getEntity()).getType() === "MENTION";
      block.findEntityRanges(isMention, found);
    },
    component: Tag,
  },
  {
    strategy: (block, found) => {
      for (const tag of block.getText().matchAll(TAGS)) found(tag.index, tag.index + tag[0].length);
    },
    component: Tag,
  },
]);

/** X's mention is one piece of its text that goes as a whole. */
function withMention(state, person) {
  const caret = state.getSelection();
  const before = state
    .getCurrentContent()
    .getBlockForKey(caret.getStartKey())
    .getText()
    .slice(0, caret.getStartOffset());
  const typed = caret.merge({ anchorOffset: before.length - queryLength(before) });
  const content = state.getCurrentContent().createEntity("MENTION", "IMMUTABLE", { person });
  const entity = content.getLastCreatedEntityKey();
  const after = Modifier.replaceText(content, typed, `@${person}`, undefined, entity);
  return EditorState.push(state, after, "insert-characters");
}

function keyBinding(event, enterSends) {
  const isSending = event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey);
  return event.key === "Enter" && isSending ? "post" : getDefaultKeyBinding(event);
}

/**
 * X's compose box: Draft.js, with the post button that clears it.
 *
 * @param {object} props
 * @param {string} props.name how tests know it
 * @param {string} props.testId X's own mark of the box
 * @param {string} props.label
 * @param {boolean} [props.enterSends] else only Ctrl+Enter does
 * @param {Partial<Parameters<typeof Composer>[0]>} [props.sender] the button that sends
 * @param {(text: string) => void} [props.onSent]
 */
export function DraftBox({ name, testId, label, enterSends, sender, onSent }) {
  const [state, setState] = useState(() => EditorState.createEmpty(decorator));
  const latest = useRef(state);
  latest.current = state;
  const text = () => latest.current.getCurrentContent().getPlainText("\n");
  const mention = (person) => setState(withMention(latest.current, person));
  useEffect(() => addEditor(name, { text, mention }), [name]);

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
    <Composer {...sender} onPost={post}>
      <div className="box" data-testid={`${testId}RichTextInputContainer`}>
        <Editor
          editorState={state}
          onChange={setState}
          keyBindingFn={(event) => keyBinding(event, enterSends)}
          handleKeyCommand={onKeyCommand}
          placeholder={said(label)}
          ariaLabel={said(label)}
          ariaMultiline
          role="textbox"
          webDriverTestID={testId}
        />
      </div>
    </Composer>
  );
}

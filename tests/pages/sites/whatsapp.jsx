import { useState } from "react";
import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { own } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

/** Every chat has the same address. */
const Open = ({ group, onOpen }) => (
  <button type="button" onClick={() => onOpen(group)}>
    Open group {group}
  </button>
);

/** The ids of messages hold the address of the chat: one of a person, or of a group. */
function Chat({ isGroup, isAnswer }) {
  const [group, setGroup] = useState(0);
  const address = isGroup ? `12036300000000000${group}@g.us` : "447700900123@c.us";
  return (
    <div {...own({ id: "main" })}>
      {isGroup && [0, 1].map((one) => <Open key={one} group={one} onOpen={setGroup} />)}
      <div role="row" {...own({ "data-id": `false_${address}_1` })}>
        <span dir="auto">{postById("2").text}</span>
      </div>
      <footer>
        {isAnswer && (
          <div {...own({ className: "quoted-mention" })}>
            <span dir="auto">{postById("2").text}</span>
          </div>
        )}
        <LexicalBox
          name="message"
          label="Type a message"
          enterSends
          sender={{ button: "Send", buttonMarks: own({ "data-testid": "compose-btn-send" }) }}
        />
      </footer>
    </div>
  );
}

/** Over the chat stands what is to be sent, with its caption. */
const Caption = () => (
  <LexicalBox
    name="caption"
    label="Add a caption"
    enterSends
    sender={{ button: "Send", buttonMarks: own({ "data-icon": "send" }) }}
  />
);

const asked = new URLSearchParams(location.search);
showToTests(window);
createRoot(document.getElementById("root")).render(
  asked.has("caption") ? (
    <Caption />
  ) : (
    <Chat isGroup={asked.has("group")} isAnswer={asked.has("answer")} />
  ),
);

import { useState } from "react";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { said } from "./own.js";

/**
 * A conversation with the box under it, as Meta's sites have it: Enter sends.
 *
 * @param {{ label: string, button: string }} props
 */
export function Chat({ label, button }) {
  const [messages, setMessages] = useState(["Hi, can I ask you about my results?"]);
  const add = (text) => setMessages((before) => [...before, text]);
  return (
    <main role="main">
      <div role="grid" aria-label={said("Messages in conversation")}>
        {messages.map((text, place) => (
          <div key={place} role="row">
            <div role="gridcell">
              <div dir="auto">{text}</div>
            </div>
          </div>
        ))}
      </div>
      <div role="group" aria-label={said("Thread composer")}>
        <LexicalBox name="message" label={label} enterSends sender={{ button }} onSent={add} />
      </div>
    </main>
  );
}

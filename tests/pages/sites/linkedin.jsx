import { useState } from "react";
import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import { PlainBox, TextareaBox } from "../editors/plain_boxes.jsx";
import { QuillBox } from "../editors/quill_box.jsx";
import { TiptapBox } from "../editors/tiptap_box.jsx";
import { own } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

/** LinkedIn writes posts in an open shadow root of its own, with a style of its own. */
function openComposer() {
  const outlet = document.createElement("div");
  outlet.id = "interop-outlet";
  document.body.append(outlet);
  const root = outlet.attachShadow({ mode: "open" });
  for (const sheet of document.styleSheets) {
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText).join("\n"));
    root.adoptedStyleSheets.push(copy);
  }
  const place = document.createElement("div");
  root.append(place);
  createRoot(place).render(
    <div role="dialog" aria-label="Create a post" className="dialog">
      <QuillBox
        name="post"
        label="Text editor for creating content"
        sender={{ buttonMarks: own({ className: "share-actions__primary-action" }) }}
      />
    </div>,
  );
}

function Post({ post }) {
  return (
    <div role="listitem" className="post">
      <h3>{post.name}</h3>
      <span {...own({ "data-testid": "expandable-text-box" })}>{post.text}</span>
      <TiptapBox
        name={`comment ${post.id}`}
        label="Text editor for creating comment"
        sender={{
          button: "Comment",
          buttonMarks: own({ className: "comments-comment-box__submit-button--cr" }),
        }}
      />
    </div>
  );
}

const MESSAGE_SENDER = { button: "Send", buttonMarks: own({ className: "msg-form__send-button" }) };

/** Those who have Enter send are shown no button for it. */
function Messaging({ enterSends }) {
  const [messages, setMessages] = useState(["Hi, can I ask you about my results?"]);
  const add = (text) => setMessages((before) => [...before, text]);
  return (
    <main>
      <ul>
        {messages.map((text, place) => (
          <li key={place}>{text}</li>
        ))}
      </ul>
      <div {...own({ className: "msg-form" })}>
        <PlainBox
          name="message"
          label="Write a message…"
          onSent={add}
          enterSends={enterSends}
          sender={enterSends ? { button: null } : MESSAGE_SENDER}
          marks={own({ className: "box msg-form__contenteditable" })}
        />
      </div>
    </main>
  );
}

function Feed() {
  return (
    <main>
      <button type="button" onClick={openComposer}>
        Start a post
      </button>
      {["1", "2"].map((id) => (
        <Post key={id} post={postById(id)} />
      ))}
    </main>
  );
}

const OLDER_ABOUT = "gai-text-form-component-profileEditFormElement-SUMMARY-profile-1-summary";

/** The headline and "About" of one's own profile, and the form that "About" had before. */
function EditProfile({ path }) {
  const marks = own({ id: OLDER_ABOUT });
  const sender = { button: "Save" };
  return (
    <div role="dialog" aria-label="Edit profile" className="dialog">
      {path.includes("/older/") ? (
        <TextareaBox name="bio" label="Tell your story" marks={marks} sender={sender} />
      ) : (
        <TiptapBox
          name="bio"
          label={path.includes("/edit/intro/") ? "Headline" : "About"}
          sender={sender}
        />
      )}
    </div>
  );
}

function Page({ path }) {
  if (path.startsWith("/in/")) return <EditProfile path={path} />;
  if (path.startsWith("/messaging")) return <Messaging enterSends={path.endsWith("/2/")} />;
  return <Feed />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

import { useState } from "react";
import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import { TextareaBox } from "../editors/plain_boxes.jsx";
import { own } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

function Status({ post, onReply }) {
  return (
    <article {...own({ className: "status" })}>
      <div>{post.name}</div>
      <div {...own({ className: "status__content" })}>{post.text}</div>
      <button type="button" aria-label="Reply" onClick={() => onReply(post)}>
        Reply
      </button>
    </article>
  );
}

/** The icon says who sees a post: everybody, or only those who follow. */
function Audience({ isPrivate }) {
  return (
    <button type="button" title="Change post privacy">
      <svg {...own({ className: isPrivate ? "icon icon-lock" : "icon icon-globe" })} />
      {isPrivate ? "Followers" : "Public"}
    </button>
  );
}

/** What all see of a post before they choose to open it. */
function Warning() {
  return (
    <input
      type="text"
      id="cw-spoiler-input"
      className="box"
      style={{ height: 44, padding: "3px 12px", textAlign: "start" }}
      aria-label="Content warning (optional)"
    />
  );
}

function Page({ isPrivate }) {
  const [answered, setAnswered] = useState(null);
  return (
    <main>
      <form {...own({ className: "compose-form" })} onSubmit={(event) => event.preventDefault()}>
        {answered && (
          <article {...own({ className: "reply-indicator" })}>
            <div {...own({ className: "reply-indicator__content" })}>{answered.text}</div>
          </article>
        )}
        <Audience isPrivate={isPrivate} />
        <Warning />
        <TextareaBox
          name="post"
          label={answered ? "Write your reply" : "What's on your mind?"}
          marks={own({ className: "box autosuggest-textarea__textarea" })}
        />
      </form>
      {["1", "2"].map((id) => (
        <Status key={id} post={postById(id)} onReply={setAnswered} />
      ))}
    </main>
  );
}

const asked = new URLSearchParams(location.search);
showToTests(window);
createRoot(document.getElementById("root")).render(<Page isPrivate={asked.has("private")} />);

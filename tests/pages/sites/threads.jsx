import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { Dialog } from "./dialog.jsx";
import { own } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

const LABEL = "Empty text field. Type to compose a new post.";

/** Threads calls no post an article; one that changed may. */
function Post({ post, onReply }) {
  const role = own({ "data-pressable-container": "true" });
  const marks = Object.keys(role).length > 0 ? role : { role: "article" };
  return (
    <div {...marks}>
      <span dir="auto">{post.name}</span>
      <div dir="auto">{post.text}</div>
      {onReply && (
        <div role="button" tabIndex={0} aria-label="Reply" onClick={() => onReply(post)}>
          Reply
        </div>
      )}
    </div>
  );
}

function Page() {
  const [dialog, setDialog] = useState(null);
  const close = useCallback(() => setDialog(null), []);
  return (
    <>
      <div inert={dialog ? "" : undefined}>
        <div role="button" tabIndex={0} aria-label="Create" onClick={() => setDialog({})}>
          What’s new?
        </div>
        {["1", "2"].map((id) => (
          <Post key={id} post={postById(id)} onReply={(answered) => setDialog({ answered })} />
        ))}
      </div>
      {dialog && (
        <Dialog label="New thread" onClose={close}>
          {dialog.answered && <Post post={dialog.answered} />}
          <LexicalBox name={dialog.answered ? "reply" : "post"} label={LABEL} />
        </Dialog>
      )}
    </>
  );
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page />);

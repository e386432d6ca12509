import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import { TextareaBox } from "../editors/plain_boxes.jsx";
import { TiptapBox } from "../editors/tiptap_box.jsx";
import { Dialog } from "./dialog.jsx";
import { own, said } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

const QUOTED = "Expand or collapse the full post you are replying to";

/** Bluesky's posts are links, without a role of their own. */
function Post({ post, onReply }) {
  return (
    <div role="link" {...own({ "data-testid": `feedItem-by-${post.handle}` })}>
      <div>{post.name}</div>
      <div dir="auto">{post.text}</div>
      <button type="button" aria-label="Reply" onClick={() => onReply(post)}>
        Reply
      </button>
    </div>
  );
}

function Composer({ answered, onClose }) {
  const label = said(answered ? "Publish reply" : "Publish post");
  const marks = { "aria-label": label, ...own({ "data-testid": "composerPublishBtn" }) };
  return (
    <Dialog label="Compose" onClose={onClose}>
      {answered && (
        <div {...own({ role: "button", "aria-label": QUOTED })}>
          <article>{answered.text}</article>
        </div>
      )}
      <TiptapBox
        name={answered ? "reply" : "post"}
        label="Rich-Text Editor"
        sender={{ button: answered ? "Reply" : "Post", onTop: true, buttonMarks: marks }}
      />
    </Dialog>
  );
}

function Home() {
  const [dialog, setDialog] = useState(null);
  const close = useCallback(() => setDialog(null), []);
  return (
    <>
      <main inert={dialog ? "" : undefined}>
        <button type="button" aria-label="New post" onClick={() => setDialog({})}>
          New post
        </button>
        {["1", "2"].map((id) => (
          <Post key={id} post={postById(id)} onReply={(answered) => setDialog({ answered })} />
        ))}
      </main>
      {dialog && <Composer {...dialog} onClose={close} />}
    </>
  );
}

/** On Bluesky this is a dialog over the author's own page. */
function EditProfile() {
  const name = own({ "data-testid": "editProfileDisplayNameInput" });
  const description = own({ "data-testid": "editProfileDescriptionInput" });
  const saveMarks = own({ "data-testid": "editProfileSaveBtn" });
  const save = { button: "Save", onTop: true, buttonMarks: saveMarks };
  return (
    <main role="dialog">
      <input aria-label="Display name" {...name} />
      <TextareaBox name="bio" label="Description" marks={description} sender={save} />
    </main>
  );
}

const Message = () => (
  <TextareaBox
    name="message"
    label="Write a message"
    enterSends
    sender={{ button: "Send message", isDiv: true }}
  />
);

function Page({ path }) {
  if (path.startsWith("/messages")) return <Message />;
  return path.startsWith("/profile") ? <EditProfile /> : <Home />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

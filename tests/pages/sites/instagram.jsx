import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { TextareaBox } from "../editors/plain_boxes.jsx";
import { Chat } from "./chat.jsx";
import { Dialog } from "./dialog.jsx";
import { own } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

/** The caption of a post is its h1. */
function Post({ post }) {
  return (
    <article>
      <div>{post.name}</div>
      <h1 dir="auto">{post.text}</h1>
      <form onSubmit={(event) => event.preventDefault()}>
        <TextareaBox
          name={`comment ${post.id}`}
          label="Add a comment…"
          enterSends
          sender={{ isDiv: true }}
        />
      </form>
    </article>
  );
}

function NewPost({ onClose }) {
  const [picture] = useState(() => URL.createObjectURL(new Blob([])));
  return (
    <Dialog label="Create new post" onClose={onClose}>
      <img src={picture} alt="" />
      <LexicalBox
        name="caption"
        label="Write a caption..."
        sender={{ button: "Share", onTop: true }}
      />
    </Dialog>
  );
}

function Feed() {
  const [writing, setWriting] = useState(false);
  const close = useCallback(() => setWriting(false), []);
  return (
    <>
      <main role="main" inert={writing ? "" : undefined}>
        <div role="button" tabIndex={0} aria-label="New post" onClick={() => setWriting(true)}>
          Create
        </div>
        {["1", "2"].map((id) => (
          <Post key={id} post={postById(id)} />
        ))}
      </main>
      {writing && <NewPost onClose={close} />}
    </>
  );
}

const EditProfile = () => (
  <TextareaBox
    name="bio"
    label="Bio"
    marks={own({ id: "pepBio" })}
    sender={{ isDiv: true, button: "Submit" }}
  />
);

function Page({ path }) {
  if (path.startsWith("/direct/")) return <Chat label="Message" button="Send" />;
  return path.startsWith("/accounts/edit") ? <EditProfile /> : <Feed />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

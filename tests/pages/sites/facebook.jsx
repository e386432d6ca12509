import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { Chat } from "./chat.jsx";
import { Dialog } from "./dialog.jsx";
import { own } from "./own.js";
import "./page.css";
import { POSTS } from "./posts.js";

function Post({ post }) {
  const [comments, setComments] = useState([]);
  const add = (text) => setComments((before) => [...before, text]);
  return (
    <div role="article" aria-label={`Post by ${post.name}`} className="post">
      <h3>{post.name}</h3>
      <div {...own({ "data-ad-preview": "message", "data-ad-comet-preview": "message" })}>
        <div dir="auto">{post.text}</div>
      </div>
      {comments.map((text, place) => (
        <div key={place} role="article" aria-label="Comment by you">
          <div dir="auto">{text}</div>
        </div>
      ))}
      <form {...own({ role: "presentation" })} onSubmit={(event) => event.preventDefault()}>
        <LexicalBox
          name={`comment ${post.id}`}
          label="Write a comment…"
          enterSends
          sender={{ button: "Comment" }}
          onSent={add}
        />
      </form>
    </div>
  );
}

/** What a group's page says of itself. */
function Group({ kind }) {
  return (
    <header>
      <h2>Ward sisters of the west</h2>
      <a href="#about">
        <span>{kind} group</span>
      </a>
    </header>
  );
}

function Feed({ group }) {
  const [writing, setWriting] = useState(false);
  const close = useCallback(() => setWriting(false), []);
  const open = () => setWriting(true);
  return (
    <>
      <main inert={writing ? "" : undefined}>
        {group && <Group kind={group} />}
        <div role="button" tabIndex={0} aria-label="Create a post" onClick={open}>
          What's on your mind?
        </div>
        <div role="feed">
          {POSTS.map((post) => (
            <Post key={post.id} post={post} />
          ))}
        </div>
      </main>
      {writing && (
        <Dialog label="Create post" onClose={close}>
          <form onSubmit={(event) => event.preventDefault()}>
            {!group && (
              <div role="button" aria-label="Edit privacy. Sharing with Your friends. ">
                Friends
              </div>
            )}
            <LexicalBox name="post" label="What's on your mind?" />
          </form>
        </Dialog>
      )}
    </>
  );
}

/** Two groups: /groups/open and /groups/closed. */
function Page({ path }) {
  if (path.startsWith("/messages")) return <Chat label="Message" button="Press Enter to send" />;
  if (path.startsWith("/groups/closed")) return <Feed group="Private" />;
  return <Feed group={path.startsWith("/groups/") ? "Public" : null} />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

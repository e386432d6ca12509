import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { Dialog } from "./dialog.jsx";
import "./page.css";
import { POSTS } from "./posts.js";

function Post({ post }) {
  const [comments, setComments] = useState([]);
  const add = (text) => setComments((before) => [...before, text]);
  return (
    <div role="article" aria-label={`Post by ${post.name}`} className="post">
      <h3>{post.name}</h3>
      <div data-ad-preview="message" data-ad-comet-preview="message">
        <div dir="auto">{post.text}</div>
      </div>
      {comments.map((text, place) => (
        <div key={place} role="article" aria-label="Comment by you">
          <div dir="auto">{text}</div>
        </div>
      ))}
      <LexicalBox name={`comment ${post.id}`} label="Write a comment…" onSent={add} />
    </div>
  );
}

function Feed() {
  const [writing, setWriting] = useState(false);
  const close = useCallback(() => setWriting(false), []);
  const open = () => setWriting(true);
  return (
    <>
      <main inert={writing ? "" : undefined}>
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
            <LexicalBox name="post" label="What's on your mind?" button="Post" />
          </form>
        </Dialog>
      )}
    </>
  );
}

function Chat() {
  const [messages, setMessages] = useState(["Hi, can I ask you about my results?"]);
  const add = (text) => setMessages((before) => [...before, text]);
  return (
    <main role="main">
      <div role="grid" aria-label="Messages in conversation">
        {messages.map((text, place) => (
          <div key={place} role="row">
            <div role="gridcell">
              <div dir="auto">{text}</div>
            </div>
          </div>
        ))}
      </div>
      <LexicalBox name="message" label="Message" onSent={add} />
    </main>
  );
}

const Page = ({ path }) => (path.startsWith("/messages") ? <Chat /> : <Feed />);

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

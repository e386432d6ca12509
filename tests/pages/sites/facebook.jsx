import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { Composer } from "../editors/composer.jsx";
import { openEditors, send, showToTests } from "../editors/open_editors.js";
import { Chat } from "./chat.jsx";
import { Dialog } from "./dialog.jsx";
import { own, said } from "./own.js";
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

/** A post that is written in one step, and sent in a dialog over it. */
function StepsInFront() {
  const [isNext, setNext] = useState(false);
  const post = () => send("post", openEditors.models.get("post").text());
  return (
    <>
      <LexicalBox name="post" label="What's on your mind?" sender={{ button: null }} />
      <div role="button" tabIndex={0} aria-label={said("Next")} onClick={() => setNext(true)}>
        {said("Next")}
      </div>
      {isNext && (
        <Composer isDiv onPost={post}>
          <p>Post settings</p>
        </Composer>
      )}
    </>
  );
}

/** A post that is written in one step, and sent in the next, from which one may go back. */
function Steps() {
  const [text, setText] = useState("");
  const [isNext, setNext] = useState(false);
  const next = () => {
    setText(openEditors.models.get("post").text());
    setNext(true);
  };
  if (isNext) {
    return (
      <Composer isDiv onPost={() => send("post", text)}>
        <div role="button" tabIndex={0} aria-label={said("Back")} onClick={() => setNext(false)}>
          {said("Back")}
        </div>
        <p>{text}</p>
      </Composer>
    );
  }
  return (
    <>
      <LexicalBox name="post" label="What's on your mind?" sender={{ button: null }} draft={text} />
      <div role="button" tabIndex={0} aria-label={said("Next")} onClick={next}>
        {said("Next")}
      </div>
    </>
  );
}

function PostBox() {
  return <LexicalBox name="post" label="What's on your mind?" />;
}

function Feed({ group, Write = PostBox }) {
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
            <Write />
          </form>
        </Dialog>
      )}
    </>
  );
}

/** Two groups that say which they are, /groups/open and /groups/closed, and others. On pages of organisations, posts are written in steps. */
function Page({ path }) {
  if (path.startsWith("/messages")) return <Chat label="Message" button="Press Enter to send" />;
  if (path.startsWith("/groups/closed")) return <Feed group="Private" />;
  if (path.startsWith("/pages/front")) return <Feed Write={StepsInFront} />;
  if (path.startsWith("/pages/")) return <Feed Write={Steps} />;
  return <Feed group={path.startsWith("/groups/open") ? "Public" : null} />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

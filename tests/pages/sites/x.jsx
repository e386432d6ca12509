import { useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { DraftBox } from "../editors/draft_box.jsx";
import { openEditors, send, showToTests } from "../editors/open_editors.js";
import { TextareaBox } from "../editors/plain_boxes.jsx";
import { Dialog } from "./dialog.jsx";
import { own, ownName } from "./own.js";
import "./page.css";
import { postById, POSTS } from "./posts.js";

const DRAFT = ownName("tweetTextarea_0");

/** X gives the post that a page is about, and no other, the tabindex -1. */
function Post({ post, onReply, tabIndex }) {
  return (
    <article {...own({ "data-testid": "tweet" })} role="article" tabIndex={tabIndex}>
      <div {...own({ "data-testid": "User-Name" })}>
        {post.name} <a href={`/${post.handle}`}>@{post.handle}</a>
      </div>
      <div {...own({ "data-testid": "tweetText" })} lang="en" dir="auto">
        <span>{post.text}</span>
      </div>
      {onReply && (
        <button type="button" {...own({ "data-testid": "reply" })} onClick={() => onReply(post)}>
          Reply
        </button>
      )}
    </article>
  );
}

const sender = (button, testId) => ({
  button,
  buttonMarks: own({ "data-testid": testId }),
  pictureMarks: own({ "data-testid": "attachments" }),
});

function ReplyBox({ name, buttonTestId, onSent }) {
  const marks = { testId: DRAFT, label: "Post your reply", sender: sender("Reply", buttonTestId) };
  return <DraftBox name={name} onSent={onSent} {...marks} />;
}

const PostBox = ({ buttonTestId }) => (
  <DraftBox
    name="post"
    testId={DRAFT}
    label="What is happening?!"
    sender={sender("Post", buttonTestId)}
  />
);

/** For whom a post is: everyone, or some alone, such as one of the author's communities. */
const Audience = ({ name }) => (
  <button type="button" aria-label="Choose audience">
    <span>{name}</span>
  </button>
);

function Timeline() {
  const [answered, setAnswered] = useState(null);
  const close = useCallback(() => setAnswered(null), []);
  return (
    <>
      <main {...own({ "data-testid": "primaryColumn" })} inert={answered ? "" : undefined}>
        <Audience name="Everyone" />
        <PostBox buttonTestId="tweetButtonInline" />
        {POSTS.map((post) => (
          <Post key={post.id} post={post} onReply={setAnswered} />
        ))}
      </main>
      {answered && (
        <Dialog label="Reply" onClose={close}>
          <Post post={answered} />
          <ReplyBox name="reply" buttonTestId="tweetButton" onSent={close} />
        </Dialog>
      )}
    </>
  );
}

const Compose = () => (
  <Dialog label="Compose post" onClose={() => {}}>
    <Audience name="Ward Nurses UK" />
    <PostBox buttonTestId="tweetButton" />
  </Dialog>
);

const POST_ALL = own({ "data-testid": "tweetButton" });

/** Two posts that one button sends, as one after the other. */
function Thread() {
  const [sent, setSent] = useState(0);
  const names = ["first", "second"];
  const sendAll = () => {
    for (const name of names) send(name, openEditors.models.get(name).text());
    setSent(sent + 1);
  };
  return (
    <Dialog label="Compose thread" onClose={() => {}}>
      {names.map((name, place) => (
        <DraftBox
          key={`${name} ${sent}`}
          name={name}
          testId={ownName(`tweetTextarea_${place}`)}
          label={`Post ${place + 1}`}
          sender={{ button: null }}
        />
      ))}
      <button type="button" {...POST_ALL} onClick={sendAll}>
        Post all
      </button>
    </Dialog>
  );
}

const Community = () => (
  <main {...own({ "data-testid": "primaryColumn" })}>
    <h2>Ward Nurses UK</h2>
    <PostBox buttonTestId="tweetButtonInline" />
    <Post post={postById("1")} />
  </main>
);

function Conversation({ id }) {
  return (
    <main {...own({ "data-testid": "primaryColumn" })}>
      <Post post={postById(id)} tabIndex={-1} />
      <ReplyBox name="reply" buttonTestId="tweetButtonInline" />
    </main>
  );
}

function Messages() {
  const [messages, setMessages] = useState(["Hello, are you the nurse from Tuesday's clinic?"]);
  const add = (text) => setMessages((before) => [...before, text]);
  const marks = {
    testId: ownName("dmComposerTextInput"),
    sender: sender("Send", "dmComposerSendButton"),
  };
  return (
    <main {...own({ "data-testid": "DmActivityContainer" })}>
      {messages.map((text, place) => (
        <div key={place} {...own({ "data-testid": "messageEntry" })}>
          <div {...own({ "data-testid": "tweetText" })}>{text}</div>
        </div>
      ))}
      <DraftBox name="message" label="Start a new message" enterSends onSent={add} {...marks} />
    </main>
  );
}

function EditProfile() {
  return (
    <main {...own({ "data-testid": "primaryColumn" })}>
      <input name="displayName" aria-label="Name" defaultValue="Aoife Brennan" />
      <TextareaBox
        name="bio"
        fieldName="description"
        label="Bio"
        sender={sender("Save", "Profile_Save_Button")}
      />
    </main>
  );
}

/** Beside every page of the author's. */
function Account() {
  return <div {...own({ "data-testid": "SideNav_AccountSwitcher_Button" })}>Aoife Brennan</div>;
}

function Page({ path }) {
  const [, first, second, third] = path.split("/");
  if (first === "messages") return <Messages />;
  if (first === "settings") return <EditProfile />;
  if (first === "compose") return second === "thread" ? <Thread /> : <Compose />;
  if (second === "communities") return <Community />;
  if (second === "status") return <Conversation id={third} />;
  return <Timeline />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(
  <>
    <Page path={location.pathname} />
    <Account />
  </>,
);

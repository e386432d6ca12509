import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import { PlainBox, TextareaBox } from "../editors/plain_boxes.jsx";
import { own, ownTag } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

const PageTag = ownTag("ytd-watch-flexy", "main");
const FilmTag = ownTag("ytd-watch-metadata", "section");
const CommentsTag = ownTag("ytd-comments", "section");
const CommentTag = ownTag("ytd-comment-view-model", "article");
const ReplyTag = ownTag("ytd-comment-reply-dialog-renderer", "div");

const StudioCommentTag = ownTag("ytcp-comment", "article");
const StudioBoxTag = ownTag("ytcp-commentbox", "div");

const BoxTag = ownTag("ytd-commentbox", "div");

const MARKS = own({ id: "contenteditable-root" });

function Box({ name, label, button }) {
  const sender = { button, buttonMarks: own({ id: "submit-button" }) };
  return (
    <BoxTag>
      <PlainBox name={name} label={label} marks={MARKS} sender={sender} />
    </BoxTag>
  );
}

function Comment({ post }) {
  return (
    <CommentTag>
      <div>{post.name}</div>
      <div {...own({ id: "content-text" })}>{post.text}</div>
      <ReplyTag>
        <Box name={`reply ${post.id}`} label="Add a reply..." button="Reply" />
      </ReplyTag>
    </CommentTag>
  );
}

function Film() {
  return (
    <PageTag>
      <FilmTag>
        <h1>How a hip is replaced</h1>
      </FilmTag>
      <CommentsTag>
        <Box name="comment" label="Add a comment..." button="Comment" />
        {["2", "3"].map((id) => (
          <Comment key={id} post={postById(id)} />
        ))}
      </CommentsTag>
    </PageTag>
  );
}

/** YouTube Studio, where a channel is edited. */
function Channel() {
  const sender = { button: "Publish", buttonMarks: own({ id: "publish-button" }) };
  return (
    <main>
      <h1>Channel customisation</h1>
      <PlainBox
        name="bio"
        label="Tell viewers about your channel"
        marks={own({ id: "textbox" })}
        sender={sender}
      />
    </main>
  );
}

/** YouTube Studio, where those who comment on a channel's films are answered. */
function Comments() {
  return (
    <main>
      <h1>Channel comments</h1>
      {["2", "3"].map((id) => (
        <StudioComment key={id} post={postById(id)} />
      ))}
    </main>
  );
}

const STUDIO_SENDER = { button: "Reply", buttonMarks: own({ id: "submit-button" }) };

function StudioComment({ post }) {
  return (
    <StudioCommentTag>
      <div>{post.name}</div>
      <div {...own({ id: "content-text" })}>{post.text}</div>
      <StudioBoxTag>
        <TextareaBox name={`reply ${post.id}`} label="Add a reply..." sender={STUDIO_SENDER} />
      </StudioBoxTag>
    </StudioCommentTag>
  );
}

function Studio() {
  return location.pathname.includes("/comments") ? <Comments /> : <Channel />;
}

const Page = () => (location.hostname === "studio.youtube.com" ? <Studio /> : <Film />);

showToTests(window);
createRoot(document.getElementById("root")).render(<Page />);

import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import { PlainBox } from "../editors/plain_boxes.jsx";
import { own, ownTag } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

const PageTag = ownTag("ytd-watch-flexy", "main");
const FilmTag = ownTag("ytd-watch-metadata", "section");
const CommentsTag = ownTag("ytd-comments", "section");
const CommentTag = ownTag("ytd-comment-view-model", "article");
const ReplyTag = ownTag("ytd-comment-reply-dialog-renderer", "div");

const BOX = own({ id: "contenteditable-root" });

function Comment({ post }) {
  return (
    <CommentTag>
      <div>{post.name}</div>
      <div {...own({ id: "content-text" })}>{post.text}</div>
      <ReplyTag>
        <PlainBox name={`reply ${post.id}`} label="Add a reply..." marks={BOX} />
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
        <PlainBox name="comment" label="Add a comment..." marks={BOX} />
        {["2", "3"].map((id) => (
          <Comment key={id} post={postById(id)} />
        ))}
      </CommentsTag>
    </PageTag>
  );
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Film />);

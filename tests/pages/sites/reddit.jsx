import { createRoot } from "react-dom/client";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { TextareaBox } from "../editors/plain_boxes.jsx";
import { own, ownTag } from "./own.js";
import "./page.css";
import { postById } from "./posts.js";

/** Reddit's composer shows the editor, which stands in the page, through a slot. */
class Composer extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
  }
}
customElements.define("shreddit-composer", Composer);

const ComposerTag = ownTag("shreddit-composer", "div");
const CommentTag = ownTag("shreddit-comment", "article");
const PostTag = ownTag("shreddit-post", "article");

const sender = (button) => ({
  button,
  isDiv: false,
  buttonMarks: own({ slot: "submit-button" }),
});

function Comment({ post }) {
  return (
    <CommentTag>
      <div slot="commentMeta">{post.name}</div>
      <div slot="comment">
        <p>{post.text}</p>
      </div>
      <ComposerTag>
        <LexicalBox name={`comment ${post.id}`} label="" sender={sender("Comment")} />
      </ComposerTag>
    </CommentTag>
  );
}

function Conversation() {
  return (
    <main>
      <PostTag>
        <h1 slot="title">{postById("1").text}</h1>
      </PostTag>
      <Comment post={postById("2")} />
      <Comment post={postById("3")} />
    </main>
  );
}

function NewPost() {
  return (
    <main>
      <faceplate-textarea-input required />
      <ComposerTag>
        <LexicalBox name="post" label="Body text" sender={sender("Post")} />
      </ComposerTag>
    </main>
  );
}

/** Reddit's fields hold their textarea in an open shadow root. */
class Field extends HTMLElement {
  connectedCallback() {
    const place = document.createElement("div");
    this.attachShadow({ mode: "open" }).append(place);
    createRoot(place).render(
      this.hasAttribute("required") ? (
        <TextareaBox name="title" label="Title" fieldName="title" sender={{ button: null }} />
      ) : (
        <TextareaBox name="bio" label="About description" sender={{ button: "Save" }} />
      ),
    );
  }
}
customElements.define("faceplate-textarea-input", Field);

const Profile = () => (
  <main role="dialog" aria-label="About description">
    <faceplate-textarea-input />
  </main>
);

function Page({ path }) {
  if (path.startsWith("/settings/profile")) return <Profile />;
  return path.includes("/submit") ? <NewPost /> : <Conversation />;
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page path={location.pathname} />);

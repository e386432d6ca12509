import { createRoot } from "react-dom/client";
import { useState } from "react";
import { DraftBox } from "../editors/draft_box.jsx";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { PlainBox, TextareaBox } from "../editors/plain_boxes.jsx";
import "./page.css";
import "./practice.css";
import { postById, SAMPLES } from "./posts.js";

function Samples() {
  return (
    <section aria-labelledby="samples">
      <h2 id="samples">Something to try</h2>
      <p>
        Type or copy one of these into a box below; the last one into the reply. The people in them
        are invented.
      </p>
      <ul>
        {SAMPLES.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** One kind of box, and under it what was "posted": shown here and kept nowhere. */
function Kind({ title, note, children }) {
  const [sent, setSent] = useState([]);
  const add = (text) => setSent((before) => [text, ...before]);
  return (
    <section>
      <h2>{title}</h2>
      {note && <p>{note}</p>}
      {children(add)}
      {sent.map((text, place) => (
        <p key={place} className="sent">
          {text}
        </p>
      ))}
    </section>
  );
}

const sender = (button, testId) => ({ button, buttonMarks: { "data-testid": testId } });

function Reply({ onSent }) {
  const post = postById("2");
  const marks = { testId: "tweetTextarea_0", sender: sender("Reply", "tweetButton") };
  return (
    <div role="dialog" aria-label="Reply">
      <article data-testid="tweet">
        <div data-testid="User-Name">{post.name}</div>
        <div data-testid="tweetText">{post.text}</div>
      </article>
      <DraftBox name="reply" label="Post your reply" onSent={onSent} {...marks} />
    </div>
  );
}

function Boxes() {
  const post = { testId: "tweetTextarea_0", sender: sender("Post", "tweetButtonInline") };
  return (
    <>
      <Kind title="A post, as on X">
        {(add) => <DraftBox name="post" label="What is happening?!" onSent={add} {...post} />}
      </Kind>
      <Kind title="A reply, as on X" note="The post answered counts too.">
        {(add) => <Reply onSent={add} />}
      </Kind>
      <Kind title="A post, as on Facebook">
        {(add) => <LexicalBox name="lexical" label="What's on your mind?" onSent={add} />}
      </Kind>
      <Kind title="A form">
        {(add) => <TextareaBox name="textarea" label="Write here" onSent={add} />}
      </Kind>
      <Kind title="A plain page">
        {(add) => <PlainBox name="plain" label="Write here" onSent={add} />}
      </Kind>
    </>
  );
}

function Page() {
  return (
    <main>
      <h1>Practice page</h1>
      <p className="promise">
        This page is on your own computer. It only looks like the sites: nothing that you write here
        is sent or kept, and “Post” shows it below the box.
      </p>
      <Samples />
      <Boxes />
    </main>
  );
}

showToTests(window);
createRoot(document.getElementById("root")).render(<Page />);

import { createRoot } from "react-dom/client";
import { DraftBox } from "../editors/draft_box.jsx";
import { LexicalBox } from "../editors/lexical_box.jsx";
import { showToTests } from "../editors/open_editors.js";
import { PlainBox, TextareaBox } from "../editors/plain_boxes.jsx";
import { QuillBox } from "../editors/quill_box.jsx";
import { SlateBox } from "../editors/slate_box.jsx";
import { TiptapBox } from "../editors/tiptap_box.jsx";
import { place } from "./editor_places.js";
import "./page.css";

const X = {
  testId: "tweetTextarea_0",
  sender: { buttonMarks: { "data-testid": "tweetButtonInline" } },
};

const BOXES = {
  draft: (props) => <DraftBox {...X} {...props} />,
  lexical: LexicalBox,
  prosemirror: TiptapBox,
  quill: QuillBox,
  slate: SlateBox,
  textarea: TextareaBox,
  plain: PlainBox,
};

// An about:blank frame has no address of its own: it takes that of the page around it.
const inside = location.pathname === "blank";
const [, , kind, where] = (inside ? parent.location : location).pathname.split("/");
const Box = BOXES[kind];

showToTests(window);
const room = place(inside ? "page" : where, kind, document.getElementById("root"));
if (room) createRoot(room).render(<Box name="box" label="Write here" />);

import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import { Chat } from "./chat.jsx";
import "./page.css";

showToTests(window);
createRoot(document.getElementById("root")).render(
  <Chat label="Message" button="Press Enter to send" />,
);

import { createRoot } from "react-dom/client";
import { showToTests } from "../editors/open_editors.js";
import "./page.css";
import { Reviews } from "./reviews.jsx";

showToTests(window);
createRoot(document.getElementById("root")).render(<Reviews button="Reply" />);

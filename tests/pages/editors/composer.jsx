import { useState } from "react";
import { said, takes } from "../sites/own.js";

/**
 * What every site puts around an editor: the button that sends.
 *
 * @param {object} props
 * @param {string | null} [props.button] its name; null: there is none
 * @param {boolean} [props.isDiv] it is no button but by its role, as Meta's are
 * @param {boolean} [props.onTop] it stands before the editor
 * @param {Record<string, string>} [props.buttonMarks] the site's own attributes of the button
 * @param {Record<string, string>} [props.pictureMarks] the site's own attributes of what is attached
 * @param {() => void} props.onPost
 * @param {import("react").ReactNode} props.children
 */
export function Composer({
  button = "Post",
  isDiv,
  onTop,
  buttonMarks,
  pictureMarks,
  onPost,
  children,
}) {
  const [sent, setSent] = useState(0);
  const onClick = ({ nativeEvent }) => {
    if (!takes(nativeEvent)) return;
    onPost();
    setSent(sent + 1);
  };
  const attributes = { onClick, ...buttonMarks };
  const sender = button && (isDiv ? divButton : realButton)(said(button), attributes);
  return (
    <div className="composer">
      {onTop && sender}
      {children}
      <Picture key={sent} marks={pictureMarks} />
      {!onTop && sender}
    </div>
  );
}

/** A picture from a file, shown before it is sent. */
function Picture({ marks }) {
  const [address, setAddress] = useState(null);
  const choose = (event) => setAddress(URL.createObjectURL(event.target.files[0]));
  return (
    <div {...marks}>
      <input type="file" accept="image/*" hidden onChange={choose} />
      {address && <img src={address} alt="" width="96" height="96" />}
    </div>
  );
}

const realButton = (name, attributes) => (
  <button type="button" {...attributes}>
    {name}
  </button>
);

const divButton = (name, attributes) => (
  <div role="button" tabIndex={0} aria-label={name} {...attributes}>
    {name}
  </div>
);

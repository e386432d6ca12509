/**
 * What every site puts around an editor: the button that sends.
 *
 * @param {object} props
 * @param {string | null} [props.button] its name; null: there is none
 * @param {boolean} [props.isDiv] it is no button but by its role, as Meta's are
 * @param {boolean} [props.onTop] it stands before the editor
 * @param {Record<string, string>} [props.buttonMarks] the site's own attributes of the button
 * @param {() => void} props.onPost
 * @param {import("react").ReactNode} props.children
 */
export function Composer({ button = "Post", isDiv, onTop, buttonMarks, onPost, children }) {
  const attributes = { onClick: onPost, ...buttonMarks };
  const sender = button && (isDiv ? divButton : realButton)(button, attributes);
  return (
    <div className="composer">
      {onTop && sender}
      {children}
      {!onTop && sender}
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

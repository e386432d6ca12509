/**
 * What every site puts around an editor: the button that sends.
 *
 * @param {object} props
 * @param {string} [props.button]
 * @param {string} [props.buttonTestId] the site's own mark of the button
 * @param {() => void} props.onPost
 * @param {import("react").ReactNode} props.children
 */
export function Composer({ button = "Post", buttonTestId, onPost, children }) {
  return (
    <div className="composer">
      {children}
      <button type="button" data-testid={buttonTestId} onClick={onPost}>
        {button}
      </button>
    </div>
  );
}

import { useEffect, useRef } from "react";

/**
 * A modal as the sites build it: the page behind is inert, and focus that leaves is pulled back.
 *
 * @param {{ label: string, onClose: () => void, children: import("react").ReactNode }} props
 */
export function Dialog({ label, onClose, children }) {
  const element = useRef(null);

  useEffect(() => {
    const pullBack = (event) => {
      if (!element.current.contains(event.target)) element.current.focus();
    };
    const close = (event) => {
      if (event.key === "Escape") onClose();
    };
    element.current.querySelector("[contenteditable=true]")?.focus();
    document.addEventListener("focusin", pullBack);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("focusin", pullBack);
      document.removeEventListener("keydown", close);
    };
  }, [onClose]);

  return (
    <div className="layer">
      <div
        ref={element}
        className="dialog"
        role="dialog"
        aria-modal
        aria-label={label}
        tabIndex={-1}
      >
        <button type="button" data-testid="app-bar-close" onClick={onClose}>
          Close
        </button>
        {children}
      </div>
    </div>
  );
}

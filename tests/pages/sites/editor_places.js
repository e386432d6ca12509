/** @param {Element} parent */
function add(parent, name, attributes = {}) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

/** Its frame runs this page's own scripts, with a document that has no address. */
function blankFrame(root) {
  const inner = add(root, "iframe", { height: "300", width: "600" }).contentDocument;
  inner.body.innerHTML = '<div id="root"></div>';
  add(inner.head, "link", { rel: "stylesheet", href: "/assets/editors.css" });
  add(inner.body, "script", { type: "module", src: "/assets/editors.js" });
  return null;
}

function shadow(root) {
  const inner = add(root, "x-composer").attachShadow({ mode: "open" });
  add(inner, "link", { rel: "stylesheet", href: "/assets/editors.css" });
  return add(inner, "div");
}

/** As the sites build it: focus that leaves is pulled back. */
function modal(root) {
  const layer = add(root, "div", { class: "layer" });
  const dialog = add(layer, "div", {
    class: "dialog",
    role: "dialog",
    "aria-modal": "true",
    "aria-label": "Write",
    tabindex: "-1",
  });
  document.addEventListener("focusin", ({ target }) => {
    if (!dialog.contains(target)) dialog.focus();
  });
  return add(dialog, "div");
}

function nativeDialog(root) {
  const dialog = add(root, "dialog", { class: "dialog" });
  dialog.showModal();
  return add(dialog, "div");
}

/** A component's own dialog: focus that leaves what it shows is pulled back, by its shadow root. */
function shadowModal(root) {
  const component = shadow(root).getRootNode();
  const dialog = add(component, "dialog", { class: "dialog" });
  const shown = add(dialog, "div");
  const pullBack = () => shown.querySelector("textarea, [contenteditable]").focus();
  component.addEventListener("focusin", ({ target }) => {
    if (!shown.contains(target)) pullBack();
  });
  component.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !shown.contains(relatedTarget)) pullBack();
  });
  component.addEventListener("keydown", (event) => {
    if (event.key === "Tab") event.preventDefault();
  });
  dialog.showModal();
  return shown;
}

const PLACES = {
  page: (root) => root,
  iframe: (root, kind) => {
    add(root, "iframe", { src: `/editors/${kind}/page`, height: "300", width: "600" });
    return null;
  },
  "blank-iframe": blankFrame,
  shadow,
  "shadow-modal": shadowModal,
  modal,
  dialog: nativeDialog,
};

/**
 * Makes a place for an editor.
 *
 * @param {string} where
 * @param {string} kind of the editor
 * @param {Element} root
 * @returns {Element | null} null: in a frame, which fills itself
 */
export function place(where, kind, root) {
  return PLACES[where](root, kind);
}

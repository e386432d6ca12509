/** Everything of the extension that a script of the page can get hold of. Runs in the page. */
export function seenByPage() {
  const layer = document.querySelector("forethought-layer");
  return {
    root: layer?.shadowRoot ?? null,
    text: layer?.textContent ?? "",
    attributes: [...(layer?.attributes ?? [])].map(({ name }) => name),
    highlights: CSS.highlights.size,
    stylesheets: [...document.styleSheets].filter(({ href }) => !href?.startsWith(location.origin))
      .length,
    names: Object.keys(window).filter((name) => /forethought|flag|host/i.test(name)),
  };
}

/** What it sees of an extension that gives nothing away. */
export const SEEN_NOTHING = {
  root: null,
  text: "",
  attributes: [],
  highlights: 0,
  stylesheets: 0,
  names: [],
};

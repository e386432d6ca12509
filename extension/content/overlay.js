"use strict";

/** Everything that the page draws stays below. */
const LAYER = "forethought-layer";

/** A dialog, popover or full-screen element that the browser draws over all others. */
const TOP_LAYER = "dialog:modal, :popover-open, :fullscreen";

/**
 * The one element that the extension adds to a page, outside of any editor. All that is drawn is in its
 * closed shadow root, where scripts of the page see neither words nor flags.
 */
class Overlay {
  #host = document.createElement(LAYER);
  root = this.#host.attachShadow({ mode: "closed" });
  /** Called when the layer was put elsewhere. */
  onMove = () => {};
  /** The page's own zoom, undone. */
  #unzoom;
  #zoom = NaN;
  // Read while there is an extension to read it from.
  #language = say("extension_language");

  constructor() {
    const style = new CSSStyleSheet();
    style.replaceSync(OVERLAY_STYLE);
    style.insertRule(":host {}", style.cssRules.length);
    this.#unzoom = /** @type {CSSStyleRule} */ ([...style.cssRules].at(-1)).style;
    this.root.adoptedStyleSheets = [style];
    // Pages that close something at a click elsewhere must not take ours for one.
    for (const type of ["click", "auxclick", "contextmenu", "dblclick"]) {
      this.#host.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  /** @param {HTMLElement} element To be shown. Its words are the interface's, unless they say otherwise. */
  append(element) {
    element.lang = this.#language;
    this.root.append(element);
  }

  /** What events of anything inside have as their target, seen from the page. */
  get host() {
    return this.#host;
  }

  /**
   * Puts the layer where a box can be drawn over: a modal dialog makes everything else inert. Pages
   * may have removed it.
   *
   * @param {Element} box
   */
  mountFor(box) {
    const parent = topLayerOf(box) ?? document.documentElement;
    if (this.#host.parentNode !== parent) {
      parent.append(this.#host);
      this.onMove();
    }
    this.#undo(zoomOf(parent));
  }

  /**
   * What is drawn is placed in pixels of the window, whatever the page's own zoom. A rule that is set again, be
   * it to the same, has the browser look at all of them again.
   *
   * @param {number} zoom
   */
  #undo(zoom) {
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#unzoom.setProperty("zoom", String(1 / zoom), "important");
  }

  unmount() {
    this.#host.remove();
  }

  /**
   * Where client coordinates begin inside the layer: in a dialog that is moved by a transform, fixed
   * positions count from the dialog.
   *
   * @returns {{ left: number, top: number }}
   */
  origin() {
    const { left, top } = this.#host.getBoundingClientRect();
    return { left, top };
  }
}

/**
 * @param {Element} box
 * @returns {Element | null}
 */
function topLayerOf(box) {
  let element = parentAcrossRoots(box);
  while (element && !element.matches(TOP_LAYER)) element = parentAcrossRoots(element);
  return element;
}

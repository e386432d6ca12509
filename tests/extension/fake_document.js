/** An element that holds what it is given, and draws nothing. */
class FakeElement extends EventTarget {
  /** @type {FakeElement | null} */
  parent = null;
  /** @type {FakeElement[]} */
  children = [];
  className = "";
  textContent = "";
  style = {};

  get isConnected() {
    return this.parent !== null;
  }

  setAttribute() {}

  contains() {
    return false;
  }

  /** @param {(FakeElement | string)[]} parts */
  append(...parts) {
    for (const part of parts) {
      if (!(part instanceof FakeElement)) continue;
      part.parent = this;
      this.children.push(part);
    }
  }

  /** @param {(FakeElement | string)[]} parts */
  replaceChildren(...parts) {
    for (const child of [...this.children]) child.remove();
    this.append(...parts);
  }

  remove() {
    const { parent } = this;
    if (parent) parent.children = parent.children.filter((child) => child !== this);
    this.parent = null;
  }

  focus() {}
}

/** From here on elements are such, and words are called by their keys. */
export function useFakeDocument() {
  Object.assign(globalThis, {
    // Nothing has a size here.
    ResizeObserver: class {
      observe() {}
    },
    document: { createElement: () => new FakeElement() },
    chrome: { i18n: { getMessage: (/** @type {string} */ key) => key } },
  });
}

/** @returns {any} Something to write in, or to draw on. */
export function fakeElement() {
  return new FakeElement();
}

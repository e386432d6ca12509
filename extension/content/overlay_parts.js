"use strict";

/**
 * Words for the user, from _locales.
 *
 * @param {string} key
 * @param {...(string | number)} substitutions
 */
function say(key, ...substitutions) {
  return chrome.i18n.getMessage(key, substitutions.map(String));
}

/** Attributes of what the host says, which is English in every interface. */
const IN_ENGLISH = { lang: "en-GB" };
/** Attributes of what the user wrote. */
const AS_WRITTEN = { lang: "", dir: "auto" };

/**
 * An element of the overlay. Texts become text, never HTML.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | null)} children null: left out.
 * @returns {HTMLElementTagNameMap[Name]}
 */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * A button that only a person can press: a click that a script made is nothing.
 *
 * @param {string} text
 * @param {(byKey: boolean) => void} onPress
 * @param {Record<string, string>} [attributes]
 */
function makeButton(text, onPress, attributes = {}) {
  const button = make("button", { type: "button", ...attributes }, text);
  button.addEventListener("click", (event) => {
    // A pointer's clicks are counted.
    if (event.isTrusted) onPress(event.detail === 0);
  });
  return button;
}

import { button, element } from "./elements.js";
import { words } from "./words.js";

/**
 * A button that opens and closes something below it.
 *
 * @param {string} label
 * @param {boolean} open
 * @param {(open: boolean) => void} onToggle
 */
export function disclosure(label, open, onToggle) {
  const opener = button("", () => {
    const opens = opener.getAttribute("aria-expanded") === "false";
    opener.setAttribute("aria-expanded", String(opens));
    onToggle(opens);
  });
  opener.className = "disclosure";
  opener.setAttribute("aria-expanded", String(open));
  opener.append(element("span", {}, label));
  return opener;
}

/**
 * @param {string} label For those who cannot see what stands beside it.
 * @param {(checked: boolean) => void} onSwitch
 */
export function switchBox(label, onSwitch) {
  const box = element("input", { type: "checkbox", class: "switch", "aria-label": label });
  box.addEventListener("change", () => onSwitch(box.checked));
  return box;
}

/**
 * A row with what a switch is for, and the switch.
 *
 * @param {string} label
 * @param {string} note
 * @param {(checked: boolean) => void} onSwitch
 */
export function switchRow(label, note, onSwitch) {
  const box = switchBox(label, onSwitch);
  const text = element("span", {}, element("b", {}, label));
  if (note) text.append(element("small", {}, note));
  return { box, node: element("label", { class: "head" }, text, box) };
}

/**
 * A control with its name, and a note below the name.
 *
 * @param {string} label
 * @param {HTMLElement} control
 * @param {{ note?: string, wide?: boolean }} [options] wide: the control takes a line of its own.
 */
export function field(label, control, { note = "", wide = false } = {}) {
  const text = element("span", {}, element("b", {}, label));
  if (note) text.append(element("small", {}, note));
  return element("label", { class: wide ? "field wide" : "field" }, text, control);
}

/**
 * A list to choose one of.
 *
 * @param {Record<string, string>} names Keys of words by value.
 */
export function choice(names) {
  const options = Object.entries(names).map(([value, name]) =>
    element("option", { value }, words(name)),
  );
  return element("select", {}, ...options);
}

/** A question with a few answers, all of them in sight. */
export class RadioGroup {
  /** @type {HTMLInputElement[]} */
  #inputs = [];

  /**
   * @param {string} name Unlike that of any other group of the page.
   * @param {string} question
   * @param {Record<string, { name: string, note: string }>} answers Keys of words by value.
   * @param {(value: string) => void} onChoose
   */
  constructor(name, question, answers, onChoose) {
    const legend = element("legend", {}, question);
    this.node = element("fieldset", { class: "modes" }, legend);
    for (const [value, { name: label, note }] of Object.entries(answers)) {
      const input = element("input", { type: "radio", name, value });
      input.addEventListener("change", () => onChoose(value));
      this.#inputs.push(input);
      const text = element("span", {}, element("b", {}, words(label)));
      text.append(element("small", {}, words(note)));
      this.node.append(element("label", { class: "mode" }, input, text));
    }
  }

  /** @param {string} value */
  choose(value) {
    for (const input of this.#inputs) input.checked = input.value === value;
  }
}

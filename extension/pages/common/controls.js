import { button, element } from "./elements.js";

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

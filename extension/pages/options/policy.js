import { isWebAddress } from "../../background/preferences.js";
import { field } from "../common/controls.js";
import { button, byId, element } from "../common/elements.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {KeptPreferences} from "../common/kept_preferences.js" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * The address of the organisation's policy on social media, as a link once it is known.
 *
 * @param {PagePort} port
 * @param {KeptPreferences} preferences
 */
export function offerPolicy(port, preferences) {
  const status = byId("policy-status");
  const box = element("input", {
    ...{ type: "text", inputmode: "url", autocomplete: "off", spellcheck: "false" },
    ...{ placeholder: "https://", "aria-describedby": status.id },
  });
  const remove = button(words("options_remove"), () => void keep(""));
  const submit = element("button", { class: "main" }, words("options_policy_save"));
  const lock = (/** @type {{ locked: string[] }} */ { locked }) => {
    for (const control of [box, submit, remove]) control.disabled = locked.includes("policy");
    if (box.disabled) status.textContent = words("options_locked");
  };
  port.on("welcome", lock);
  port.on("configuration", lock);
  const form = byId("policy-form");
  form.append(
    field(words("options_policy_address"), box, { wide: true }),
    element("div", { class: "buttons" }, submit, remove),
  );
  const keep = async (/** @type {string} */ policy) => {
    const said = words(policy === "" ? "options_policy_removed" : "options_kept");
    const isValid = policy === "" || isWebAddress(policy);
    box.setAttribute("aria-invalid", String(!isValid));
    if (isValid) await save(preferences, { policy }, status, said);
    else status.textContent = words("options_policy_invalid");
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void keep(box.value.trim());
  });
  /** So that what is being typed stays. @type {string | undefined} */
  let shown;
  preferences.onChange(({ policy }) => {
    if (policy === shown) return;
    shown = policy;
    box.value = policy;
    remove.hidden = policy === "";
    byId("policy-link").replaceChildren(...(policy === "" ? [] : [policyLink(policy)]));
  });
}

/** @param {string} policy */
function policyLink(policy) {
  return element("a", { href: policy, target: "_blank", rel: "noreferrer" }, policy);
}

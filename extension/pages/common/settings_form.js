import { RadioGroup, choice, field } from "./controls.js";
import { element } from "./elements.js";
import { showProgress } from "./progress.js";
import { notKept } from "./saving.js";
import { words } from "./words.js";

/** @import {Mode, Profession, Region, Settings} from "../../protocol" */
/** @import {PagePort} from "./page_port.js" */

/** @type {Record<Region, string>} */
const REGIONS = {
  england: "options_region_england",
  scotland: "options_region_scotland",
  wales: "options_region_wales",
  "northern-ireland": "options_region_northern_ireland",
  ireland: "options_region_ireland",
};

/** @type {Record<Profession, string>} */
const PROFESSIONS = {
  doctor: "options_profession_doctor",
  nurse: "options_profession_nurse",
  midwife: "options_profession_midwife",
  paramedic: "options_profession_paramedic",
  pharmacist: "options_profession_pharmacist",
  dentist: "options_profession_dentist",
  "allied-health": "options_profession_allied_health",
  psychology: "options_profession_psychology",
  "social-work": "options_profession_social_work",
  admin: "options_profession_admin",
  student: "options_profession_student",
};

/** @type {Record<Mode, { name: string, note: string }>} */
const MODES = {
  professional: { name: "options_mode_professional", note: "options_mode_professional_note" },
  mixed: { name: "options_mode_mixed", note: "options_mode_mixed_note" },
  personal: { name: "options_mode_personal", note: "options_mode_personal_note" },
};

/**
 * Region, profession and mode: what the user says of themselves. A choice is kept as soon as it is
 * made; one that cannot be kept is taken back, and the form says so.
 */
export class SettingsForm {
  #port;
  #region = choice(REGIONS);
  #regionField = field(words("options_region"), this.#region, {
    note: words("options_region_note"),
  });
  #profession = choice(PROFESSIONS);
  #mode = new RadioGroup("mode", words("options_mode"), MODES, (mode) =>
    this.#keep({ mode: /** @type {Mode} */ (mode) }),
  );
  #fields = element("fieldset", { class: "plain", disabled: true });
  #status = element("p", { role: "status", class: "status" });
  /** @type {Settings | null} */
  #shown = null;

  /**
   * @param {HTMLElement} place
   * @param {PagePort} port
   */
  constructor(place, port) {
    this.#port = port;
    this.#fields.append(
      this.#regionField,
      field(words("options_profession"), this.#profession, {
        note: words("options_profession_note"),
      }),
      this.#mode.node,
    );
    this.#region.addEventListener("change", () =>
      this.#keep({ region: /** @type {Region} */ (this.#region.value) }),
    );
    this.#profession.addEventListener("change", () =>
      this.#keep({ profession: /** @type {Profession} */ (this.#profession.value) }),
    );
    place.append(this.#fields, this.#status);
    port.on("configuration", (message) => this.#told(message));
    port.on("welcome", (message) => this.#told(message));
    port.on("host-state", ({ state }) => this.#setUsable(state === "ready"));
  }

  /** @param {boolean} usable */
  #setUsable(usable) {
    this.#fields.disabled = !usable;
    this.#status.textContent = usable ? "" : words("options_settings_need_host");
  }

  /** @param {{ settings: Settings | null, locked: string[] }} message */
  #told({ settings, locked }) {
    this.#show(settings);
    this.#region.disabled = locked.includes("region");
    const note = this.#region.disabled ? "options_locked" : "options_region_note";
    /** @type {Element} */ (this.#regionField.querySelector("small")).textContent = words(note);
  }

  /** @param {Settings | null} settings null: not known yet. */
  #show(settings) {
    this.#shown = settings;
    if (!settings) return;
    this.#region.value = settings.region;
    this.#profession.value = settings.profession;
    this.#mode.choose(settings.mode);
  }

  /** @param {Partial<Settings>} settings */
  async #keep(settings) {
    try {
      const ask = () => this.#port.request({ type: "set-settings", settings });
      await showProgress(this.#fields, this.#status, ask);
      this.#status.textContent = words("options_kept");
    } catch (error) {
      this.#show(this.#shown);
      this.#status.textContent = notKept(error);
    }
  }
}

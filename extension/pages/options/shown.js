import { RadioGroup, switchRow } from "../common/controls.js";
import { byId } from "../common/elements.js";
import { LEVELS } from "../common/levels.js";
import { save } from "../common/saving.js";
import { words } from "../common/words.js";

/** @import {Preferences} from "../../frame_port" */
/** @import {Severity} from "../../protocol" */
/** @import {KeptPreferences} from "../common/kept_preferences.js" */

/**
 * How much is shown on sites, and whether sending a serious post asks first.
 *
 * @param {KeptPreferences} preferences
 */
export function offerLevels(preferences) {
  const level = new RadioGroup("level", words("options_level"), LEVELS, (value) =>
    keep({ leastSeverity: /** @type {Severity} */ (value) }),
  );
  const pause = switchRow(words("options_pause"), words("options_pause_note"), (checked) =>
    keep({ pauseBeforePosting: checked }),
  );
  const draw = () => {
    if (!preferences.current) return;
    level.choose(preferences.current.leastSeverity);
    pause.box.checked = preferences.current.pauseBeforePosting;
  };
  const keep = async (/** @type {Partial<Preferences>} */ wanted) => {
    await save(preferences, wanted, byId("shown-status"));
    draw();
  };
  byId("shown-choices").append(level.node, pause.node);
  preferences.onChange(draw);
}

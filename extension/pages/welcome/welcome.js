import { DraftCheck } from "../common/draft_check.js";
import { byId } from "../common/elements.js";
import { showHost } from "../common/host_notice.js";
import { KeptPreferences } from "../common/kept_preferences.js";
import { PagePort, stayConnected } from "../common/page_port.js";
import { SettingsForm } from "../common/settings_form.js";
import { showSiteAccess } from "../common/site_access.js";
import { fillWords, words } from "../common/words.js";
import { offerReminder } from "./reminder.js";

fillWords(document);

const port = new PagePort();
const preferences = new KeptPreferences(port);
showHost(byId("host"), port);
showSiteAccess(byId("access"));
new SettingsForm(byId("settings"), port);
const label = words("welcome_practice_box");
const practice = new DraftCheck(byId("practice"), label, port, preferences, {
  nothing: "options_draft_nothing",
});
byId("practice-example").addEventListener("click", () =>
  practice.write(words("welcome_practice_text")),
);
offerReminder(preferences);
byId("options").addEventListener("click", () => void chrome.runtime.openOptionsPage());
stayConnected(port);

import { byId } from "../common/elements.js";
import { showHost } from "../common/host_notice.js";
import { PagePort, stayConnected } from "../common/page_port.js";
import { SettingsForm } from "../common/settings_form.js";
import { showSiteAccess } from "../common/site_access.js";
import { fillWords } from "../common/words.js";

fillWords(document);

const port = new PagePort();
showHost(byId("host"), port);
showSiteAccess(byId("access"));
new SettingsForm(byId("settings"), port);
byId("options").addEventListener("click", () => void chrome.runtime.openOptionsPage());
stayConnected(port);

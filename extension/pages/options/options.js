import { byId } from "../common/elements.js";
import { showHost } from "../common/host_notice.js";
import { PagePort, stayConnected } from "../common/page_port.js";
import { SettingsForm } from "../common/settings_form.js";
import { fillWords } from "../common/words.js";
import { showDiagnostics } from "./diagnostics.js";
import { offerErasing } from "./erase.js";
import { OwnRules } from "./own_rules.js";
import { RuleList } from "./rules.js";
import { showSites } from "./sites.js";

fillWords(document);

const port = new PagePort();
showHost(byId("host"), port);
new SettingsForm(byId("settings"), port);
new RuleList(port);
new OwnRules(port);
showSites(port);
offerErasing(port);
showDiagnostics(port);
stayConnected(port);

import { DraftCheck } from "../common/draft_check.js";
import { byId } from "../common/elements.js";
import { showHost } from "../common/host_notice.js";
import { KeptPreferences } from "../common/kept_preferences.js";
import { PagePort, stayConnected } from "../common/page_port.js";
import { SettingsForm } from "../common/settings_form.js";
import { showSiteAccess } from "../common/site_access.js";
import { fillWords, words } from "../common/words.js";
import { BioCheck } from "./bio_check.js";
import { Contacts } from "./contacts.js";
import { offerCopies } from "./copies.js";
import { showDiagnostics } from "./diagnostics.js";
import { offerErasing } from "./erase.js";
import { OwnRules } from "./own_rules.js";
import { OwnSignposts } from "./own_signposts.js";
import { offerPolicy } from "./policy.js";
import { QuietOnSites } from "./quiet_on_sites.js";
import { ReturningSites } from "./returning_sites.js";
import { offerReview } from "./review.js";
import { RuleList } from "./rules.js";
import { offerLevels } from "./shown.js";
import { showSignposts } from "./signposts.js";
import { showSites } from "./sites.js";
import { WrongCounts } from "./wrong_counts.js";

fillWords(document);

const port = new PagePort();
const preferences = new KeptPreferences(port);
showHost(byId("host"), port);
showSiteAccess(byId("access"));
new SettingsForm(byId("settings"), port);
offerLevels(preferences);
const quiet = new QuietOnSites(port, preferences);
const rules = new RuleList(port, { quiet, wrong: new WrongCounts(preferences) });
const ownTry = new DraftCheck(byId("own-draft"), words("options_own_try_box"), port, preferences, {
  isShown: ({ category }) => category === "own",
  nothing: "options_own_try_nothing",
});
const ownRules = new OwnRules(port, preferences, () => {
  void rules.load();
  ownTry.look();
});
new DraftCheck(byId("try-box"), words("options_draft"), port, preferences, {
  surfaces: true,
  nothing: "options_draft_nothing",
});
new BioCheck(port);
showSignposts(port);
new OwnSignposts(preferences);
new Contacts(preferences);
offerPolicy(port, preferences);
const sites = showSites(port);
offerReview(preferences);
const returningSites = new ReturningSites(port);
offerCopies({ port, preferences, sites }, (copy) => {
  returningSites.offer(copy);
  void rules.load();
  void ownRules.load();
});
offerErasing(port);
showDiagnostics(port);
stayConnected(port);

// Messages between a page of the extension (options, popup, welcome) and the background over a page
// port (chrome.runtime.connect({ name: "page" })). Host requests go through as on a frame port; "hello"
// is answered from the relay's last handshake, so that versions that do not fit can be shown.

import type {
  FrameRequest, FrameStateMessage, KeptReply, Preferences, ToFrame,
} from "./frame_port";
import type {
  CheckBioReply, CheckReply, DeleteRuleReply, DiagnoseReply, EraseReply, ExplainReply, HelloReply,
  OwnRulesReply, PutRuleReply, RulesReply, SetCategoryReply, SetRuleReply, SetSettingsReply, SettingsReply,
  SignpostsReply, TryRuleReply,
} from "./protocol";

/** Look for the host now, however often that failed before. */
export interface RetryMessage {
  type: "retry";
}
/** Pause or resume checking on a site, by its name. */
export interface PauseRequest {
  type: "pause";
  id: number;
  site: string;
  paused: boolean;
}
/** A host where the browser allows the extension is to be a site; one that is already stays as it is. */
export interface AddSiteRequest {
  type: "add-site";
  id: number;
  site: string;
}
/** A host that the user added is to be none any longer. What the browser allows is for the page to take back. */
export interface ForgetSiteRequest {
  type: "forget-site";
  id: number;
  site: string;
}
/** Keep these preferences; what is left out stays as it is, and what is not valid is left out. */
export interface PreferRequest {
  type: "prefer";
  id: number;
  preferences: Partial<Preferences>;
}
export interface PreferredReply {
  type: "preferred";
  id: number;
  /** All of them, as they are from then on. */
  preferences: Preferences;
}
/** What the extension keeps is erased; the host did not erase its own part. */
export interface ErasedHereReply {
  type: "erased-here";
  id: number;
}
/** Tell this page about a tab: a TabStateMessage at once and after each change. */
export interface WatchTabMessage {
  type: "watch-tab";
  tab: number;
}

export interface TabState {
  /** null: no frame of the tab has told of itself. */
  site: string | null;
  paused: boolean;
  flags: FrameStateMessage["flags"];
  box: FrameStateMessage["box"];
}
export interface TabStateMessage extends TabState {
  type: "tab-state";
  tab: number;
}
/** Comes after the welcome and whenever one is paused, resumed, added or removed. */
export interface SitesMessage {
  type: "sites";
  /** `added`: by the user, who can remove it; its name is its host. */
  sites: { name: string; paused: boolean; added: boolean }[];
}

export type FromPage =
  | FrameRequest | RetryMessage | PauseRequest | AddSiteRequest | ForgetSiteRequest | PreferRequest
  | WatchTabMessage;
export type ToPage = ToFrame | TabStateMessage | SitesMessage | PreferredReply | ErasedHereReply;

/** What answers what, for pages that ask. */
export interface Replies {
  hello: HelloReply;
  check: CheckReply;
  "check-bio": CheckBioReply;
  explain: ExplainReply;
  signposts: SignpostsReply;
  rules: RulesReply;
  "set-rule": SetRuleReply;
  "set-category": SetCategoryReply;
  settings: SettingsReply;
  "set-settings": SetSettingsReply;
  "own-rules": OwnRulesReply;
  "put-rule": PutRuleReply;
  "try-rule": TryRuleReply;
  "delete-rule": DeleteRuleReply;
  diagnose: DiagnoseReply;
  erase: EraseReply | ErasedHereReply;
  prefer: PreferredReply;
  pause: KeptReply;
  "add-site": KeptReply;
  "forget-site": KeptReply;
}
/** A request as a page writes it: its port gives it an id. */
export type Asked<Type extends keyof Replies> = { type: Type } & Omit<
  Extract<FromPage, { type: Type }>,
  "type" | "id"
>;

// Messages between a content script and the background over a frame port
// (chrome.runtime.connect({ name: "frame" })), and between a page of the extension and the background
// ({ name: "page" }). Host requests go through with an `id` of the sender's own and without `user`:
// the relay puts in the user, gives the request an id that is unique on the host port, and answers
// with the sender's id.

import type {
  Audience, Changed, HostReply, HostRequest, Settings, Severity, Surface,
} from "./protocol";

/** Whether checks can be answered, as users are told it. */
export type HostState =
  | "connecting"
  /** It takes long to start, as where it prepares its rules on an old computer. */
  | "starting"
  | "ready"
  /** No native messaging manifest or program: not installed, or not registered for this browser. */
  | "missing"
  /** The manifest does not name this extension. */
  | "forbidden"
  /** A policy of the organisation keeps the browser from starting it. */
  | "blocked"
  /** It ended or broke the protocol; the relay tries again at the next request. */
  | "died"
  /** It runs, but could not read its rules. */
  | "no-rules"
  /** The browser does not tell what is kept there, such as who the user is; nothing is asked of the host. */
  | "no-storage"
  /** Its protocol is older than the extension needs. */
  | "host-too-old"
  /** Its protocol is newer than the extension knows. */
  | "extension-too-old";

/** The longest text that a site takes from a box. */
export interface TextLimit {
  characters: number;
  /**
   * What it counts as a character. "weighted": code points, those of emoji and of most scripts that are
   * not alphabets twice. Absent: not known; there are never more than UTF-16 code units.
   */
  counts?: "graphemes" | "weighted";
  /** What an address counts, however long it is; absent: what it is. */
  address?: number;
}

/** A kind of compose box: what is given of `selector`, `path`, `says` and `unlike` must all hold. */
export interface BoxFacts {
  /** CSS, of the box itself. */
  selector: string;
  /** A part of the path of the page's address. */
  path?: string;
  /** How a text begins that stands in an element of the page, such as what kind of group it is. */
  says?: string;
  /** What stands beside the box and begins otherwise, such as for whom the post is. */
  unlike?: Nearby & { says: string };
  surface: Surface;
  /** Enter sends; else it makes a new line, and Ctrl+Enter may send. */
  enterSends?: boolean;
  /** Where it is always the same. null: it may be another than is usual on the site, and nothing tells. */
  audience?: Audience | null;
  limit?: TextLimit;
}

/** From a compose box: the closest ancestor to look in, and what to look for in it. */
export interface Nearby {
  within: string;
  selector: string;
}

/** What is known of a site's pages; structure decides where it is silent or no longer true. */
export interface SiteFacts {
  name: string;
  /** Tried in order; the first that holds wins. */
  boxes: BoxFacts[];
  /** What holds the text answered. */
  parent?: Nearby[];
  /** A picture or a film that goes with the post. */
  attachment?: Nearby[];
  /** What tells who sees it, where the box does not; the first that is there wins. */
  audience?: (Nearby & { audience: Audience })[];
  /** Where conversations share an address: the element, the attribute and the part of it that tells them apart. */
  conversation?: { selector: string; attribute: string; pattern: string };
  /** Elements whose click sends the post. */
  postButton?: string;
  /** Those of them that only lead to the step at which it is sent. */
  stepButton?: string;
  /** The display name and bio, where the page shows the author's own. */
  profile?: string;
  /** The field for the display name, on the page where the bio is written. */
  displayName?: string;
}

/** A ready text that the user wrote. */
export interface OwnSignpost {
  /** "own." and a random part; never shown. */
  id: string;
  title: string;
  text: string;
}
/** What the user chose that concerns the browser alone; the host's part is Settings. */
export interface Preferences {
  /** Findings below it are not shown. */
  leastSeverity: Severity;
  /** Whether sending a post with a serious flag asks first, once for each draft. */
  pauseBeforePosting: boolean;
  /** What keeps quiet on a site: ids of rules and of whole categories, by the site's name. */
  quiet: Record<string, string[]>;
  /** The user's own numbers and contacts at work, as typed: they are no patient's. */
  own: string[];
  signposts: OwnSignpost[];
  /** Address of the organisation's policy on social media; empty: none. */
  policy: string;
  /** How often the user said that a rule flags what it should not, by the rule's id. */
  wrong: Record<string, number>;
  /**
   * When to look over accounts and old posts, YYYY-MM-DD; empty: not asked for. To a frame it is empty too
   * once that day has come: there another may be set.
   */
  nextReview: string;
}

export interface HostStateMessage {
  type: "host-state";
  state: HostState;
  /** The browser's own words, for the diagnostics page. */
  detail?: string;
}
/** Before it, nothing is known on a port. */
export interface WelcomeMessage {
  type: "welcome";
  /** null: the page has no site (pages of the extension). */
  site: SiteFacts | null;
  /** null until the host has answered once. */
  settings: Settings | null;
  preferences: Preferences;
  /** What the user's organisation holds: "region", "policy", ids of rules and of whole categories. */
  locked: string[];
  /** Checking is paused on this site by the user. */
  paused: boolean;
  /** The key of the command that opens a card, in the browser's words; empty: the user gave it none. */
  shortcut: string;
}
/** The user's settings or preferences, what is locked, what is paused or the key of the command, changed. */
export interface ConfigurationMessage {
  type: "configuration";
  settings: Settings | null;
  preferences: Preferences;
  locked: string[];
  paused: boolean;
  shortcut: string;
}
/** From a content script: a rule is to keep quiet on this site, or to speak again. */
export interface QuietRequest {
  type: "quiet";
  id: number;
  rule: string;
  quiet: boolean;
}
/** From a content script: what the popup and the icon show for its tab. */
export interface FrameStateMessage {
  type: "frame-state";
  /** How many flags are drawn, by severity. */
  flags: { info: number; caution: number; serious: number };
  /** "unreadable": a compose box is focused whose text cannot be read with certainty. */
  box: "none" | "checking" | "clear" | "flagged" | "unreadable" | "paused";
}

/** The user pressed the shortcut of the card. Goes to every frame of the tab: the one in focus acts. */
export interface OpenCardMessage {
  type: "open-card";
}
/** The relay's own answer to a request, where the host gives none. */
export interface NoHostReply {
  type: "error";
  id: number;
  /**
   * "not-allowed": a request that only pages of the extension may make. "not-kept": the browser's storage
   * refused.
   */
  code: "no-host" | "not-allowed" | "not-kept";
  message: string;
  /** The host, or the line to it, ended while it had the request, which may be done all the same. */
  ended?: true;
}

type WithoutUser<T> = T extends { user: string } ? Omit<T, "user"> : T;
export type FrameRequest = WithoutUser<HostRequest>;

/** From a content script: the user says that a rule flags what it should not. It is counted here alone. */
export interface WrongRequest {
  type: "wrong";
  id: number;
  rule: string;
}

/** From a content script: the user wants to be reminded in three months, where no reminder is to come. */
export interface RemindRequest {
  type: "remind";
  id: number;
}
/** A reminder is kept. */
export interface RemindedReply {
  type: "reminded";
  id: number;
}
/** So is another choice. */
export interface KeptReply {
  type: "kept";
  id: number;
}

export type FromFrame =
  | FrameRequest | FrameStateMessage | QuietRequest | WrongRequest | RemindRequest;
export type ToFrame =
  | HostReply | NoHostReply | RemindedReply | KeptReply | Changed | HostStateMessage | WelcomeMessage
  | ConfigurationMessage | OpenCardMessage;

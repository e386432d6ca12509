// Messages between the extension and the host. 4-byte native-endian length, then UTF-8 JSON, at most
// 1 MiB each way. Every request is answered once, with its `id`, by its reply or by an ErrorReply.
// Golden examples in tests/protocol/ are read by the tests of both sides.

/** Half-open [start, end) in UTF-16 code units of the checked text. */
export type SpanPair = [start: number, end: number];

export type Severity = "info" | "caution" | "serious";
export type Surface =
  | "post" | "reply" | "quote" | "review-reply" | "group" | "closed-group" | "dm" | "bio";
/**
 * Who sees what is sent. "public-group": readers who are not in the group may come too. "dm": all in a
 * conversation, few or many.
 */
export type Audience = "public" | "followers" | "public-group" | "group" | "dm";
export type Region = "england" | "scotland" | "wales" | "northern-ireland" | "ireland";
export type Profession =
  | "doctor" | "nurse" | "midwife" | "paramedic" | "pharmacist" | "dentist" | "allied-health"
  | "psychology" | "social-work" | "admin" | "student";
export type Mode = "professional" | "personal" | "mixed";

interface Request<Type extends string> {
  type: Type;
  /** Positive; comes back with the answer. */
  id: number;
}
/** `user` is a random id that the extension makes once per browser profile. */
interface UserRequest<Type extends string> extends Request<Type> {
  user: string;
}

export interface HelloRequest extends UserRequest<"hello"> {
  protocol: number;
  extension: string;
}
export interface HelloReply extends Request<"hello"> {
  protocol: number;
  host: string;
  pack: string;
  rules: number;
  capabilities: string[];
  /**
   * Plain words for the user: which side to update, where the protocols differ; else what the host mended
   * or lost at its start, or could not make ready.
   */
  notice?: string;
}

export interface CheckContext {
  site?: string;
  surface?: Surface;
  parent?: string | null;
  profile?: string | null;
  attachment?: boolean;
  /** Absent where it is not known. No rule asks for it yet. */
  audience?: Audience;
}
export interface CheckRequest extends UserRequest<"check"> {
  box: string;
  revision: number;
  /** Well-formed: no lone surrogates (String.prototype.toWellFormed). */
  text: string;
  context?: CheckContext;
}
export interface Finding {
  rule: string;
  category: string;
  severity: Severity;
  spans: SpanPair[];
  title: string;
  signposts: string[];
  /** What added up in a scored rule, heaviest first: "age", "place". */
  because?: string[];
}
export interface CheckReply extends Request<"checked"> {
  box: string;
  revision: number;
  /** The most serious first. */
  findings: Finding[];
  /** There were more findings than a message may hold: the last of them are left out. */
  more?: true;
}

export interface CheckBioRequest extends UserRequest<"check-bio"> {
  /** Well-formed, as in a check: at most 256 and 4096 bytes of UTF-8. Empty where there is none. */
  profile: { display_name: string; bio: string };
  /** The site's host name, for its limit. */
  context?: { site?: string };
}
/** "present": said, or rightly left unsaid. "missing", "reword": advice, never a fail. */
export type BioState = "present" | "missing" | "reword";
export type BioStrength = "strong" | "recommended" | "optional" | "info";
export interface BioElement {
  /** "no-individual-advice" */
  element: string;
  state: BioState;
  /** In the user's region. */
  strength: BioStrength;
  /** No words can settle it: the title is a question to the user, even where it is "present". */
  question: boolean;
  title: string;
  why: string;
  try: string;
  guidance: Guidance[];
}
export interface BioTemplate {
  id: string;
  title: string;
  /** What the user has to fill in stands in [ ]. */
  text: string;
  /** In code points, with the words in [ ] as they stand. */
  length: number;
}
export interface CheckBioReply extends Request<"bio-checked"> {
  /** It reads as the official page of a service. */
  official: boolean;
  /**
   * Without those that do not apply to such a page or in the user's mode; none where the rules in use
   * say nothing of bios.
   */
  elements: BioElement[];
  /** Of the user's region; those that fit the page and the profession come first. */
  templates: BioTemplate[];
  /** Of the characters of a bio on the site; absent where it is not known. */
  limit?: number;
}

export interface ExplainRequest extends UserRequest<"explain"> {
  rule: string;
}
export interface Guidance {
  id: string;
  body: string;
  title: string;
  date: string;
  /** Only where verified. */
  para?: string;
  url?: string;
  quote?: string;
}
export interface ExplainReply extends Request<"explained"> {
  rule: string;
  category: string;
  categoryTitle: string;
  severity: Severity;
  title: string;
  why: string;
  try: string;
  guidance: Guidance[];
  flagged: string[];
  clean: string[];
}

export interface SignpostsRequest extends UserRequest<"signposts"> {
  /**
   * Where the text goes: on "review-reply" the answers to reviews come first, and what is not to be put in
   * there is marked.
   */
  surface?: Surface;
  /** Only what fits this category; without it, everything. */
  category?: string;
  /** Without it, the user's own. */
  region?: Region;
}
export interface SignpostService {
  id: string;
  name: string;
  contact: string;
  hours: string;
  /** YYYY-MM-DD */
  checked: string;
  /** Its date is more than 180 days ago: shown as "please check". */
  pleaseCheck: boolean;
}
export interface Signpost {
  id: string;
  title: string;
  when: string;
  care: string;
  /** Absent where a service it names may not be offered yet. */
  short?: string;
  long?: string;
  services: SignpostService[];
  /** Not to be put in where the text goes, such as a public answer; it may be copied. */
  copyOnly?: true;
}
export interface SignpostsReply extends Request<"signposts"> {
  region: Region;
  signposts: Signpost[];
}

export interface RulesRequest extends UserRequest<"rules"> {
  /** Only this category; without it, all. */
  category?: string;
}
export interface RuleState {
  id: string;
  title: string;
  severity: Severity;
  enabled: boolean;
  flagged: string[];
  clean: string[];
}
export interface CategoryState {
  /** "own" for the user's own rules, which come last and only where there are any. */
  id: string;
  title: string;
  rules: RuleState[];
}
export interface RulesReply extends Request<"rules"> {
  categories: CategoryState[];
}

export interface SetRuleRequest extends UserRequest<"set-rule"> {
  rule: string;
  enabled: boolean;
}
export interface SetRuleReply extends Request<"rule-set"> {
  rule: string;
  enabled: boolean;
}
export interface SetCategoryRequest extends UserRequest<"set-category"> {
  category: string;
  enabled: boolean;
}
export interface SetCategoryReply extends Request<"category-set"> {
  category: string;
  enabled: boolean;
}

export interface Settings {
  region: Region;
  profession: Profession;
  mode: Mode;
}
export interface SettingsRequest extends UserRequest<"settings"> {}
export interface SettingsReply extends Request<"settings"> {
  settings: Settings;
}
export interface SetSettingsRequest extends UserRequest<"set-settings"> {
  /** What is left out stays as it is. */
  settings: Partial<Settings>;
}
export interface SetSettingsReply extends Request<"settings-set"> {
  settings: Settings;
}

/** A rule that the user wrote: phrases of rules/README.md and words for the card. */
export interface OwnRule {
  /** "own." and a name; made by the host when left out. */
  id?: string;
  title: string;
  severity: Severity;
  phrases: string[];
  why?: string;
  try?: string;
}
export interface OwnRulesRequest extends UserRequest<"own-rules"> {}
export interface OwnRulesReply extends Request<"own-rules"> {
  rules: Required<OwnRule>[];
}
export interface PutRuleRequest extends UserRequest<"put-rule"> {
  rule: OwnRule;
}
export interface PutRuleReply extends Request<"rule-put"> {
  rule: string;
}
/** What a rule would find in a text, as it is: it is not kept, and no other rule speaks. */
export interface TryRuleRequest extends UserRequest<"try-rule"> {
  rule: OwnRule;
  /** As in a check. */
  text: string;
  context?: CheckContext;
}
export interface TryRuleReply extends Request<"rule-tried"> {
  findings: Finding[];
  /** As in a check. */
  more?: true;
}
export interface DeleteRuleRequest extends UserRequest<"delete-rule"> {
  rule: string;
}
export interface DeleteRuleReply extends Request<"rule-deleted"> {
  rule: string;
}

/** How the host is, in its own words: what `forethought doctor` says of it, without the browsers. */
export interface DiagnoseRequest extends UserRequest<"diagnose"> {}
export interface Diagnosis {
  /** "program", "rules", "store", "sandbox", "memory", "compiler", "own-rules", "services"; a later host may have more. */
  name: string;
  state: "ok" | "advice" | "problem";
  /** The same cause always has the same: "store-in-memory". Absent where nothing is wrong. */
  code?: string;
  /** For people. Holds nothing that the user wrote. */
  what: string;
  /** The one thing to do about it: a sentence or a command. */
  do?: string;
}
export interface DiagnoseReply extends Request<"diagnosed"> {
  /** Nothing is a problem. */
  ok: boolean;
  checks: Diagnosis[];
}

export interface EraseRequest extends UserRequest<"erase"> {}
export interface EraseReply extends Request<"erased"> {}

export type ErrorCode =
  | "bad-json"
  | "bad-request"
  | "unknown-type"
  | "unknown-rule"
  | "unknown-category"
  | "invalid-rule"
  | "too-large"
  | "store";
export interface ErrorReply {
  type: "error";
  /** null where the request's own could not be read. */
  id: number | null;
  code: ErrorCode;
  /** Names the thing at fault; never holds the user's text. */
  message: string;
}

/** Pushed, without a request, when another process changed the store. */
export interface Changed {
  type: "changed";
  what: "rules" | "settings";
}

export type HostRequest =
  | HelloRequest | CheckRequest | CheckBioRequest | ExplainRequest | SignpostsRequest | RulesRequest
  | SetRuleRequest | SetCategoryRequest | SettingsRequest | SetSettingsRequest | OwnRulesRequest
  | PutRuleRequest | TryRuleRequest | DeleteRuleRequest | DiagnoseRequest | EraseRequest;
export type HostReply =
  | HelloReply | CheckReply | CheckBioReply | ExplainReply | SignpostsReply | RulesReply
  | SetRuleReply | SetCategoryReply | SettingsReply | SetSettingsReply | OwnRulesReply
  | PutRuleReply | TryRuleReply | DeleteRuleReply | DiagnoseReply | EraseReply | ErrorReply;

// The messages' types under the names that all content scripts share: classic scripts have one scope,
// in which every file may not import them again.

declare type Audience = import("../protocol").Audience;
declare type BioElement = import("../protocol").BioElement;
declare type BioState = import("../protocol").BioState;
declare type BioStrength = import("../protocol").BioStrength;
declare type BioTemplate = import("../protocol").BioTemplate;
declare type BoxFacts = import("../frame_port").BoxFacts;
declare type Finding = import("../protocol").Finding;
declare type Guidance = import("../protocol").Guidance;
declare type Severity = import("../protocol").Severity;
declare type Signpost = import("../protocol").Signpost;
declare type Surface = import("../protocol").Surface;
declare type CheckBioReply = import("../protocol").CheckBioReply;
declare type CheckContext = import("../protocol").CheckContext;
declare type ExplainReply = import("../protocol").ExplainReply;
declare type FrameChoice =
  | import("../frame_port").QuietRequest
  | import("../frame_port").WrongRequest
  | import("../frame_port").RemindRequest;
declare type FrameRequest = import("../frame_port").FrameRequest;
declare type FrameStateMessage = import("../frame_port").FrameStateMessage;
declare type HostState = import("../frame_port").HostState;
declare type OwnSignpost = import("../frame_port").OwnSignpost;
declare type Preferences = import("../frame_port").Preferences;
declare type Profile = import("../protocol").CheckBioRequest["profile"];
declare type SiteFacts = import("../frame_port").SiteFacts;
declare type TextLimit = import("../frame_port").TextLimit;
declare type ToFrame = import("../frame_port").ToFrame;
declare type Answer =
  | import("../protocol").HostReply
  | import("../frame_port").NoHostReply
  | import("../frame_port").RemindedReply
  | import("../frame_port").KeptReply;

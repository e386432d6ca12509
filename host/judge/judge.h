// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/match/image.h"
#include "host/result.h"
#include "host/rules/pack.h"
#include "host/shared_bytes.h"
#include "host/text/text.h"

namespace forethought {

// What the host says about a text.
struct Finding {
  int rule = -1;  // number in Pack::rules
  Severity severity = Severity::info;
  std::vector<ByteSpan> spans;       // in Text::folded() of the draft; sorted, not overlapping
  std::vector<std::string> because;  // labels of a score, heaviest first: "age", "place"
};

// A text with its matches.
struct Scanned {
  const Text* text = nullptr;  // not owned; may be null: there is no such text
  std::vector<Match> matches;
};

// What is judged: the draft, the text it answers, and the display name and bio where shown.
struct Post {
  Scanned draft, parent, profile;
  Context context;
};

class Triggers;

// What a judge works out from all rules of a pack, as bytes, so that it need not read them.
std::string triggers_of(const Pack& pack);

// Rules that a user has switched off, by number.
using DisabledRules = std::vector<bool>;  // empty: none

// Turns matches into findings: conditions, exceptions, scores, carve-outs, precedence.
//
// At most one finding per rule and place. Sorted by severity (serious first), then by the
// category's precedence, then by place. The same matches give the same findings. A rule that holds
// without a place in the draft, as one about the text being answered may, marks the whole draft.
class Judge {
 public:
  // Keeps a reference: `pack` must outlive the judge.
  explicit Judge(const Pack& pack);
  // With what triggers_of() gave for this pack. Fails where they are other bytes.
  static Result<Judge> with(const Pack& pack, const SharedBytes& triggers);
  Judge(Judge&&) noexcept;
  ~Judge();

  // Matches are of the pack's terms, by number; the draft has a text.
  std::vector<Finding> judge(const Post& post, const DisabledRules& disabled = {}) const;

  // As if `exception`, of a rule or a category of the pack, were not there.
  std::vector<Finding> judge_without(const Exception& exception, const Post& post,
                                     const DisabledRules& disabled) const;

 private:
  std::vector<Finding> judge(const Post& post, const DisabledRules& disabled,
                             const Exception* ignored) const;
  Judge(const Pack& pack, Triggers triggers);

  const Pack& pack_;
  std::unique_ptr<const Triggers> triggers_;
};

}  // namespace forethought

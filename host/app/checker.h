// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/judge/bio_check.h"
#include "host/judge/judge.h"
#include "host/match/image.h"
#include "host/result.h"
#include "host/rules/pack.h"
#include "host/rules/reader.h"
#include "host/rules/rule_index.h"
#include "host/shared_bytes.h"

namespace forethought {

// A post as it comes in, in UTF-8.
struct Draft {
  std::string text;
  std::string parent;   // the text being answered; empty: none
  std::string profile;  // the author's display name and bio; empty: not shown
  Context context;
};

// What an account says of its author, in UTF-8.
struct Profile {
  std::string display_name;
  std::string bio;
};

// A finding as it goes out: with spans in UTF-16 code units of Draft::text.
struct PlacedFinding {
  int rule = -1;  // number in Pack::rules
  Severity severity = Severity::info;
  std::vector<Span> spans;           // sorted, not overlapping; empty only for an empty text
  std::vector<std::string> because;  // as in Finding

  // From the first span to the last.
  Span hull() const;
};

// All that a Checker needs of a pack, as bytes for the same build of the program on the same kind
// of machine: it takes long to make. Fails when a pattern does not compile.
Result<std::string> compiled_pack(const Pack& pack);

// The straight line from a text to findings, with all that it needs: the pack, the image of its
// terms and the judge. Keeps nothing of the texts it checks. Not thread-safe.
class Checker {
 public:
  // Of the files of a pack. Fails on the first mistake that keeps them from being used.
  static Result<Checker> from_files(const std::vector<RuleFile>& files);
  // Of a pack in which read_pack() found no such mistake. Fails when a pattern does not compile.
  static Result<Checker> from_pack(const Pack& pack);
  // Of what compiled_pack() gave. Fails where it is something else.
  static Result<Checker> with(const SharedBytes& compiled);

  const Pack& pack() const { return *pack_; }
  // Of the pack's terms.
  const Image& image() const { return image_; }
  // Of the pack's rules.
  const RuleIndex& index() const { return index_; }
  const Rule& rule_of(const PlacedFinding& finding) const;
  const Category& category_of(const PlacedFinding& finding) const;

  // The findings in the order of Judge. Fails when one of the texts is not valid UTF-8.
  Result<std::vector<PlacedFinding>> check(Draft draft, const DisabledRules& disabled = {}) const;

  // What the profile says and leaves unsaid. Fails as check().
  Result<BioAnswers> check_bio(const Profile& profile, Context context) const;

 private:
  Checker(std::shared_ptr<const Pack> pack, Image image, Judge judge, RuleIndex index);

  std::shared_ptr<const Pack> pack_;  // at a fixed address for judge_
  Image image_;
  Judge judge_;
  RuleIndex index_;
};

}  // namespace forethought

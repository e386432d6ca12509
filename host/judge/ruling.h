// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/judge/exceptions.h"
#include "host/judge/judge.h"
#include "host/judge/post_matches.h"

namespace forethought {

// Judges one post by one rule after another.
class Ruling {
 public:
  // Both must outlive it. `ignored`: an exception that does not count, or null.
  Ruling(const Pack& pack, const PostMatches& post, const Exception* ignored)
      : pack_(pack), post_(post), draft_(post, post.draft), exceptions_(post, ignored) {}

  // What rule number `rule` says, whatever other rules say; sorted by place.
  std::vector<Finding> findings_of(int rule);

  // Whether the condition holds somewhere in the draft.
  bool holds(const Condition& condition) const { return draft_.outcome(condition).holds(); }

 private:
  bool is_excused(const Place& place, const Rule& rule, const Category& category);
  std::vector<Place> places_of(const Rule& rule);
  Finding finding_at(const Place& place, const Rule& rule) const;
  std::vector<ByteSpan> spans_at(const Place& place, const Rule& rule) const;
  void change_severity(const Rule& rule, std::vector<Finding>& findings) const;

  const Pack& pack_;
  const PostMatches& post_;
  Evaluation draft_;
  Exceptions exceptions_;
};

}  // namespace forethought

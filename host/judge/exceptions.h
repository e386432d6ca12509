// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "host/judge/evaluation.h"
#include "host/judge/post_matches.h"

namespace forethought {

// Says which places of rules do not count, for one post. Evaluates each exception once, when it is
// first asked about.
class Exceptions {
 public:
  // `post` must outlive it. `ignored`, where not null, never excuses anything.
  Exceptions(const PostMatches& post, const Exception* ignored) : post_(post), ignored_(ignored) {}

  // Whether `exception`, which must outlive this, excuses `place` of the draft.
  bool excuses(const Exception& exception, const Place& place);

 private:
  bool stands_next_to(const Place& place, const Exception& exception, const Places& found) const;
  std::vector<ByteSpan> anchors(const Place& place, const Exception& exception) const;
  const Outcome& outcome_of(const Exception& exception);

  const PostMatches& post_;
  const Exception* ignored_;
  std::map<const Exception*, Outcome> outcomes_;
};

}  // namespace forethought

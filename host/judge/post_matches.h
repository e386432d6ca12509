// SPDX-License-Identifier: MIT
#pragma once

#include "host/judge/evidence_sums.h"
#include "host/judge/judge.h"
#include "host/judge/term_matches.h"

namespace forethought {

// A post as conditions see it.
struct PostMatches {
  // What it is given must outlive it.
  PostMatches(const Post& post, const Evidence& weights)
      : draft(post.draft),
        parent(post.parent),
        profile(post.profile),
        context(post.context),
        evidence(weights, {draft, parent, profile, context}) {}
  PostMatches(const PostMatches&) = delete;  // evidence points to the others

  TermMatches draft, parent, profile;
  Context context;
  EvidenceSums evidence;
};

}  // namespace forethought

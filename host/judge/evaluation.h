// SPDX-License-Identifier: MIT
#pragma once

#include <utility>
#include <vector>

#include "host/judge/place.h"
#include "host/judge/post_matches.h"
#include "host/rules/condition.h"

namespace forethought {

// What must not stand in a unit of `scope` that a place touches: the parts of a "none".
struct Absence {
  Places places;
  Scope scope = Scope::post;
};

// What came of evaluating a condition over a text.
struct Outcome {
  Outcome() = default;
  explicit Outcome(bool holds) : without_place(holds) {}
  explicit Outcome(Places found) : places(std::move(found)) {}

  bool without_place = false;  // it holds, whatever its places: "in a reply"
  Places places;
  std::vector<Absence> absences;  // asked of the place beside it; each has a place

  bool holds() const { return without_place || !places.empty(); }
};

// Evaluates conditions over one text of a post: the draft, or the parent or profile for the
// conditions about those. A text that is not there holds no condition.
//
// Each condition is evaluated once over the whole text; what must share a unit is then matched up
// by unit. So the time grows with the number of matches, not with that of sentences.
class Evaluation {
 public:
  // Both must outlive it; `matches` is one of the texts of `post`.
  Evaluation(const PostMatches& post, const TermMatches& matches)
      : post_(post), matches_(matches) {}

  // `widest` is the scope of the condition around this one: no place joins parts from two of its
  // units, whatever the condition's own scope. Without absences: where no place stands beside it, a
  // "none" looks at the whole text.
  Outcome outcome(const Condition& condition, Scope widest = Scope::post) const;

 private:
  // The outcome as a part of another condition that looks at absences.
  Outcome part_outcome(const Condition& condition, Scope widest) const;

  Outcome outcome_of(const TermCondition& condition, Scope widest) const;
  Outcome outcome_of(const AllCondition& condition, Scope widest) const;
  Outcome outcome_of(const AnyCondition& condition, Scope widest) const;
  Outcome outcome_of(const NoneCondition& condition, Scope widest) const;
  Outcome outcome_of(const CountCondition& condition, Scope widest) const;
  Outcome outcome_of(const NearCondition& condition, Scope widest) const;
  Outcome outcome_of(const ScoreCondition& condition, Scope widest) const;
  Outcome outcome_of(const ParentCondition& condition, Scope widest) const;
  Outcome outcome_of(const ProfileCondition& condition, Scope widest) const;
  Outcome outcome_of(const ContextCondition& condition, Scope widest) const;
  Outcome outcome_of(const EvidenceCondition& condition, Scope widest) const;

  const PostMatches& post_;
  const TermMatches& matches_;
};

}  // namespace forethought

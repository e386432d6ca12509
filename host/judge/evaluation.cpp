// SPDX-License-Identifier: MIT
#include "host/judge/evaluation.h"

#include <algorithm>

#include "host/judge/joining.h"
#include "host/judge/score.h"

namespace forethought {

Outcome Evaluation::outcome(const Condition& condition, Scope widest) const {
  Outcome outcome = part_outcome(condition, widest);
  if (!outcome.absences.empty()) outcome.without_place = false;
  outcome.absences.clear();
  return outcome;
}

Outcome Evaluation::part_outcome(const Condition& condition, Scope widest) const {
  if (!matches_.text()) return {};
  return std::visit([&](const auto& form) { return outcome_of(form, widest); }, condition.form);
}

Outcome Evaluation::outcome_of(const TermCondition& condition, Scope) const {
  const auto matches = matches_.of(condition.term);
  return Outcome(Places(std::vector<Place>(matches.begin(), matches.end())));
}

Outcome Evaluation::outcome_of(const AllCondition& condition, Scope widest) const {
  const Scope scope = std::min(condition.scope, widest);
  Outcome all(true);
  std::vector<Places> parts;
  for (const Condition& part : condition.parts) {
    Outcome outcome = part_outcome(part, scope);
    if (!outcome.holds()) return {};
    std::ranges::move(outcome.absences, std::back_inserter(all.absences));
    if (!outcome.without_place)
      parts.push_back(std::move(outcome.places));
    else if (all.places.empty())
      all.places = std::move(outcome.places);
  }
  if (parts.empty()) return all;
  const Places together = in_same_unit(parts, *matches_.text(), scope);
  return Outcome(without_absent(together, all.absences, *matches_.text()));
}

Outcome Evaluation::outcome_of(const AnyCondition& condition, Scope widest) const {
  Outcome any;
  std::vector<Place> places;
  for (const Condition& part : condition.parts) {
    const Outcome outcome = this->outcome(part, widest);
    any.without_place |= outcome.without_place;
    places.insert(places.end(), outcome.places.begin(), outcome.places.end());
  }
  any.places = Places(std::move(places));
  return any;
}

Outcome Evaluation::outcome_of(const NoneCondition& condition, Scope) const {
  const Outcome any = outcome_of(AnyCondition{condition.parts}, condition.scope);
  if (any.without_place) return {};
  Outcome none(true);
  if (!any.places.empty()) none.absences.push_back({any.places, condition.scope});
  return none;
}

Outcome Evaluation::outcome_of(const CountCondition& condition, Scope widest) const {
  const Scope scope = std::min(condition.scope, widest);
  const Outcome any = outcome_of(AnyCondition{condition.parts}, scope);
  return Outcome(counted(any.places, condition.at_least, *matches_.text(), scope));
}

Outcome Evaluation::outcome_of(const NearCondition& condition, Scope widest) const {
  const Scope scope = std::min(condition.scope, widest);
  std::vector<Places> parts;
  for (const Condition& part : condition.parts) {
    Outcome outcome = this->outcome(part, scope);
    if (!outcome.holds()) return {};
    if (!outcome.without_place) parts.push_back(std::move(outcome.places));
  }
  if (parts.empty()) return {};
  const Reach reach{*matches_.text(), scope, static_cast<std::size_t>(condition.words)};
  return Outcome(condition.ordered ? in_order(std::move(parts), reach) : near(parts, reach));
}

Outcome Evaluation::outcome_of(const ScoreCondition& condition, Scope widest) const {
  const Scope scope = std::min(condition.scope, widest);
  std::vector<Outcome> items;
  for (const ScoreCondition::Item& item : condition.items) {
    items.push_back(part_outcome(item.condition.front(), scope));
  }
  return Outcome(scored(condition, items, *matches_.text(), scope));
}

Outcome Evaluation::outcome_of(const ParentCondition& condition, Scope) const {
  const Evaluation parent(post_, post_.parent);
  return Outcome(parent.outcome(condition.condition.front()).holds());
}

Outcome Evaluation::outcome_of(const ProfileCondition& condition, Scope) const {
  const Evaluation profile(post_, post_.profile);
  return Outcome(profile.outcome(condition.condition.front()).holds());
}

Outcome Evaluation::outcome_of(const ContextCondition& condition, Scope) const {
  return Outcome(condition.filter.accepts(post_.context));
}

Outcome Evaluation::outcome_of(const EvidenceCondition& condition, Scope) const {
  auto place = post_.evidence.place(condition);
  return place ? Outcome(Places({*std::move(place)})) : Outcome();
}

}  // namespace forethought

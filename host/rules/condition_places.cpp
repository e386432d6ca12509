// SPDX-License-Identifier: MIT
#include "host/rules/condition_places.h"

#include <algorithm>

namespace forethought {
namespace {

// Visits a condition and what stands in it, but for parts that give no places.
class PlaceTerms {
 public:
  std::vector<int> terms;
  bool has_evidence = false;

  void operator()(const TermCondition& condition) { terms.push_back(condition.term); }
  void operator()(const AllCondition& condition) { visit(condition.parts); }
  void operator()(const AnyCondition& condition) { visit(condition.parts); }
  void operator()(const NoneCondition&) {}
  void operator()(const CountCondition& condition) { visit(condition.parts); }
  void operator()(const NearCondition& condition) { visit(condition.parts); }
  void operator()(const ScoreCondition& condition) {
    for (const ScoreCondition::Item& item : condition.items) visit(item.condition);
  }
  void operator()(const ParentCondition&) {}
  void operator()(const ProfileCondition&) {}
  void operator()(const ContextCondition&) {}
  void operator()(const EvidenceCondition&) { has_evidence = true; }

 private:
  void visit(const Conditions& parts) {
    for (const Condition& part : parts) std::visit(*this, part.form);
  }
};

bool all_forbid(const Conditions& parts) {
  return !parts.empty() && std::ranges::all_of(parts, only_forbids);
}

}  // namespace

bool gives_places(const Condition& condition) {
  PlaceTerms visitor;
  std::visit(visitor, condition.form);
  return visitor.has_evidence || !visitor.terms.empty();
}

std::vector<int> place_terms(const Condition& condition) {
  PlaceTerms visitor;
  std::visit(visitor, condition.form);
  return visitor.terms;
}

bool only_forbids(const Condition& condition) {
  if (std::holds_alternative<NoneCondition>(condition.form)) return true;
  if (const auto* all = std::get_if<AllCondition>(&condition.form)) return all_forbid(all->parts);
  if (const auto* any = std::get_if<AnyCondition>(&condition.form)) return all_forbid(any->parts);
  return false;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/judge/ruling.h"

#include <algorithm>

#include "host/judge/merging.h"

namespace forethought {
namespace {

// Where a rule that holds without a place speaks. An empty draft has no place at all.
Place whole_draft(const Text& text) {
  Place place;
  if (text.folded().empty()) return place;
  place.hull = {0, text.folded().size()};
  place.close();
  return place;
}

bool speaks(const Rule& rule, const Category& category, const Context& context) {
  if (!rule.applies.accepts(context)) return false;
  return context.mode != Mode::personal || category.in_personal_mode != InPersonalMode::off;
}

}  // namespace

std::vector<Finding> Ruling::findings_of(int number) {
  const Rule& rule = pack_.rules[static_cast<std::size_t>(number)];
  const Category& category = pack_.categories[static_cast<std::size_t>(rule.category)];
  if (!speaks(rule, category, post_.context)) return {};
  std::vector<Finding> findings;
  for (const Place& place : places_of(rule)) {
    if (is_excused(place, rule, category)) continue;
    findings.push_back(finding_at(place, rule));
    findings.back().rule = number;
  }
  if (findings.empty()) return {};
  findings = merge_overlapping(std::move(findings));
  change_severity(rule, findings);
  return findings;
}

bool Ruling::is_excused(const Place& place, const Rule& rule, const Category& category) {
  const auto excuses = [&](const Exception& exception) {
    return exceptions_.excuses(exception, place);
  };
  if (std::ranges::any_of(rule.unless, excuses)) return true;
  return std::ranges::any_of(category.unless, [&](const Exception& exception) {
    return !(exception.weighed && rule.is_evidence()) && excuses(exception);
  });
}

std::vector<Place> Ruling::places_of(const Rule& rule) {
  Outcome outcome = draft_.outcome(rule.when);
  if (outcome.places.empty() && outcome.without_place) return {whole_draft(*post_.draft.text())};
  return std::move(outcome.places).take();
}

Finding Ruling::finding_at(const Place& place, const Rule& rule) const {
  Finding finding;
  finding.severity = place.severity.value_or(rule.severity);
  finding.spans = spans_at(place, rule);
  for (const Reason& reason : place.because) {
    if (reason.label.empty() || std::ranges::count(finding.because, reason.label) > 0) continue;
    finding.because.emplace_back(reason.label);
  }
  return finding;
}

std::vector<ByteSpan> Ruling::spans_at(const Place& place, const Rule& rule) const {
  std::vector<ByteSpan> spans;
  for (const int term : rule.mark) {
    for (const Match& match : matches_within(place, term, post_.draft)) spans.push_back(match.span);
  }
  if (spans.empty()) {
    for (const Match& match : place.matches) spans.push_back(match.span);
  }
  if (spans.empty()) spans = place.pieces;
  return merge_touching(std::move(spans));
}

void Ruling::change_severity(const Rule& rule, std::vector<Finding>& findings) const {
  std::optional<Severity> changed;
  for (const SeverityChange& change : rule.raise) {
    if (holds(change.when)) changed = change.severity;
  }
  const Category& category = pack_.categories[static_cast<std::size_t>(rule.category)];
  const bool capped =
      post_.context.mode == Mode::personal && category.in_personal_mode == InPersonalMode::info;
  const auto place_of_category = static_cast<std::size_t>(category.precedence) - 1;
  for (Finding& finding : findings) {
    finding.severity = changed.value_or(finding.severity);
    if (!rule.is_evidence()) {
      finding.severity = post_.evidence.weighed(finding.severity, rule.doubts, place_of_category);
    }
    if (capped) finding.severity = Severity::info;
  }
}

}  // namespace forethought

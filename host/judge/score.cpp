// SPDX-License-Identifier: MIT
#include "host/judge/score.h"

#include <algorithm>
#include <set>

namespace forethought {
namespace {

using Item = ScoreCondition::Item;

// The units that hold a place of an item that adds.
std::set<std::size_t> units_with_places(const ScoreCondition& condition,
                                        const std::vector<Outcome>& items, const Text& text,
                                        Scope scope) {
  std::set<std::size_t> units;
  for (std::size_t number = 0; number < items.size(); ++number) {
    if (condition.items[number].weight <= 0) continue;
    for (const Place& place : items[number].places) {
      units.insert(text.unit_of(place.hull.start, scope));
    }
  }
  return units;
}

bool holds_in(ByteSpan unit, const Outcome& item, const Text& text) {
  if (item.places.any_starts_in(unit)) return true;
  return item.without_place && std::ranges::none_of(item.absences, [&](const Absence& absence) {
           return absence.places.any_starts_in(units_around(unit, text, absence.scope));
         });
}

void join_places_in(ByteSpan unit, const Places& places, Place& together) {
  for (std::size_t number = places.first_from(unit.start);
       number < places.size() && places[number].hull.start < unit.end; ++number) {
    together.join(places[number]);
  }
}

// Weights such as 0.1 have no exact sum; a threshold reached on paper counts as reached.
constexpr double kRounding = 1e-9;

std::optional<Severity> severity_of(double sum, const ScoreCondition& condition) {
  if (condition.serious && sum >= *condition.serious) return Severity::serious;
  if (condition.caution && sum >= *condition.caution) return Severity::caution;
  if (condition.info && sum >= *condition.info) return Severity::info;
  return std::nullopt;
}

Place score_unit(ByteSpan unit, const ScoreCondition& condition, const std::vector<Outcome>& items,
                 const Text& text) {
  Place together;
  std::vector<Reason> because;
  double sum = 0;
  for (std::size_t number = 0; number < items.size(); ++number) {
    if (!holds_in(unit, items[number], text)) continue;
    const Item& item = condition.items[number];
    sum += item.weight;
    if (item.weight <= 0) continue;
    because.push_back({item.label, item.weight});
    join_places_in(unit, items[number].places, together);
  }
  std::ranges::stable_sort(because, std::ranges::greater(), &Reason::weight);
  together.because = std::move(because);
  together.severity = severity_of(sum + kRounding, condition);
  return together;
}

}  // namespace

Places scored(const ScoreCondition& condition, const std::vector<Outcome>& items, const Text& text,
              Scope scope) {
  std::vector<Place> places;
  for (const std::size_t unit : units_with_places(condition, items, text, scope)) {
    Place place = score_unit(text.unit_span(unit, scope), condition, items, text);
    if (place.severity) places.push_back(std::move(place));
  }
  return Places(std::move(places));
}

}  // namespace forethought

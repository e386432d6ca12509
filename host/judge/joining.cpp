// SPDX-License-Identifier: MIT
#include "host/judge/joining.h"

#include <algorithm>
#include <optional>

#include "host/judge/evaluation.h"

namespace forethought {
namespace {

std::size_t unit_of(const Place& place, const Text& text, Scope scope) {
  return text.unit_of(place.hull.start, scope);
}

bool within(const Place& a, const Place& b, const Reach& reach) {
  return unit_of(a, reach.text, reach.scope) == unit_of(b, reach.text, reach.scope) &&
         reach.text.words_between(a.hull, b.hull) <= reach.words;
}

// The place that starts in `unit` and is nearest to `from`; null if there is none.
const Place* nearest_in(ByteSpan unit, ByteSpan from, const Places& places) {
  const Place* nearest = nullptr;
  const auto consider = [&](const Place& place) {
    if (!nearest || bytes_between(place.hull, from) < bytes_between(nearest->hull, from)) {
      nearest = &place;
    }
  };
  const std::size_t right = places.first_from(from.start);
  for (std::size_t left = right; left-- > 0 && places[left].hull.start >= unit.start;) {
    consider(places[left]);
    const std::size_t reached = std::min(places.furthest_end(left), from.start);
    if (from.start - reached >= bytes_between(nearest->hull, from)) break;
  }
  if (right < places.size() && places[right].hull.start < unit.end) consider(places[right]);
  return nearest;
}

using Partners = std::vector<const Place*>;

// The place of each further part that is nearest to `place` in its unit; nothing where a part has
// none there.
std::optional<Partners> partners_of(const Place& place, const std::vector<Places>& parts,
                                    const Text& text, Scope scope) {
  const ByteSpan unit = text.unit_span(unit_of(place, text, scope), scope);
  Partners partners;
  for (std::size_t part = 1; part < parts.size(); ++part) {
    const Place* nearest = nearest_in(unit, place.hull, parts[part]);
    if (!nearest) return std::nullopt;
    partners.push_back(nearest);
  }
  return partners;
}

// Places that share partners with more matches than this are joined into one: a copy of the
// partners for each would take memory by the square of the text's length.
constexpr std::size_t kMostMatchesToCopy = 64;

bool too_large_to_copy(const Partners& partners) {
  std::size_t matches = 0;
  for (const Place* partner : partners) matches += partner->matches.size();
  return matches > kMostMatchesToCopy;
}

// All places within reach of `from`, nearest first.
std::vector<const Place*> within_reach(const Place& from, const Places& places,
                                       const Reach& reach) {
  std::vector<const Place*> found;
  const std::size_t right = places.first_from(from.hull.start);
  for (std::size_t left = right; left-- > 0;) {
    const ByteSpan all_before{0, std::min(places.furthest_end(left), from.hull.start)};
    if (reach.text.words_between(all_before, from.hull) > reach.words) break;
    if (within(from, places[left], reach)) found.push_back(&places[left]);
  }
  for (std::size_t next = right; next < places.size() && within(from, places[next], reach);
       ++next) {
    found.push_back(&places[next]);
  }
  std::ranges::stable_sort(
      found, {}, [&](const Place* place) { return bytes_between(place->hull, from.hull); });
  return found;
}

// The first place that starts at or after the end of `before` and within reach of it.
const Place* follower(const Place& before, const Places& places, const Reach& reach) {
  const std::size_t next = places.first_from(before.hull.end);
  if (next == places.size() || !within(before, places[next], reach)) return nullptr;
  return &places[next];
}

// Joins one place of each part to `first`. The part with the fewest places to choose from chooses
// first, so that it does not find them taken.
bool join_near(Place& first, const std::vector<Places>& parts, const Reach& reach) {
  std::vector<std::vector<const Place*>> choices;
  for (std::size_t part = 1; part < parts.size(); ++part) {
    choices.push_back(within_reach(first, parts[part], reach));
  }
  std::ranges::stable_sort(choices, {}, &std::vector<const Place*>::size);
  for (const std::vector<const Place*>& places : choices) {
    const auto free = std::ranges::find_if(
        places, [&](const Place* place) { return !first.shares_match_with(*place); });
    if (free == places.end()) return false;
    first.join(**free);
  }
  return true;
}

bool any_empty(const std::vector<Places>& parts) {
  return std::ranges::any_of(parts, &Places::empty);
}

// Leaves in each part the places that some place of the next part follows, so that a choice among
// them never leads nowhere.
void keep_followed(std::vector<Places>& parts, const Reach& reach) {
  for (std::size_t part = parts.size() - 1; part-- > 0;) {
    std::vector<Place> followed;
    for (const Place& place : parts[part]) {
      if (follower(place, parts[part + 1], reach)) followed.push_back(place);
    }
    parts[part] = Places(std::move(followed));
  }
}

}  // namespace

Places in_same_unit(const std::vector<Places>& parts, const Text& text, Scope scope) {
  std::vector<Place> joined;
  Partners last;
  for (const Place& place : parts.front()) {
    std::optional<Partners> partners = partners_of(place, parts, text, scope);
    if (!partners) continue;
    if (*partners == last && too_large_to_copy(last)) {
      joined.back().join(place);
      continue;
    }
    joined.push_back(place);
    for (const Place* partner : *partners) joined.back().join(*partner);
    last = *std::move(partners);
  }
  return Places(std::move(joined));
}

Places near(const std::vector<Places>& parts, const Reach& reach) {
  if (any_empty(parts)) return {};
  std::vector<Place> joined;
  for (Place place : parts.front()) {
    if (!join_near(place, parts, reach)) continue;
    place.close();
    joined.push_back(std::move(place));
  }
  return Places(std::move(joined));
}

Places in_order(std::vector<Places> parts, const Reach& reach) {
  keep_followed(parts, reach);
  std::vector<Place> joined;
  for (const Place& place : parts.front()) {
    const Place* last = &place;
    Place whole = place;
    for (std::size_t part = 1; part < parts.size(); ++part) {
      last = follower(*last, parts[part], reach);
      whole.join(*last);
    }
    whole.close();
    joined.push_back(std::move(whole));
  }
  return Places(std::move(joined));
}

Places counted(const Places& places, int at_least, const Text& text, Scope scope) {
  std::vector<Place> enough;
  for (auto place = places.begin(); place != places.end();) {
    const std::size_t unit = unit_of(*place, text, scope);
    Place together;
    int count = 0;
    for (; place != places.end() && unit_of(*place, text, scope) == unit; ++place) {
      if (place->hull.start >= together.hull.end) ++count;
      together.join(*place);
    }
    if (count >= at_least) enough.push_back(std::move(together));
  }
  return Places(std::move(enough));
}

Places without_absent(const Places& places, const std::vector<Absence>& absences,
                      const Text& text) {
  std::vector<Place> kept;
  std::ranges::copy_if(places, std::back_inserter(kept), [&](const Place& place) {
    return std::ranges::none_of(absences, [&](const Absence& absence) {
      return stands_beside(absence.places, place, text, absence.scope);
    });
  });
  return Places(std::move(kept));
}

}  // namespace forethought

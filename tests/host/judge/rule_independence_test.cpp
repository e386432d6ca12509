// SPDX-License-Identifier: MIT
//
// What must hold of any rules, tried with those that ship on posts that were drafted for them.
#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>

#include "host/app/checker.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace json = boost::json;

constexpr std::size_t kPosts = 400;

using Files = std::vector<RuleFile>;
// A finding by the id of its rule, its severity and its spans.
using Found = std::tuple<std::string, Severity, std::vector<Span>>;

Draft draft_of(const json::object& post) {
  const auto text = [&](const char* key) {
    const json::value* value = post.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
  };
  Draft draft{.text = text("text"), .parent = text("parent"), .profile = text("profile")};
  if (const auto surface = value_named<Surface>(text("surface"))) draft.context.surface = *surface;
  if (const auto region = value_named<Region>(text("region"))) draft.context.region = *region;
  return draft;
}

const std::vector<Draft>& posts() {
  static const std::vector<Draft> posts = [] {
    std::ifstream lines(FORETHOUGHT_SOURCE "/tests/quality/corpus/dev.jsonl");
    std::vector<Draft> drafts;
    for (std::string line; drafts.size() < kPosts && std::getline(lines, line);) {
      drafts.push_back(draft_of(json::parse(line).as_object()));
    }
    return drafts;
  }();
  return posts;
}

Files shipped_files() {
  return must(files_of(FORETHOUGHT_SOURCE "/rules"));
}

const Checker& shipped() {
  static const Checker checker = must(Checker::from_files(shipped_files()));
  return checker;
}

// The same rules, those of each file in another order.
Files shuffled(Files files) {
  std::mt19937 chance(7);
  for (RuleFile& file : files) {
    if (!file.name.ends_with(".jsonc")) continue;
    json::parse_options options;
    options.allow_comments = options.allow_trailing_commas = true;
    json::value content = json::parse(file.content, {}, options);
    json::value* rules = content.as_object().if_contains("rules");
    if (!rules) continue;
    std::ranges::shuffle(rules->as_array(), chance);
    file.content = json::serialize(content);
  }
  return files;
}

std::vector<Found> found_in(const Checker& checker, const Draft& draft,
                            const DisabledRules& disabled = {}) {
  std::vector<Found> all;
  for (const PlacedFinding& finding : must(checker.check(draft, disabled))) {
    all.emplace_back(checker.rule_of(finding).id, finding.severity, finding.spans);
  }
  return all;
}

std::size_t number_of(const Pack& pack, const std::string& rule) {
  return static_cast<std::size_t>(std::ranges::find(pack.rules, rule, &Rule::id) -
                                  pack.rules.begin());
}

// Where a rule speaks, whatever its severity: evidence lends that to another.
std::set<std::pair<std::string, std::vector<Span>>> places_of_others(
    const std::vector<Found>& found, const std::string& rule) {
  std::set<std::pair<std::string, std::vector<Span>>> places;
  for (const auto& [id, severity, spans] : found) {
    if (id != rule) places.emplace(id, spans);
  }
  return places;
}

}  // namespace

TEST_CASE("a post gets the same findings in whatever order the rules are written") {
  const Checker other = must(Checker::from_files(shuffled(shipped_files())));

  for (const Draft& draft : posts()) {
    CAPTURE(draft.text);
    CHECK(found_in(shipped(), draft) == found_in(other, draft));
  }
}

TEST_CASE("a rule that is disabled takes its findings away and no other's") {
  const Pack& pack = shipped().pack();
  for (const Draft& draft : posts()) {
    const auto with = found_in(shipped(), draft);
    for (const auto& [rule, severity, spans] : with) {
      DisabledRules disabled(pack.rules.size());
      disabled[number_of(pack, rule)] = true;

      const auto without = found_in(shipped(), draft, disabled);

      CAPTURE(draft.text);
      CAPTURE(rule);
      CHECK(std::ranges::none_of(without,
                                 [&](const Found& one) { return std::get<0>(one) == rule; }));
      CHECK(std::ranges::includes(places_of_others(without, rule), places_of_others(with, rule)));
    }
  }
}

}  // namespace forethought

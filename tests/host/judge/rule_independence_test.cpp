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
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "host/app/checker.h"
#include "host/text/code_points.h"
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

std::u16string utf16_of(const std::string& text) {
  std::u16string units;
  for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) {
    const char32_t c = code_point_at(text, i);
    if (c < 0x10000) {
      units += static_cast<char16_t>(c);
    } else {
      units += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10U));
      units += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FFU));
    }
  }
  return units;
}

// Whether it stands between the two units of one character.
bool splits_pair(const std::u16string& units, std::size_t place) {
  return place < units.size() && units[place] >= 0xDC00 && units[place] < 0xE000;
}

bool is_space(char16_t unit) {
  return unit == u' ' || unit == u'\n' || unit == u'\t' || unit == u'\u00A0';
}

Files shipped_files() {
  return must(files_of(FORETHOUGHT_SOURCE "/rules"));
}

const Checker& shipped() {
  static const Checker checker = must(Checker::from_files(shipped_files()));
  return checker;
}

// The rules of a file, or its terms, in another order.
void shuffle_members(json::value& content, std::mt19937& chance) {
  if (json::value* rules = content.as_object().if_contains("rules")) {
    std::ranges::shuffle(rules->as_array(), chance);
  }
  json::value* terms = content.as_object().if_contains("terms");
  if (!terms || !terms->is_object()) return;
  std::vector<std::pair<std::string, json::value>> members;
  for (const auto& [name, term] : terms->as_object()) members.emplace_back(name, term);
  std::ranges::shuffle(members, chance);
  *terms = json::object(members.begin(), members.end());
}

// The same rules, everything that has a name in another order.
Files shuffled(Files files, unsigned seed) {
  std::mt19937 chance(seed);
  for (RuleFile& file : files) {
    if (!file.name.ends_with(".jsonc")) continue;
    json::parse_options options;
    options.allow_comments = options.allow_trailing_commas = true;
    json::value content = json::parse(file.content, {}, options);
    shuffle_members(content, chance);
    file.content = json::serialize(content);
  }
  std::ranges::shuffle(files, chance);
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
  const auto found = std::ranges::find(pack.rules, rule, &Rule::id);
  return static_cast<std::size_t>(std::ranges::distance(pack.rules.begin(), found));
}

DisabledRules with_disabled(DisabledRules disabled, std::size_t rule) {
  disabled[rule] = true;
  return disabled;
}

DisabledRules evidence_disabled(const Pack& pack) {
  DisabledRules disabled;
  for (const Rule& rule : pack.rules) disabled.push_back(rule.is_evidence());
  return disabled;
}

std::vector<Found> without_rule(std::vector<Found> found, const std::string& rule) {
  std::erase_if(found, [&](const Found& one) { return std::get<0>(one) == rule; });
  return found;
}

// Ids begin with the category's.
std::vector<Found> of_other_categories(std::vector<Found> found, const std::string& category) {
  std::erase_if(found,
                [&](const Found& one) { return std::get<0>(one).starts_with(category + "."); });
  return found;
}

std::set<std::size_t> some_rules(const Pack& pack, std::mt19937& chance) {
  std::set<std::size_t> rules;
  while (rules.size() < 4) rules.insert(chance() % pack.rules.size());
  return rules;
}

// Evidence lends its severity to a rule of its category, or speaks where none does: within a
// category it is looked at without.
void check_independence(const Draft& draft, std::size_t number, const std::vector<Found>& with) {
  const Pack& pack = shipped().pack();
  const Rule& rule = pack.rules[number];
  CAPTURE(draft.text);
  CAPTURE(rule.id);
  const DisabledRules none(pack.rules.size()), evidence = evidence_disabled(pack);

  const auto without = found_in(shipped(), draft, with_disabled(none, number));

  CHECK(without_rule(without, rule.id) == without);
  const std::string& category = pack.category_of(rule).id;
  CHECK(of_other_categories(without, category) == of_other_categories(with, category));
  CHECK(found_in(shipped(), draft, with_disabled(evidence, number)) ==
        without_rule(found_in(shipped(), draft, evidence), rule.id));
  const bool spoke = without_rule(with, rule.id) != with;
  if (!spoke && !rule.is_evidence()) CHECK(without == with);
}

}  // namespace

TEST_CASE("a post gets the same findings in whatever order the rules are written") {
  for (const unsigned seed : {7U, 8U}) {
    CAPTURE(seed);
    const Checker other = must(Checker::from_files(shuffled(shipped_files(), seed)));

    for (const Draft& draft : posts()) {
      CAPTURE(draft.text);
      CHECK(found_in(shipped(), draft) == found_in(other, draft));
    }
  }
}

TEST_CASE("a rule that is disabled takes its findings away and no other's") {
  const Pack& pack = shipped().pack();
  std::mt19937 chance(9);
  for (const Draft& draft : posts()) {
    const auto with = found_in(shipped(), draft);
    std::set<std::size_t> rules = some_rules(pack, chance);
    for (const Found& found : with) rules.insert(number_of(pack, std::get<0>(found)));
    for (const std::size_t rule : rules) check_independence(draft, rule, with);
  }
}

TEST_CASE("every finding stands on whole characters of the post, and begins and ends with a word") {
  // A character of two UTF-16 units before the post moves everything after it.
  const std::string emoji = "\U0001F605 ";
  std::size_t findings = 0;
  for (const Draft& post : posts()) {
    for (const std::string& before : {std::string(), emoji}) {
      Draft draft = post;
      draft.text = before + post.text;
      const std::u16string units = utf16_of(draft.text);
      CAPTURE(draft.text);
      for (const PlacedFinding& finding : must(shipped().check(draft))) {
        for (const Span span : finding.spans) {
          CAPTURE(span.start);
          REQUIRE(span.start <= span.end);
          REQUIRE(span.end <= units.size());
          CHECK_FALSE(splits_pair(units, span.start));
          CHECK_FALSE(splits_pair(units, span.end));
          if (span.start == span.end) continue;
          CHECK_FALSE(is_space(units[span.start]));
          CHECK_FALSE(is_space(units[span.end - 1]));
          ++findings;
        }
      }
    }
  }
  CHECK(findings > kPosts / 2);
}

}  // namespace forethought

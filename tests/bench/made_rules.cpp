// SPDX-License-Identifier: MIT
#include "tests/bench/made_rules.h"

#include <array>
#include <string_view>
#include <utility>

namespace forethought {
namespace {

constexpr std::array<std::string_view, 20> kSyllables = {
    "ba", "cor", "dem", "el", "fi",  "gan", "hul", "im",  "jo",  "kes",
    "lu", "mor", "nid", "os", "pra", "qui", "rel", "sta", "tun", "vex"};
constexpr std::string_view kFiller =
    "long day at work again and the rain has not stopped since this morning so we all went for a "
    "coffee afterwards and talked about the garden and the match and what to cook tonight ";

// Four or five syllables, another word for every number.
std::string word(int number) {
  std::string word;
  for (int rest = number + 8000; rest > 0; rest /= 20) {
    word += kSyllables[static_cast<std::size_t>(rest % 20)];
  }
  return word;
}

// What a rule looks for, and words that it finds. No two rules share a made-up word.
struct MadeRule {
  std::string phrase, said;
};

MadeRule made_rule(int rule) {
  const std::string own = word(2 * rule), other = word(2 * rule + 1), both = own + " " + other;
  const int shape = rule % 20;
  if (shape < 6) return {own, own};
  if (shape < 11) return {both, both};
  if (shape < 15) return {"(" + own + "|" + own + "s|" + own + "ed|" + own + "ing)", own + "s"};
  if (shape < 18) {
    return {"(stop|start|increase) (taking|using) [your] " + own, "stop taking your " + own};
  }
  return {own + " [the|a|my] " + other + " " + own, own + " the " + other + " " + own};
}

}  // namespace

std::vector<RuleFile> made_rules(int count) {
  std::string terms, rules;
  for (int rule = 0; rule < count; ++rule) {
    const std::string name = "t" + std::to_string(rule);
    terms += (rule == 0 ? "" : ",\n") +
             ("\"" + name + "\": {\"phrases\": [\"" + made_rule(rule).phrase) + "\"]}";
    rules +=
        (rule == 0 ? "" : ",\n") +
        ("{\"id\": \"professional-image." + name + "\", \"severity\": \"info\", \"when\": \"") +
        name +
        R"(", "title": "T", "why": "W", "try": "T", "guidance": [], "flagged": [], "clean": []})";
  }
  return {{"pack.jsonc", R"({"version": "1"})"},
          {"professional-image.jsonc",
           R"({"category": "professional-image", "title": "T", "terms": {)" + terms +
               "},\n\"rules\": [" + rules + "]}"}};
}

std::vector<std::string> made_posts(int count, int posts, std::size_t size) {
  std::vector<std::string> made;
  for (int post = 0; post < posts; ++post) {
    std::string text;
    std::size_t offset = static_cast<std::size_t>(post) * 37 % kFiller.size();
    while (text.size() < size / 2) text += kFiller[offset++ % kFiller.size()];
    text += " " + made_rule(post * 7919 % count).said + " ";
    while (text.size() < size) text += kFiller[offset++ % kFiller.size()];
    text.resize(size);
    made.push_back(std::move(text));
  }
  return made;
}

std::string rules_name(int count) {
  return count == kShipped ? "shipped" : std::to_string(count);
}

std::vector<std::string> posts_for(int count, int posts, std::size_t size) {
  return made_posts(count == kShipped ? 100 : count, posts, size);
}

}  // namespace forethought

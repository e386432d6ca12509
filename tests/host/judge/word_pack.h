// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "host/judge/judge.h"
#include "tests/host/must.h"

namespace forethought {

// A pack whose terms are words that are found wherever they stand, so that the judge can be tested
// without rule files and without Hyperscan.
class WordPack {
 public:
  WordPack() { add_category("test"); }

  int term(const std::string& words) {
    const auto [entry, is_new] = numbers_.try_emplace(words, static_cast<int>(numbers_.size()));
    if (is_new) pack.terms.made().push_back(Term{.name = words, .file = {}});
    return entry->second;
  }
  Condition operator()(const std::string& words) { return {TermCondition{term(words)}}; }

  Category& add_category(const std::string& id) {
    pack.categories.push_back({});
    pack.categories.back().id = id;
    pack.categories.back().precedence = static_cast<int>(pack.categories.size());
    return pack.categories.back();
  }

  // Of the category added last; named by the category and its number, "test.1".
  Rule& add_rule(Condition when, Severity severity = Severity::caution) {
    Rule& rule = pack.rules.made().emplace_back();
    rule.category = static_cast<int>(pack.categories.size()) - 1;
    rule.id = pack.categories.back().id + "." + std::to_string(pack.rules.size());
    rule.when = std::move(when);
    rule.severity = severity;
    return rule;
  }

  Scanned scan(const Text& text) const {
    Scanned scanned{&text, {}};
    for (const auto& [words, term] : numbers_) find(words, term, scanned);
    return scanned;
  }

  Pack pack;

 private:
  static void find(const std::string& words, int term, Scanned& scanned) {
    const Text& text = *scanned.text;
    for (std::size_t start = text.folded().find(words); start != std::string::npos;
         start = text.folded().find(words, start + 1)) {
      const ByteSpan span{start, start + words.size()};
      if (!text.is_word_boundary(span.start) || !text.is_word_boundary(span.end)) continue;
      scanned.matches.push_back({term, span});
    }
  }

  std::map<std::string, int> numbers_;
};

// What a post is made of, for short calls.
struct WordPost {
  std::string draft, parent = {}, profile = {};
  Context context = {};
};

inline std::vector<Finding> findings_of(const WordPack& words, const WordPost& post,
                                        const DisabledRules& disabled = {}) {
  const Text draft = must(Text::read(post.draft)), parent = must(Text::read(post.parent)),
             profile = must(Text::read(post.profile));
  const Post judged{.draft = words.scan(draft),
                    .parent = post.parent.empty() ? Scanned{} : words.scan(parent),
                    .profile = post.profile.empty() ? Scanned{} : words.scan(profile),
                    .context = post.context};
  return Judge(words.pack).judge(judged, disabled);
}

// Each finding as "caution test.1: stop, sertraline", with the words of its spans.
inline std::vector<std::string> judged(const WordPack& words, const WordPost& post,
                                       const DisabledRules& disabled = {}) {
  const Text draft = must(Text::read(post.draft));
  std::vector<std::string> lines;
  for (const Finding& finding : findings_of(words, post, disabled)) {
    std::string line{name_of(finding.severity)};
    line += " " + words.pack.rules[static_cast<std::size_t>(finding.rule)].id;
    std::string separator = ": ";
    for (const ByteSpan span : finding.spans) {
      line += std::exchange(separator, ", ") + draft.folded().substr(span.start, span.size());
    }
    lines.push_back(line);
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace forethought

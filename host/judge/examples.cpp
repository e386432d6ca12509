// SPDX-License-Identifier: MIT
#include "host/judge/examples.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "host/judge/judge.h"

namespace forethought {
namespace {

// An example, read and scanned once for all questions about it.
class ScannedExample {
 public:
  static Result<ScannedExample> read(const Example& example, const Image& image) {
    ScannedExample scanned;
    scanned.context_ = example.context;
    const std::string* sources[] = {&example.text, &example.parent, &example.profile};
    for (std::size_t number = 0; number < std::size(sources); ++number) {
      if (number > 0 && sources[number]->empty()) continue;
      Result<Text> text = Text::read(*sources[number]);
      if (!text) return text.error();
      scanned.texts_[number] = std::make_unique<const Text>(*std::move(text));
      scanned.matches_[number] = image.scan(*scanned.texts_[number]);
    }
    return scanned;
  }

  const Text& draft() const { return *texts_[0]; }
  Post post() const { return {part(0), part(1), part(2), context_}; }

 private:
  Scanned part(std::size_t number) const { return {texts_[number].get(), matches_[number]}; }

  std::unique_ptr<const Text> texts_[3];  // draft, parent, profile
  std::vector<Match> matches_[3];
  Context context_;
};

std::vector<Span> spans_of(const std::vector<Finding>& findings, const Text& text) {
  std::vector<Span> spans;
  for (const Finding& finding : findings) {
    for (const ByteSpan span : finding.spans) spans.push_back(text.to_utf16(span));
  }
  std::ranges::sort(spans);
  return spans;
}

// The words that the findings mark: "«stop», «sertraline»".
std::string words_of(const std::vector<Finding>& findings, const Text& text) {
  std::string words;
  for (const Finding& finding : findings) {
    for (const ByteSpan span : finding.spans) {
      const ByteSpan bytes = text.to_original(span);
      words += (words.empty() ? "«" : ", «") + text.original().substr(bytes.start, bytes.size());
      words += "»";
    }
  }
  return words.empty() ? "nothing" : words;
}

class ExampleCheck {
 public:
  ExampleCheck(const Pack& pack, const Image& image) : pack_(pack), image_(image), judge_(pack) {}

  std::vector<Mistake> run() {
    for (std::size_t number = 0; number < pack_.rules.size(); ++number) check_rule(number);
    for (std::size_t number = 0; number < pack_.categories.size(); ++number) {
      check_category_exceptions(number);
    }
    return std::move(mistakes_);
  }

 private:
  void check_rule(std::size_t number) {
    const Rule& rule = pack_.rules[number];
    for (const Example& example : rule.flagged) check_flagged(example, number);
    for (const Example& example : rule.clean) check_clean(example, number);
    for (std::size_t i = 0; i < rule.unless.size(); ++i) {
      if (is_needed(rule.unless[i], number)) continue;
      report(rule, rule.unless[i].line,
             "no clean example of " + in_quotes(rule.id) + " needs exception " +
                 std::to_string(i + 1));
    }
  }

  void check_flagged(const Example& example, std::size_t rule_number) {
    const Rule& rule = pack_.rules[rule_number];
    const ScannedExample* scanned = scan(example, rule);
    if (!scanned) return;
    const std::vector<Finding> findings = judge_.judge(scanned->post(), all_but(rule_number));
    if (findings.empty()) {
      report(rule, example.line, in_quotes(rule.id) + " does not flag this example");
    } else if (!example.marked.empty() && spans_of(findings, scanned->draft()) != example.marked) {
      report(rule, example.line,
             in_quotes(rule.id) + " marks " + words_of(findings, scanned->draft()) +
                 " here, not what the example marks");
    }
  }

  void check_clean(const Example& example, std::size_t rule_number) {
    const Rule& rule = pack_.rules[rule_number];
    const ScannedExample* scanned = scan(example, rule);
    if (!scanned) return;
    const std::vector<Finding> findings = judge_.judge(scanned->post(), all_but(rule_number));
    if (findings.empty()) return;
    report(
        rule, example.line,
        in_quotes(rule.id) + " flags this clean example: " + words_of(findings, scanned->draft()));
  }

  void check_category_exceptions(std::size_t category_number) {
    const Category& category = pack_.categories[category_number];
    for (const Exception& exception : category.unless) {
      if (is_needed_by_a_rule_of(category_number, exception)) continue;
      mistakes_.push_back({category.file, exception.line,
                           "no clean example in this file needs this exception of the category"});
    }
  }

  bool is_needed_by_a_rule_of(std::size_t category, const Exception& exception) {
    for (std::size_t number = 0; number < pack_.rules.size(); ++number) {
      if (pack_.rules[number].category != static_cast<int>(category)) continue;
      if (is_needed(exception, number)) return true;
    }
    return false;
  }

  // Whether a clean example of the rule is flagged once the exception is taken away.
  bool is_needed(const Exception& exception, std::size_t rule_number) {
    const Rule& rule = pack_.rules[rule_number];
    const DisabledRules others = all_but(rule_number);
    return std::ranges::any_of(rule.clean, [&](const Example& example) {
      const ScannedExample* scanned = scan(example, rule);
      return scanned && judge_.judge(scanned->post(), others).empty() &&
             !judge_.judge_without(exception, scanned->post(), others).empty();
    });
  }

  // Null, and reported the first time, when the example cannot be read.
  const ScannedExample* scan(const Example& example, const Rule& rule) {
    const auto [entry, is_new] = scanned_.try_emplace(&example);
    if (!is_new) return entry->second ? &*entry->second : nullptr;
    Result<ScannedExample> scanned = ScannedExample::read(example, image_);
    if (scanned) return &entry->second.emplace(*std::move(scanned));
    report(rule, example.line, scanned.error().message);
    return nullptr;
  }

  DisabledRules all_but(std::size_t rule) const {
    DisabledRules disabled(pack_.rules.size(), true);
    disabled[rule] = false;
    return disabled;
  }

  void report(const Rule& rule, int line, std::string what) {
    const auto category = static_cast<std::size_t>(rule.category);
    mistakes_.push_back({pack_.categories[category].file, line, std::move(what)});
  }

  const Pack& pack_;
  const Image& image_;
  Judge judge_;
  std::map<const Example*, std::optional<ScannedExample>> scanned_;
  std::vector<Mistake> mistakes_;
};

}  // namespace

std::vector<Mistake> check_examples(const Pack& pack, const Image& image) {
  return ExampleCheck(pack, image).run();
}

}  // namespace forethought

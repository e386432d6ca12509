// SPDX-License-Identifier: MIT
#include "host/rules/evidence_reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "host/rules/category_reader.h"
#include "host/rules/pack_lines.h"

namespace forethought {
namespace {

// Takes the first word off a text.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// One line: a number, its kind, and the rest, which says what it is for.
struct Line {
  int number = 0;  // from 1
  double value = 0;
  std::string_view kind, what;
};

// Reads the lines of one file into the weights of its category.
class EvidenceFile {
 public:
  // `sum`: as in EvidenceWeight.
  EvidenceFile(int sum, TermTable& terms, std::vector<Rule>& rules, EvidenceMaker& maker,
               FileMistakes& mistakes)
      : sum_(sum),
        terms_(terms),
        rules_(rules),
        maker_(maker),
        evidence_(maker.evidence),
        mistakes_(mistakes) {}

  void read(const Line& line) {
    // Most of some hundred thousand lines are weights, which say what they are for.
    if (line.what.empty()) {
      if (!read_sum(line)) report(line, "names nothing");
      return;
    }
    if (WordWeightsMaker* words = words_of(line.kind)) {
      words->add(line.what, {sum_, line.value});
    } else if (line.kind == "doubt" || line.kind == "serious-doubt") {
      read_doubt(line);
    } else if (Evidence::Weights* weights = weights_of(line)) {
      weights->push_back({sum_, line.value});
    }
  }

 private:
  // Where the sum starts and from where it speaks. Whether the line is about that.
  bool read_sum(const Line& line) {
    if (line.kind == "bias") {
      evidence_.biases[static_cast<std::size_t>(sum_)] = line.value;
      return true;
    }
    if (static_cast<std::size_t>(sum_) == Evidence::kRisk) return false;
    Evidence::Category& category = evidence_.categories[static_cast<std::size_t>(sum_)];
    const std::map<std::string_view, std::optional<double>*> thresholds = {
        {"info", &category.info},
        {"caution", &category.caution},
        {"serious", &category.serious},
        {"sure", &category.sure}};
    const auto threshold = thresholds.find(line.kind);
    if (threshold != thresholds.end()) {
      *threshold->second = line.value;
    } else if (line.kind == "risk") {
      category.risk_share = line.value;
    } else {
      return false;
    }
    return true;
  }

  // A rule that is not there any more needs no doubt: the pack works without the line.
  void read_doubt(const Line& line) {
    const std::string id = category_of(mistakes_.file()) + '.' + std::string(line.what);
    const auto rule = std::ranges::find(rules_, id, &Rule::id);
    if (rule == rules_.end()) {
      return mistakes_.add_untidy(line.number, "no rule " + in_quotes(id) + "; learn anew");
    }
    (line.kind == "doubt" ? rule->doubts.any : rule->doubts.serious) = line.value;
  }

  // Null where the line is not about words.
  WordWeightsMaker* words_of(std::string_view kind) {
    if (kind == "draft") return &maker_.draft;
    if (kind == "parent") return &maker_.parent;
    if (kind == "profile") return &maker_.profile;
    return nullptr;
  }

  // Null after a mistake.
  Evidence::Weights* weights_of(const Line& line) {
    if (line.kind == "draft-term") return of_term(line, evidence_.draft_terms);
    if (line.kind == "parent-term") return of_term(line, evidence_.parent_terms);
    if (line.kind == "surface") return of_value<Surface>(line, evidence_.surfaces);
    if (line.kind == "words") return of_length(line);
    if (line.kind == "has" && line.what == "parent") return &evidence_.has_parent;
    if (line.kind == "has" && line.what == "profile") return &evidence_.has_profile;
    report(line, "no such kind of weight");
    return nullptr;
  }

  Evidence::Weights* of_term(const Line& line, std::vector<Evidence::Weights>& by_term) {
    const auto term = terms_.find("", {std::string(line.what), line.number}, mistakes_);
    if (!term || *term < 0) return nullptr;
    const auto number = static_cast<std::size_t>(*term);
    if (by_term.size() <= number) by_term.resize(number + 1);
    return &by_term[number];
  }

  template <typename Enum, std::size_t Size>
  Evidence::Weights* of_value(const Line& line, std::array<Evidence::Weights, Size>& by_value) {
    const auto value = value_named<Enum>(line.what);
    if (value) return &by_value[static_cast<std::size_t>(*value)];
    report(line, "is one of " + all_names<Enum>());
    return nullptr;
  }

  Evidence::Weights* of_length(const Line& line) {
    const auto words = number_in<std::size_t>(line.what);
    if (words) return &evidence_.lengths[*words];
    report(line, in_quotes(line.what) + ": is no count of words");
    return nullptr;
  }

  void report(const Line& line, const std::string& what) {
    mistakes_.add(line.number, in_quotes(line.kind) + ": " + what);
  }

  int sum_;
  TermTable& terms_;
  std::vector<Rule>& rules_;
  EvidenceMaker& maker_;
  Evidence& evidence_;
  FileMistakes& mistakes_;
};

std::optional<std::size_t> sum_of(std::string_view name) {
  if (name == "risk") return Evidence::kRisk;
  const auto precedence = precedence_of(name);
  if (!precedence) return std::nullopt;
  return static_cast<std::size_t>(*precedence) - 1;
}

}  // namespace

Evidence EvidenceMaker::make() && {
  evidence.draft = draft.make();
  evidence.parent = parent.make();
  evidence.profile = profile.make();
  return std::move(evidence);
}

void read_evidence(std::string_view content, TermTable& terms, std::vector<Rule>& rules,
                   EvidenceMaker& maker, FileMistakes& mistakes) {
  const auto sum = sum_of(category_of(mistakes.file()));
  if (!sum) return mistakes.add(1, "no category " + in_quotes(category_of(mistakes.file())));
  auto& categories = maker.evidence.categories;
  if (*sum < categories.size()) categories[*sum].learned = true;
  EvidenceFile file(static_cast<int>(*sum), terms, rules, maker, mistakes);
  const std::vector<std::string_view> lines = lines_of(content);
  if (lines.empty() || !names_licence(lines.front())) {
    mistakes.add(1, "the first line must be a comment with the source; the licence");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view rest = lines[i];
    if (rest.empty() || rest.starts_with('#')) continue;
    Line line;
    line.number = static_cast<int>(i) + 1;
    const std::string_view written = take_word(rest);
    const auto value = number_in<double>(written);
    if (!value) {
      mistakes.add(line.number, in_quotes(written) + ": is no number");
      continue;
    }
    line.value = *value;
    line.kind = take_word(rest);
    line.what = rest;
    file.read(line);
  }
}

}  // namespace forethought

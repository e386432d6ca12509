// SPDX-License-Identifier: MIT
#include "host/rules/evidence_reader.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>

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

std::optional<double> number_in(std::string_view text) {
  double number = 0;
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
  EvidenceFile(int category, TermTable& terms, Evidence& evidence, FileMistakes& mistakes)
      : category_(category), terms_(terms), evidence_(evidence), mistakes_(mistakes) {}

  void read(const Line& line) {
    if (read_sum(line)) return;
    if (line.what.empty()) return report(line, "names nothing");
    if (Evidence::Weights* weights = weights_of(line)) weights->push_back({category_, line.value});
  }

 private:
  // What the sum starts with, and from where it speaks.
  bool read_sum(const Line& line) {
    Evidence::Category& sum = evidence_.categories[static_cast<std::size_t>(category_)];
    if (line.kind == "bias") {
      sum.bias = line.value;
    } else if (line.kind == "info") {
      sum.info = line.value;
    } else if (line.kind == "caution") {
      sum.caution = line.value;
    } else if (line.kind == "serious") {
      sum.serious = line.value;
    } else if (line.kind == "doubt") {
      sum.doubt = line.value;
    } else if (line.kind == "serious-doubt") {
      sum.serious_doubt = line.value;
    } else {
      return false;
    }
    return true;
  }

  // Null after a mistake.
  Evidence::Weights* weights_of(const Line& line) {
    if (line.kind == "draft") return &evidence_.draft[std::string(line.what)];
    if (line.kind == "parent") return &evidence_.parent[std::string(line.what)];
    if (line.kind == "profile") return &evidence_.profile[std::string(line.what)];
    if (line.kind == "draft-term") return of_term(line, evidence_.draft_terms);
    if (line.kind == "parent-term") return of_term(line, evidence_.parent_terms);
    if (line.kind == "surface") return of_value<Surface>(line, evidence_.surfaces);
    if (line.kind == "profession") return of_value<Profession>(line, evidence_.professions);
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

  void report(const Line& line, const std::string& what) {
    mistakes_.add(line.number, quoted(line.kind) + ": " + what);
  }

  int category_;
  TermTable& terms_;
  Evidence& evidence_;
  FileMistakes& mistakes_;
};

}  // namespace

void read_evidence(std::string_view content, TermTable& terms, Evidence& evidence,
                   FileMistakes& mistakes) {
  const std::string name = category_of(mistakes.file());
  const auto precedence = precedence_of(name);
  if (!precedence) return mistakes.add(1, "no category " + quoted(name));
  const int category = *precedence - 1;
  evidence.categories[static_cast<std::size_t>(category)].learned = true;
  EvidenceFile file(category, terms, evidence, mistakes);
  const std::vector<std::string_view> lines = lines_of(content);
  if (lines.empty() || !names_licence(lines.front())) {
    mistakes.add(1, "the first line must be a comment with the source; the licence");
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string_view rest = lines[i];
    if (rest.empty() || rest.starts_with('#')) continue;
    Line line{.number = static_cast<int>(i) + 1};
    const std::string_view written = take_word(rest);
    const auto value = number_in(written);
    if (!value) {
      mistakes.add(line.number, quoted(written) + ": is no number");
      continue;
    }
    line.value = *value;
    line.kind = take_word(rest);
    line.what = rest;
    file.read(line);
  }
}

}  // namespace forethought

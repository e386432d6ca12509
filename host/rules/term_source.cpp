// SPDX-License-Identifier: MIT
#include "host/rules/term_source.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace forethought {
namespace {

std::vector<LocatedPhrase> read_phrases(const Fields& fields, Key key) {
  std::vector<LocatedPhrase> phrases;
  for (const LocatedText& phrase : fields.texts(key)) {
    Result<PhraseForms> forms = read_phrase(phrase.text);
    if (forms) {
      phrases.push_back({phrase.text, *std::move(forms), phrase.line});
    } else {
      fields.mistakes().add(phrase.line, in_quotes(phrase.text) + ": " + forms.error().message);
    }
  }
  return phrases;
}

std::vector<Literal> read_lists(const Fields& fields, WordLists& lists) {
  std::vector<Literal> literals;
  for (const LocatedText& path : fields.one_or_more_texts("list")) {
    if (const std::vector<Literal>* entries = lists.find(path.text)) {
      literals.insert(literals.end(), entries->begin(), entries->end());
    } else {
      fields.mistakes().add(
          path.line, "no list " + in_quotes(path.text) + did_you_mean(path.text, lists.paths()));
    }
  }
  return literals;
}

// What makes a pattern find nothing, or is outside the syntax that both engines share; empty when
// it looks right. Whether it compiles is for the image to say.
std::string objection_to(std::string_view pattern) {
  constexpr std::array<std::string_view, 4> kLookAround = {"(?=", "(?!", "(?<=", "(?<!"};
  for (const std::string_view look : kLookAround) {
    if (pattern.find(look) != std::string_view::npos)
      return "look-around is not shared by both engines";
  }
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      ++i;
      if (pattern[i] >= '1' && pattern[i] <= '9')
        return "back-references are not shared by both engines";
    } else if (pattern[i] >= 'A' && pattern[i] <= 'Z') {
      return std::string("\"") + pattern[i] + "\": patterns see lower-case text";
    }
  }
  return "";
}

Validator read_validator(const Fields& fields) {
  const std::string name = fields.optional_text("validate");
  if (name.empty()) return Validator::none;
  const LocatedValue* value = fields.find("validate");
  const std::optional<Validator> validator = validator_named(name);
  if (!validator) fields.mistakes().add(value->line, "no validator " + in_quotes(name));
  if (fields.find("pattern") == nullptr) {
    fields.mistakes().add(value->line, "\"validate\" needs a \"pattern\" beside it");
  }
  return validator.value_or(Validator::none);
}

std::vector<Pattern> read_patterns(const Fields& fields) {
  const Validator validator = read_validator(fields);
  std::vector<Pattern> patterns;
  for (const LocatedText& pattern : fields.one_or_more_texts("pattern")) {
    const std::string objection = objection_to(pattern.text);
    if (!objection.empty()) fields.mistakes().add(pattern.line, "pattern: " + objection);
    patterns.push_back({pattern.text, validator, pattern.line});
  }
  return patterns;
}

Written read_written(const Fields& fields) {
  const std::string written = fields.optional_text("written");
  if (written == "capital") return Written::capital;
  if (written == "upper") return Written::upper;
  if (!written.empty()) {
    fields.mistakes().add(fields.find("written")->line,
                          "\"written\" is \"capital\" or \"upper\", not " + in_quotes(written));
  }
  return Written::any;
}

}  // namespace

TermSource read_term(const LocatedValue& value, WordLists& lists, FileMistakes& mistakes) {
  const Fields fields(value, kTermKeys, "a term", mistakes);
  TermSource term;
  term.line = value.line;
  term.phrases = read_phrases(fields, "phrases");
  term.except = read_phrases(fields, "except");
  term.literals = read_lists(fields, lists);
  term.patterns = read_patterns(fields);
  term.written = read_written(fields);
  const bool stated = !fields.elements("phrases").empty() || fields.find("list") != nullptr ||
                      fields.find("pattern") != nullptr;
  if (value.object() != nullptr && !stated) {
    mistakes.add(value.line, "the term is empty: it needs phrases, a list or a pattern");
  }
  return term;
}

bool is_term_name(std::string_view name) {
  const bool signs = std::ranges::all_of(name, [](char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
  });
  // "match" stands for the whole place in "before" and "after".
  return signs && !name.empty() && name != "match";
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/match/compiled_terms.h"

#include <algorithm>

#include "host/match/match_board.h"
#include "host/match/pattern_confirm.h"

namespace forethought {
namespace {

// A pattern and the term it belongs to.
struct NumberedPattern {
  const Term* term = nullptr;
  const Pattern* pattern = nullptr;
};

std::vector<NumberedPattern> all_patterns(const Rows<Term>& terms) {
  std::vector<NumberedPattern> patterns;
  for (const Term& term : terms) {
    for (const Pattern& pattern : term.patterns) patterns.push_back({&term, &pattern});
  }
  return patterns;
}

struct CompiledPatterns {
  std::vector<std::uint32_t> windows, terms;
  MatchDatabase database;
};

Result<MatchDatabase> compile_literals(const Rows<Term>& terms, const LiteralTexts& literals) {
  for (const Term& term : terms) {
    const bool has_empty = std::ranges::any_of(
        term.literals, [](const Literal& literal) { return literal.text.empty(); });
    if (has_empty) return Error{naming(term) + ": it has an empty phrase"};
  }
  const auto name_of = [&](std::size_t literal) {
    const auto term = static_cast<std::size_t>(literals.first_terms[literal]);
    return naming(terms[term]) + ": phrase \"" + std::string(literals.texts[literal]) + "\"";
  };
  return MatchDatabase::of_literals(literals.texts, name_of);
}

Result<CompiledPatterns> compile_patterns(const Rows<Term>& terms) {
  const std::vector<NumberedPattern> patterns = all_patterns(terms);
  CompiledPatterns compiled;
  std::vector<std::string_view> expressions;
  for (const auto& [term, pattern] : patterns) {
    const Result<std::size_t> width = max_width(pattern->expression);
    if (!width) return Error{naming(*term, *pattern) + ": " + width.error().message};
    compiled.windows.push_back(static_cast<std::uint32_t>(std::min(*width, kMaxPatternBytes)));
    expressions.push_back(pattern->expression);
  }
  const auto name_of = [&](std::size_t i) {
    return naming(*patterns[i].term, *patterns[i].pattern);
  };
  auto database = MatchDatabase::of_patterns(expressions, name_of);
  if (!database) return database.error();
  for (std::size_t term = 0; term < terms.size(); ++term) {
    if (!terms[term].patterns.empty()) compiled.terms.push_back(static_cast<std::uint32_t>(term));
  }
  compiled.database = *std::move(database);
  return compiled;
}

}  // namespace

Result<std::string> compile_terms(const Rows<Term>& terms) {
  if (const auto able = check_processor(); !able) return able.error();
  const LiteralTexts literals = collect_literals(terms);
  const auto literal_database = compile_literals(terms, literals);
  if (!literal_database) return literal_database.error();
  const auto patterns = compile_patterns(terms);
  if (!patterns) return patterns.error();
  return joined_sections({literals.table, bytes_of_values(patterns->windows),
                          bytes_of_values(patterns->terms), followers_in(terms).bytes(),
                          literal_database->bytes(), patterns->database.bytes()});
}

Result<CompiledTerms> CompiledTerms::in(const SharedBytes& bytes) {
  const auto sections = sections_in(bytes, 6);
  if (!sections) return Error{"image: the bytes are something else"};
  auto literals = LiteralTable::in((*sections)[0]);
  if (!literals) return literals.error();
  auto literal_database = MatchDatabase::in((*sections)[4]);
  if (!literal_database) return literal_database.error();
  auto pattern_database = MatchDatabase::in((*sections)[5]);
  if (!pattern_database) return pattern_database.error();
  return CompiledTerms{*std::move(literals),
                       Values<std::uint32_t>((*sections)[1]),
                       Values<std::uint32_t>((*sections)[2]),
                       (*sections)[3],
                       *std::move(literal_database),
                       *std::move(pattern_database)};
}

std::string naming(const Term& term) {
  return "term \"" + term.name + "\"";
}

std::string naming(const Term& term, const Pattern& pattern) {
  return naming(term) + ": pattern \"" + pattern.expression + "\"";
}

}  // namespace forethought

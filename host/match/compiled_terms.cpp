// SPDX-License-Identifier: MIT
#include "host/match/compiled_terms.h"

#include <algorithm>

#include "host/match/pattern_confirm.h"

namespace forethought {
namespace {

// A pattern and the term it belongs to.
struct NumberedPattern {
  const Term* term = nullptr;
  const Pattern* pattern = nullptr;
};

std::vector<NumberedPattern> all_patterns(const std::vector<Term>& terms) {
  std::vector<NumberedPattern> patterns;
  for (const Term& term : terms) {
    for (const Pattern& pattern : term.patterns) patterns.push_back({&term, &pattern});
  }
  return patterns;
}

Result<void> compile_literals(const std::vector<Term>& terms, CompiledTerms& compiled) {
  for (const Term& term : terms) {
    const bool has_empty = std::ranges::any_of(
        term.literals, [](const Literal& literal) { return literal.text.empty(); });
    if (has_empty) return Error{naming(term) + ": it has an empty phrase"};
  }
  LiteralTexts literals = collect_literals(terms);
  const auto name_of = [&](std::size_t literal) {
    const auto user = literals.table.user(literals.table.first_user[literal]);
    return naming(terms[static_cast<std::size_t>(user.term)]) + ": phrase \"" +
           std::string(literals.texts[literal]) + "\"";
  };
  auto database = MatchDatabase::of_literals(literals.texts, name_of);
  if (!database) return database.error();
  compiled.literal_database = *std::move(database);
  compiled.literals = std::move(literals.table);
  return {};
}

Result<void> compile_patterns(const std::vector<Term>& terms, CompiledTerms& compiled) {
  const std::vector<NumberedPattern> patterns = all_patterns(terms);
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
  compiled.pattern_database = *std::move(database);
  return {};
}

}  // namespace

Result<CompiledTerms> compile_terms(const std::vector<Term>& terms) {
  CompiledTerms compiled;
  if (const auto done = compile_literals(terms, compiled); !done) return done.error();
  if (const auto done = compile_patterns(terms, compiled); !done) return done.error();
  return compiled;
}

std::string naming(const Term& term) {
  return "term \"" + term.name + "\"";
}

std::string naming(const Term& term, const Pattern& pattern) {
  return naming(term) + ": pattern \"" + pattern.expression + "\"";
}

}  // namespace forethought

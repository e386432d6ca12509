// SPDX-License-Identifier: MIT
#include "host/match/image.h"

#include <functional>
#include <utility>
#include <variant>

#include "host/match/compiled_terms.h"
#include "host/match/match_board.h"
#include "host/match/pattern_confirm.h"
#include "host/text/code_points.h"

namespace forethought {
namespace {

using PatternForm = std::variant<ClassRow, Regex>;

Result<PatternForm> form_of(const std::string& expression) {
  if (auto row = ClassRow::in(expression)) return PatternForm(*std::move(row));
  auto regex = Regex::compile(expression);
  if (!regex) return regex.error();
  return PatternForm(*std::move(regex));
}

Result<std::vector<ConfirmingPattern>> confirming_patterns(const Rows<Term>& terms,
                                                           const CompiledTerms& compiled) {
  const Values<std::uint32_t>& windows = compiled.windows;
  std::vector<ConfirmingPattern> patterns;
  for (const std::uint32_t term : compiled.with_patterns) {
    if (term >= terms.size()) return Error{"image: it is of other terms"};
    for (const Pattern& pattern : terms[term].patterns) {
      auto form = form_of(pattern.expression);
      if (!form) return Error{naming(terms[term], pattern) + ": " + form.error().message};
      if (patterns.size() >= windows.size()) return Error{"image: it is of other terms"};
      patterns.push_back({static_cast<int>(term), pattern.validator, windows[patterns.size()],
                          holds_no_space(pattern.expression), *std::move(form)});
    }
  }
  return patterns;
}

Result<Scratch> scratch_for(const CompiledTerms& compiled) {
  Scratch scratch;
  for (const MatchDatabase* database : {&compiled.literal_database, &compiled.pattern_database}) {
    if (const auto added = scratch.add(*database); !added) return added.error();
  }
  return scratch;
}

}  // namespace

struct Image::Parts {
  Parts(std::shared_ptr<const Rows<Term>> terms_in, CompiledTerms compiled_in,
        NumberLists followers, std::vector<ConfirmingPattern> patterns_in, Scratch scratch_in)
      : terms(std::move(terms_in)),
        compiled(std::move(compiled_in)),
        patterns(std::move(patterns_in)),
        scratch(std::move(scratch_in)),
        board(*terms, std::move(followers)) {}

  void scan_literals(const Text& text);
  void scan_patterns(const Text& text);

  const std::shared_ptr<const Rows<Term>> terms;
  const CompiledTerms compiled;
  const std::vector<ConfirmingPattern> patterns;
  Scratch scratch;
  MatchBoard board;
  std::vector<PatternEnd> pattern_ends;
};

void Image::Parts::scan_literals(const Text& text) {
  const LiteralTable& table = compiled.literals;
  const auto found = [&](unsigned number, std::size_t end) {
    const std::size_t start = end - table.length(number);
    if (!text.is_word_boundary(start)) return;
    const bool ends_word = text.is_word_boundary(end);
    table.each_user(number, [&](LiteralTable::User user) {
      if (user.any_ending) {
        // The end of the word that the literal's last byte stands in, not of one that follows.
        board.add(user.term, {start, std::max(end, text.word_end(end - 1))});
      } else if (ends_word) {
        board.add(user.term, {start, end});
      }
    });
  };
  scratch.scan(compiled.literal_database, text.folded(), std::ref(found));
}

void Image::Parts::scan_patterns(const Text& text) {
  pattern_ends.clear();
  const auto found = [&](unsigned number, std::size_t end) {
    const bool ends_inside = is_letter_or_digit(code_point_at(text.folded(), end));
    if (!ends_inside) pattern_ends.push_back({number, end});
  };
  scratch.scan(compiled.pattern_database, text.folded(), std::ref(found));
  confirm_patterns(patterns, pattern_ends, text, board);
}

Result<Image> Image::compile(Rows<Term> terms) {
  const auto compiled = compile_terms(terms);
  if (!compiled) return compiled.error();
  return with(std::make_shared<const Rows<Term>>(std::move(terms)),
              SharedBytes::copy_of(*compiled));
}

Result<Image> Image::with(std::shared_ptr<const Rows<Term>> terms, const SharedBytes& bytes) {
  auto compiled = CompiledTerms::in(bytes);
  if (!compiled) return compiled.error();
  const std::size_t count = terms->size();
  auto followers = NumberLists::in(compiled->followers, count, count);
  if (!followers || !compiled->literals.is_sound(count)) {
    return Error{"image: it is of other terms"};
  }
  auto scratch = scratch_for(*compiled);
  if (!scratch) return scratch.error();
  auto patterns = confirming_patterns(*terms, *compiled);
  if (!patterns) return patterns.error();
  return Image(std::make_unique<Parts>(std::move(terms), *std::move(compiled),
                                       *std::move(followers), *std::move(patterns),
                                       *std::move(scratch)));
}

Image::Image(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Image::Image(Image&&) noexcept = default;
Image& Image::operator=(Image&&) noexcept = default;
Image::~Image() = default;

std::vector<Match> Image::scan(const Text& text) const {
  parts_->scan_literals(text);
  parts_->scan_patterns(text);
  return parts_->board.take(text);
}

Result<void> check_pattern(const std::string& expression) {
  if (const auto width = max_width(expression); !width) {
    return Error{"pattern: " + width.error().message};
  }
  if (const auto regex = Regex::compile(expression); !regex) {
    return Error{"pattern: " + regex.error().message};
  }
  const auto database =
      MatchDatabase::of_patterns({expression}, [](std::size_t) { return std::string("pattern"); });
  if (!database) return database.error();
  return {};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/match/image.h"

#include <algorithm>
#include <optional>

#include "host/match/compiled_terms.h"
#include "host/match/image_file.h"
#include "host/match/match_board.h"
#include "host/match/pattern_confirm.h"
#include "host/match/private_file.h"

namespace forethought {
namespace {

Result<std::vector<ConfirmingPattern>> confirming_patterns(
    const std::vector<Term>& terms, const std::vector<std::uint32_t>& windows) {
  std::vector<ConfirmingPattern> patterns;
  for (std::size_t term = 0; term < terms.size(); ++term) {
    for (const Pattern& pattern : terms[term].patterns) {
      auto regex = Regex::compile(pattern.expression);
      if (!regex) return Error{naming(terms[term], pattern) + ": " + regex.error().message};
      patterns.push_back({static_cast<int>(term), pattern.validator, windows[patterns.size()],
                          holds_no_space(pattern.expression), *std::move(regex)});
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

// Compiled terms from bytes, proved usable by making scratch space for them.
struct Loaded {
  CompiledTerms compiled;
  Scratch scratch;
};

std::optional<Loaded> load(std::string_view bytes, std::string_view key,
                           const std::vector<Term>& terms) {
  auto compiled = from_image_bytes(bytes, key, terms);
  if (!compiled) return {};
  auto scratch = scratch_for(*compiled);
  if (!scratch) return {};
  return Loaded{*std::move(compiled), *std::move(scratch)};
}

}  // namespace

struct Image::Parts {
  Parts(std::vector<Term> terms_in, CompiledTerms compiled_in,
        std::vector<ConfirmingPattern> patterns_in, Scratch scratch_in)
      : terms(std::move(terms_in)),
        compiled(std::move(compiled_in)),
        patterns(std::move(patterns_in)),
        scratch(std::move(scratch_in)),
        board(terms) {}

  static Result<std::unique_ptr<Parts>> assemble(std::vector<Term> terms, CompiledTerms compiled,
                                                 Scratch scratch);

  void scan_literals(const Text& text);
  void scan_patterns(const Text& text);

  const std::vector<Term> terms;
  const CompiledTerms compiled;
  const std::vector<ConfirmingPattern> patterns;
  Scratch scratch;
  MatchBoard board;
  std::vector<PatternEnd> pattern_ends;
  bool from_cache = false;
};

Result<std::unique_ptr<Image::Parts>> Image::Parts::assemble(std::vector<Term> terms,
                                                             CompiledTerms compiled,
                                                             Scratch scratch) {
  auto patterns = confirming_patterns(terms, compiled.windows);
  if (!patterns) return patterns.error();
  return std::make_unique<Parts>(std::move(terms), std::move(compiled), *std::move(patterns),
                                 std::move(scratch));
}

void Image::Parts::scan_literals(const Text& text) {
  const LiteralTable& table = compiled.literals;
  const auto found = [&](unsigned number, std::size_t end) {
    const std::size_t start = end - table.lengths[number];
    if (!text.is_word_boundary(start)) return;
    const bool ends_word = text.is_word_boundary(end);
    for (std::size_t i = table.first_user[number]; i < table.first_user[number + 1]; ++i) {
      const LiteralTable::User user = table.user(i);
      if (user.any_ending) {
        // The end of the word that the literal's last byte stands in, not of one that follows.
        board.add(user.term, {start, std::max(end, text.word_end(end - 1))});
      } else if (ends_word) {
        board.add(user.term, {start, end});
      }
    }
  };
  scratch.scan(compiled.literal_database, text.folded(), found);
}

void Image::Parts::scan_patterns(const Text& text) {
  pattern_ends.clear();
  scratch.scan(compiled.pattern_database, text.folded(), [&](unsigned number, std::size_t end) {
    pattern_ends.push_back({number, end});
  });
  confirm_patterns(patterns, pattern_ends, text, board);
}

Result<Image> Image::compile(std::vector<Term> terms) {
  if (const auto able = check_processor(); !able) return able.error();
  auto compiled = compile_terms(terms);
  if (!compiled) return compiled.error();
  auto scratch = scratch_for(*compiled);
  if (!scratch) return scratch.error();
  auto parts = Parts::assemble(std::move(terms), *std::move(compiled), *std::move(scratch));
  if (!parts) return parts.error();
  return Image(*std::move(parts));
}

std::optional<Image> Image::cached(const std::vector<Term>& terms, const std::string& cache_file) {
  const auto bytes = read_private_file(cache_file);
  if (!bytes) return {};
  auto image = from_bytes(terms, *bytes);
  if (!image) return {};
  image->parts_->from_cache = true;
  return *std::move(image);
}

Result<Image> Image::load_or_compile(std::vector<Term> terms, const std::string& cache_file) {
  if (const auto able = check_processor(); !able) return able.error();
  if (auto image = cached(terms, cache_file)) return *std::move(image);
  auto image = compile(std::move(terms));
  if (!image) return image;
  if (const auto bytes = image->to_bytes()) write_private_file(cache_file, *bytes);
  return image;
}

Result<Image> Image::load_or_make(std::vector<Term> terms, const std::string& cache_file,
                                  const std::function<Result<std::string>()>& make) {
  if (const auto able = check_processor(); !able) return able.error();
  if (auto image = cached(terms, cache_file)) return *std::move(image);
  const auto bytes = make();
  if (!bytes) return bytes.error();
  if (!cache_file.empty()) write_private_file(cache_file, *bytes);
  return from_bytes(std::move(terms), *bytes);
}

Result<Image> Image::from_bytes(std::vector<Term> terms, std::string_view bytes) {
  auto loaded = load(bytes, image_key(terms), terms);
  if (!loaded) return Error{"image: it is not one of these terms"};
  auto parts =
      Parts::assemble(std::move(terms), std::move(loaded->compiled), std::move(loaded->scratch));
  if (!parts) return parts.error();
  return Image(*std::move(parts));
}

Result<std::string> Image::to_bytes() const {
  auto bytes = to_image_bytes(parts_->compiled, image_key(parts_->terms));
  if (!bytes) return Error{"image: no memory to write it"};
  return *std::move(bytes);
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

bool Image::from_cache() const {
  return parts_->from_cache;
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

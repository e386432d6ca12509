// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/rules/term.h"
#include "host/text/text.h"

namespace forethought {

// Where a term stands in a text.
struct Match {
  int term = -1;  // number in the list that the image was compiled from
  ByteSpan span;  // in Text::folded()

  auto operator<=>(const Match&) const = default;
};

// All terms of all rules, compiled together and searched for in one pass.
//
// Immutable once compiled, so a half-built image cannot be used. Not thread-safe: scan() writes to
// scratch space that the image owns.
class Image {
 public:
  // Fails on the first term that Hyperscan or PCRE2 rejects; the error names it.
  static Result<Image> compile(std::vector<Term> terms);

  // Takes the image from `cache_file` when that was built from these terms by this program on this
  // kind of machine; otherwise compiles, and writes the file, replacing what was there. A missing,
  // stale, damaged or unwritable file costs time, never a failure.
  static Result<Image> load_or_compile(std::vector<Term> terms, const std::string& cache_file);

  // The same, where another process compiles: `make` gives what to_bytes() gave there.
  static Result<Image> load_or_make(std::vector<Term> terms, const std::string& cache_file,
                                    const std::function<Result<std::string>()>& make);

  // Takes the image from what to_bytes() gave for these terms, in this program on this kind of
  // machine. Fails where it is something else.
  static Result<Image> from_bytes(std::vector<Term> terms, std::string_view bytes);
  Result<std::string> to_bytes() const;

  Image(Image&&) noexcept;
  Image& operator=(Image&&) noexcept;
  ~Image();

  // Every match of every term, confirmed: at word boundaries, validated, written as the term wants,
  // outside its exceptions. Sorted by term, then start; the longest per term and start.
  std::vector<Match> scan(const Text& text) const;

  // Whether load_or_compile() took it from the file.
  bool from_cache() const;

 private:
  struct Parts;
  // What the file holds, where it is of these terms.
  static std::optional<Image> cached(const std::vector<Term>& terms, const std::string& cache_file);
  explicit Image(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// Compiles one pattern alone, with both libraries, and says what is wrong with it.
Result<void> check_pattern(const std::string& expression);

}  // namespace forethought

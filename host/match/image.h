// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/rows.h"
#include "host/rules/term.h"
#include "host/shared_bytes.h"
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
// Immutable, so a half-built image cannot be used. Not thread-safe: scan() writes to scratch space
// that the image owns.
class Image {
 public:
  // Fails on the first term that Hyperscan or PCRE2 rejects; the error names it.
  static Result<Image> compile(Rows<Term> terms);

  // With what compile_terms() gave for these terms, whose literals are needed no more. The bytes
  // are read where they lie. Fails where they are something else.
  static Result<Image> with(std::shared_ptr<const Rows<Term>> terms, const SharedBytes& compiled);

  Image(Image&&) noexcept;
  Image& operator=(Image&&) noexcept;
  ~Image();

  // Every match of every term, confirmed: at word boundaries, validated, written as the term wants,
  // outside its exceptions. Sorted by term, then start; the longest per term and start.
  std::vector<Match> scan(const Text& text) const;

 private:
  struct Parts;
  explicit Image(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

// Compiles one pattern alone, with both libraries, and says what is wrong with it.
Result<void> check_pattern(const std::string& expression);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace forethought {

// The most bytes of one match of a pattern: a longer one loses its start. Identifiers are shorter.
constexpr std::size_t kMaxPatternBytes = 256;

// A regular expression that is a row of characters and classes, each with how often it stands:
// "[a-z]{2,}", "[0-9]{3}[ -]?[0-9]{4}". Nearly all ends that Hyperscan reports are of such ones,
// and going back through them by hand takes a tenth of what PCRE2 takes.
class ClassRow {
 public:
  // Nothing where the expression is more than that.
  static std::optional<ClassRow> in(std::string_view expression);

  // Bytes before the end of a text at which a match that ends there starts.
  using Starts = std::bitset<kMaxPatternBytes + 1>;
  // Of the starts that are not before `from`, which must be within kMaxPatternBytes of the end.
  Starts starts_of_match(std::string_view text, std::size_t from) const;

 private:
  struct Item {
    std::vector<std::pair<char32_t, char32_t>> ranges;  // of code points, both ends included
    std::size_t least = 1, most = 1;                    // how often

    bool holds(char32_t code_point) const;
  };
  class Reader;

  std::vector<Item> items_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "host/text/span.h"

namespace forethought {

// A text cut into lines, to find what stands at a place given in UTF-16 code units.
class TextLines {
 public:
  struct Line {
    std::string_view text;  // without its line break
    Span span;              // in UTF-16 code units of the whole text, without the line break
  };

  // `text` is valid UTF-8 and must outlive it.
  explicit TextLines(std::string_view text);

  // The number, from 0, of the line that `unit` stands in.
  std::size_t number_at(std::size_t unit) const;
  const Line& operator[](std::size_t number) const { return lines_[number]; }

 private:
  std::vector<Line> lines_;  // never empty
};

// How many UTF-16 code units valid UTF-8 takes.
std::size_t utf16_length(std::string_view utf8);

}  // namespace forethought

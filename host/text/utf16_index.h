// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "host/text/span.h"

namespace forethought {

// Counts UTF-16 code units in valid UTF-8: the way from byte spans to the spans that leave the
// host.
class Utf16Index {
 public:
  Utf16Index() = default;
  explicit Utf16Index(std::string_view utf8);

  // `utf8` must be the text that the index was made from, and `bytes` must not split a code point.
  Span to_utf16(std::string_view utf8, ByteSpan bytes) const;

 private:
  std::size_t units_before(std::string_view utf8, std::size_t byte) const;

  std::vector<std::size_t> units_before_block_;  // empty for ASCII, where bytes are code units
};

}  // namespace forethought

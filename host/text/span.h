// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>

namespace forethought {

// Half-open [start, end) in bytes of a UTF-8 string. Never leaves the host.
struct ByteSpan {
  std::size_t start = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - start; }
  bool contains(ByteSpan other) const { return start <= other.start && other.end <= end; }
  bool overlaps(ByteSpan other) const { return start < other.end && other.start < end; }
  auto operator<=>(const ByteSpan&) const = default;
};

// Half-open [start, end) in UTF-16 code units of the text as the user typed it: what the extension
// and every other program outside the host count in.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;

  auto operator<=>(const Span&) const = default;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/text/utf16_index.h"

#include <algorithm>

namespace forethought {
namespace {

// Long enough to keep the index small, short enough that counting through one block costs less than
// a cache miss or two.
constexpr std::size_t kBlockBytes = 256;

// A byte that starts a code point is one unit, and one more where the code point has four bytes.
std::size_t count_units(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    units +=
        static_cast<std::size_t>((byte & 0xC0U) != 0x80U) + static_cast<std::size_t>(byte >= 0xF0U);
  }
  return units;
}

bool is_ascii(std::string_view utf8) {
  unsigned char all = 0;
  for (const char c : utf8) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

}  // namespace

Utf16Index::Utf16Index(std::string_view utf8) {
  if (is_ascii(utf8)) return;
  std::size_t units = 0;
  for (std::size_t block = 0; block <= utf8.size(); block += kBlockBytes) {
    units_before_block_.push_back(units);
    units += count_units(utf8.substr(block, kBlockBytes));
  }
}

Span Utf16Index::to_utf16(std::string_view utf8, ByteSpan bytes) const {
  return {units_before(utf8, bytes.start), units_before(utf8, bytes.end)};
}

std::size_t Utf16Index::units_before(std::string_view utf8, std::size_t byte) const {
  if (units_before_block_.empty()) return byte;
  const std::size_t block = byte / kBlockBytes;
  const std::size_t start = block * kBlockBytes;
  return units_before_block_[block] + count_units(utf8.substr(start, byte - start));
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/sections.h"

#include <cstring>

namespace forethought {
namespace {

constexpr std::size_t aligned(std::size_t size) {
  return (size + SharedBytes::kAlignment - 1) / SharedBytes::kAlignment * SharedBytes::kAlignment;
}

}  // namespace

// Their sizes stand before them.
std::string joined_sections(const std::vector<std::string_view>& sections) {
  std::vector<std::uint64_t> sizes;
  for (const std::string_view section : sections) sizes.push_back(section.size());
  std::string joined(bytes_of_values(sizes));
  for (const std::string_view section : sections) {
    joined.resize(aligned(joined.size()));
    joined += section;
  }
  return joined;
}

std::optional<std::vector<SharedBytes>> sections_in(const SharedBytes& bytes, std::size_t count) {
  const std::size_t whole = bytes.view().size();
  if (whole / sizeof(std::uint64_t) < count) return {};
  const Values<std::uint64_t> sizes(bytes.part(0, count * sizeof(std::uint64_t)));
  std::vector<SharedBytes> sections;
  std::size_t start = count * sizeof(std::uint64_t);
  for (const std::uint64_t size : sizes) {
    start = aligned(start);
    if (start > whole || size > whole - start) return {};
    sections.push_back(bytes.part(start, size));
    start += size;
  }
  if (start != whole) return {};
  return sections;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "host/shared_bytes.h"

namespace forethought {

// Several strings of bytes as one, each at a multiple of SharedBytes::kAlignment, so that the parts
// can be read where they lie.
std::string joined_sections(const std::vector<std::string_view>& sections);

// The parts again. Nothing where there are not `count` of them.
std::optional<std::vector<SharedBytes>> sections_in(const SharedBytes& bytes, std::size_t count);

// Plain values in a row, as bytes and back. They are for the program that wrote them.
template <typename T>
std::string_view bytes_of_values(const std::vector<T>& row) {
  static_assert(std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);
  return {reinterpret_cast<const char*>(row.data()), row.size() * sizeof(T)};
}

template <typename T>
class Values {
  static_assert(std::has_unique_object_representations_v<T> || std::is_floating_point_v<T>);

 public:
  Values() = default;
  explicit Values(SharedBytes bytes) : bytes_(std::move(bytes)) {}

  std::size_t size() const { return bytes_.view().size() / sizeof(T); }
  bool empty() const { return size() == 0; }
  const T& operator[](std::size_t i) const { return begin()[i]; }
  const T* begin() const { return reinterpret_cast<const T*>(bytes_.view().data()); }
  const T* end() const { return begin() + size(); }

 private:
  SharedBytes bytes_;
};

}  // namespace forethought

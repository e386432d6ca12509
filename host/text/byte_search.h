// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace forethought {

// The first byte from `from` on of which `wanted(byte, next byte)` holds, or the text's size. After
// the last byte comes 0. Most texts hold few wanted bytes, so blocks are tested whole: where
// `wanted` has no branches (& and | for && and ||), the compiler makes a block a few vector
// instructions.
template <typename Wanted>
std::size_t find_byte(std::string_view text, std::size_t from, Wanted wanted) {
  constexpr std::size_t kBlock = 32;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  while (from + kBlock < text.size()) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
      any = static_cast<unsigned char>(any | wanted(bytes[from + i], bytes[from + i + 1]));
    }
    if (any != 0) break;
    from += kBlock;
  }
  while (from < text.size()) {
    const unsigned char next = from + 1 < text.size() ? bytes[from + 1] : 0;
    if (wanted(bytes[from], next)) break;
    ++from;
  }
  return from;
}

// Finds the next of a few characters, again and again from left to right. Faster than find_byte()
// where they come often.
template <std::size_t N>
class CharacterSearch {
 public:
  CharacterSearch(std::string_view text, const std::array<char, N>& characters)
      : text_(text), characters_(characters) {
    for (std::size_t i = 0; i < N; ++i) places_[i] = find(i, 0);
  }

  // The first of the characters from `from` on, or the text's size. `from` never goes back.
  std::size_t next(std::size_t from) {
    for (std::size_t i = 0; i < N; ++i) {
      if (places_[i] < from) places_[i] = find(i, from);
    }
    return *std::min_element(places_.begin(), places_.end());
  }

 private:
  std::size_t find(std::size_t i, std::size_t from) const {
    return std::min(text_.find(characters_[i], from), text_.size());
  }

  std::string_view text_;
  std::array<char, N> characters_;
  std::array<std::size_t, N> places_{};  // of each character, the next one
};

}  // namespace forethought

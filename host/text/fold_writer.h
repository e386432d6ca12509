// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "host/text/fold.h"

namespace forethought {

// Writes folded text and the map together, from the original's start to its end. Unifies quotes,
// dashes and white space; other characters come already folded.
class FoldWriter {
 public:
  // Expects an original of `size` bytes.
  explicit FoldWriter(std::size_t size) { folded_.text.reserve(size); }

  // ASCII without white space but for single spaces, as it stands in the original.
  void plain(std::string_view original);

  // Code points that stand in the original as they are.
  void keep(std::string_view normal);

  // Writes `normal` for the next `original_bytes` of the original.
  void replace(std::size_t original_bytes, std::string_view normal);

  bool ends_in_space() const { return folded_.text.ends_with(' '); }

  Folded take() { return std::move(folded_); }

 private:
  void append(std::string_view code_point);

  Folded folded_;
  std::size_t read_ = 0;  // bytes of the original
};

}  // namespace forethought

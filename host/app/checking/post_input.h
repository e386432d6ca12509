// SPDX-License-Identifier: MIT
#pragma once

#include <fstream>
#include <istream>
#include <string>

#include "host/result.h"

namespace forethought {

// How commands read posts. A byte-order mark, which some editors put at the start, is no part of
// what was written.

// Opens a file; the error names it and says why it cannot be read.
Result<std::ifstream> open_post(const std::string& file);

// All that is in the input.
std::string whole_text(std::istream& input);

// The lines of the input, of which each that is not empty is a post.
class PostLines {
 public:
  // `input` must outlive this.
  explicit PostLines(std::istream& input) : input_(input) {}

  // Puts the next such line into `line`. Whether there was one.
  bool next(std::string& line);

 private:
  std::istream& input_;
  bool at_start_ = true;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <fstream>
#include <istream>
#include <string>

#include "host/result.h"
#include "host/wire/message_reader.h"

namespace forethought {

// How commands read posts. A byte-order mark, which some editors put at the start, is no part of
// what was written.

// Opens a file; the error names it and says why it cannot be read.
Result<std::ifstream> open_post(const std::string& file);

// All that is in the input; the error says why it cannot be read.
Result<std::string> whole_text(std::istream& input);

// A longer line is no post. As much as a message of the extension may have.
inline constexpr std::size_t kMaxLineBytes = kMaxMessageBytes;

// The lines of the input, of which each that is not empty is a post. Of a longer one than
// kMaxLineBytes all but a byte more than these is read away without being kept.
class PostLines {
 public:
  // `input` must outlive this.
  explicit PostLines(std::istream& input) : input_(input) {}

  // Puts the next such line into `line`. Whether there was one.
  bool next(std::string& line);

 private:
  // Whether there was one, maybe empty.
  bool read(std::string& line);

  std::istream& input_;
  std::array<char, 4096> piece_;
  bool at_start_ = true;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/match/hyperscan.h"

namespace forethought {

// The least that a program of this shape does with a text, beside which the host's work is held. It
// knows no rules: neither words nor conditions, and of the text that it is ASCII.
class Floor {
 public:
  // Gives up where there is no room to scan.
  Floor(const MatchDatabase& literals, const MatchDatabase& patterns);

  // Copies the text in lower case, looks for the literals and patterns and notes each end. How many
  // that were.
  std::size_t check(std::string_view text);

  // Finds what differs from the text before and checks that with the words around it.
  std::size_t edit(std::string_view text);

  // Reads a check with the library that the host reads it with, and writes an answer with a finding
  // at the first end. Valid until the next.
  std::string_view answer(std::string_view message);

 private:
  struct End {
    unsigned number;
    std::size_t end;
  };

  MatchDatabase literals_, patterns_;
  Scratch scratch_;
  std::string folded_, before_, answer_;
  std::vector<End> ends_;
  std::array<unsigned char, 8192> room_{};
};

}  // namespace forethought

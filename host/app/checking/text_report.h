// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "host/app/checker.h"
#include "host/app/checking/text_lines.h"

namespace forethought {

// Prints findings for people, as a compiler prints what it warns of:
//
//   post.txt:1:5: serious: Advice to one person about their medicine [personal-advice.change]
//       1 | You should stop taking your sertraline
//         |     ^~~~~~~~~~~~~~~~~~      ~~~~~~~~~~
class TextReport {
 public:
  // `colours`: with the escape sequences of terminals.
  TextReport(std::ostream& output, bool colours) : output_(output), colours_(colours) {}

  // `file` is the name shown; `text` what `findings` are about; both are only read here.
  void add(std::string_view file, std::string_view text, const std::vector<PlacedFinding>& findings,
           const Checker& checker);

  // The last line: how much was found in how many posts. Nothing when there was none.
  void summarise();

 private:
  void print_head(std::string_view file, const TextLines& lines, const PlacedFinding& finding,
                  const Rule& rule);
  void print_lines(const TextLines& lines, const PlacedFinding& finding);
  std::string coloured(std::string_view words, std::string_view colour) const;

  std::ostream& output_;
  bool colours_;
  std::size_t posts_ = 0;
  std::array<std::size_t, 3> found_ = {};  // by severity
};

}  // namespace forethought

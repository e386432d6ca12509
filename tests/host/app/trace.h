// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/host/store/temporary_folder.h"

namespace forethought {

// What strace writes of the system calls of a program and of its children.
class Trace {
 public:
  // `calls` as strace's --trace has them; `fault` as its --inject, or empty.
  explicit Trace(std::string calls, std::string fault = "")
      : calls_(std::move(calls)), fault_(std::move(fault)) {}

  // What starts the program.
  std::vector<std::string> starter() const {
    std::vector<std::string> words = {
        "/usr/bin/strace",  "-f", "-y", "--quiet=all", "--signal=none", "--string-limit=200",
        "--trace=" + calls_};
    if (!fault_.empty()) words.push_back("--inject=" + fault_);
    words.insert(words.end(), {"-o", file()});
    return words;
  }

  // Whole once the program has ended.
  std::string text() const { return contents_of(file()); }

  // The lines that hold all of the parts.
  std::vector<std::string> lines_with(const std::vector<std::string>& parts) const {
    std::vector<std::string> found;
    std::istringstream lines(text());
    for (std::string line; std::getline(lines, line);) {
      const bool has_all = std::ranges::all_of(
          parts, [&](const std::string& part) { return line.find(part) != std::string::npos; });
      if (has_all) found.push_back(line);
    }
    return found;
  }

 private:
  std::string file() const { return folder_.file("trace"); }

  TemporaryFolder folder_;
  std::string calls_, fault_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace forethought {

// Something wrong with a rule file. Prints as "file:line: what".
struct Mistake {
  std::string file;
  int line = 0;  // from 1, which also stands for the whole file; 0 where the file is not there
  std::string what;
  bool untidy = false;  // the pack works all the same: something is unused, or examples are few
};

std::string to_string(const Mistake& mistake);

// Where those who read one file put its mistakes.
class FileMistakes {
 public:
  // `all` belongs to the caller and collects the mistakes of every file.
  FileMistakes(std::string file, std::vector<Mistake>& all) : file_(std::move(file)), all_(&all) {}

  const std::string& file() const { return file_; }
  void add(int line, std::string what) { all_->push_back({file_, line, std::move(what)}); }
  void add_untidy(int line, std::string what) {
    all_->push_back({file_, line, std::move(what), true});
  }

 private:
  std::string file_;
  std::vector<Mistake>* all_;
};

// `name` in quotes, for messages.
std::string in_quotes(std::string_view name);

// "; did you mean "x"?" for the one of `known` that is at most two slips of the pen from `name`;
// else empty.
std::string did_you_mean(std::string_view name, std::span<const std::string_view> known);

}  // namespace forethought

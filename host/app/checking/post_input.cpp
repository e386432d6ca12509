// SPDX-License-Identifier: MIT
#include "host/app/checking/post_input.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <string_view>
#include <utility>

namespace forethought {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void drop_byte_order_mark(std::string& text) {
  if (text.starts_with(kByteOrderMark)) text.erase(0, kByteOrderMark.size());
}

}  // namespace

Result<std::ifstream> open_post(const std::string& file) {
  std::error_code unknown;
  if (std::filesystem::is_directory(file, unknown)) return Error{file + ": is a folder"};
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return Error{file + ": " + std::strerror(errno)};
  return stream;
}

std::string whole_text(std::istream& input) {
  std::string text{std::istreambuf_iterator<char>(input), {}};
  drop_byte_order_mark(text);
  return text;
}

bool PostLines::read(std::string& line) {
  line.clear();
  bool goes_on = true;
  while (goes_on) {
    input_.getline(piece_.data(), piece_.size());
    auto count = static_cast<std::size_t>(input_.gcount());
    if (count == 0 && line.empty() && !input_.good()) return false;
    // Either the piece was full, or the input ended, or the line did.
    goes_on = input_.fail() && !input_.eof() && !input_.bad();
    if (goes_on) input_.clear();
    if (!goes_on && input_.good()) --count;  // the line feed
    line.append(piece_.data(), std::min(count, kMaxLineBytes + 1 - line.size()));
  }
  return true;
}

bool PostLines::next(std::string& line) {
  while (read(line)) {
    if (std::exchange(at_start_, false)) drop_byte_order_mark(line);
    if (line.find_first_not_of(" \t\r") != std::string::npos) return true;
  }
  return false;
}

}  // namespace forethought

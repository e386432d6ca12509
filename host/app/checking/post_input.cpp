// SPDX-License-Identifier: MIT
#include "host/app/checking/post_input.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <ios>
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

Result<std::string> whole_text(std::istream& input) {
  try {
    std::string text{std::istreambuf_iterator<char>(input), {}};
    drop_byte_order_mark(text);
    return text;
  } catch (const std::ios_base::failure& failure) {
    return Error{failure.code().message()};
  }
}

bool PostLines::read(std::string& line) {
  line.clear();
  const auto keep = [&](std::streamsize count) {
    const auto bytes = static_cast<std::size_t>(count);
    line.append(piece_.data(), std::min(bytes, kMaxLineBytes + 1 - line.size()));
  };
  while (!input_.getline(piece_.data(), static_cast<std::streamsize>(piece_.size()))) {
    if (input_.gcount() == 0) return !line.empty();  // the input has ended
    keep(input_.gcount());                           // the piece is full, and the line goes on
    input_.clear();
  }
  keep(input_.gcount() - (input_.eof() ? 0 : 1));  // without the line feed
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

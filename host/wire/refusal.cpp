// SPDX-License-Identifier: MIT
#include "host/wire/refusal.h"

#include <charconv>

namespace forethought {
namespace {

constexpr std::string_view kWhiteSpace = " \t\r\n";

// Walks over JSON without asking that it be right: it knows strings and depth, no more.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  // Goes behind the next string that stands in the outermost object, and gives what is between its
  // quotes; nothing at the end.
  std::optional<std::string_view> next_outer_string() {
    while (at_ < text_.size()) {
      const char sign = text_[at_++];
      if (sign == '{' || sign == '[') ++depth_;
      if (sign == '}' || sign == ']') --depth_;
      if (sign != '"') continue;
      const auto string = rest_of_string();
      if (depth_ == 1) return string;
    }
    return std::nullopt;
  }

  // The positive number behind a colon that comes next, if one does.
  std::optional<std::int64_t> number_after_colon() const {
    std::string_view rest = without_leading_space(text_.substr(at_));
    if (!rest.starts_with(':')) return std::nullopt;
    rest = without_leading_space(rest.substr(1));
    std::int64_t number = 0;
    const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    // At the very end the number may have been cut short.
    if (read.ec != std::errc() || read.ptr == rest.data() + rest.size()) return std::nullopt;
    const bool whole = *read.ptr != '.' && *read.ptr != 'e' && *read.ptr != 'E';
    return whole && number > 0 ? std::optional(number) : std::nullopt;
  }

 private:
  static std::string_view without_leading_space(std::string_view text) {
    const auto start = text.find_first_not_of(kWhiteSpace);
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
  }

  std::string_view rest_of_string() {
    const std::size_t start = at_;
    while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
    const auto string = text_.substr(start, at_ < text_.size() ? at_ - start : 0);
    ++at_;
    return string;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

std::string_view name_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::bad_json:
      return "bad-json";
    case ErrorCode::bad_request:
      return "bad-request";
    case ErrorCode::unknown_type:
      return "unknown-type";
    case ErrorCode::unknown_rule:
      return "unknown-rule";
    case ErrorCode::unknown_category:
      return "unknown-category";
    case ErrorCode::invalid_rule:
      return "invalid-rule";
    case ErrorCode::too_large:
      return "too-large";
    case ErrorCode::store:
      return "store";
  }
  return "bad-request";
}

std::optional<std::int64_t> find_id(std::string_view broken_json) {
  Scanner scanner(broken_json);
  while (const auto string = scanner.next_outer_string()) {
    if (*string != "id") continue;
    if (const auto number = scanner.number_after_colon()) return number;
  }
  return std::nullopt;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/match/class_row.h"

#include <algorithm>
#include <charconv>
#include <limits>

#include "host/text/code_points.h"

namespace forethought {
namespace {

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();
// Signs that mean something else outside a class, and those that do inside one.
constexpr std::string_view kSpecial = "\\^$.|?*+()[]{}";
constexpr std::string_view kSpecialInClass = "\\^[]-";

bool is_ascii_letter_or_digit(char32_t sign) {
  return sign < 0x80 && is_letter_or_digit(sign);
}

}  // namespace

// Reads an expression from left to right. Where a function says that it failed, it is no row.
class ClassRow::Reader {
 public:
  explicit Reader(std::string_view expression) : rest_(expression) {}

  bool at_end() const { return rest_.empty(); }

  bool read(Item& item) { return read_ranges(item) && read_repeats(item); }

 private:
  bool skip(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  bool read_ranges(Item& item) {
    if (skip("[")) return read_class(item);
    char32_t sign = 0;
    if (!read_sign(kSpecial, sign)) return false;
    item.ranges = {{sign, sign}};
    return true;
  }

  // A hyphen stands for itself at the end of a class alone.
  bool read_class(Item& item) {
    while (!skip("]")) {
      char32_t first = U'-';
      const bool ends_in_hyphen = rest_.starts_with("-]") && skip("-");
      if (!ends_in_hyphen && !read_sign(kSpecialInClass, first)) return false;
      char32_t last = first;
      if (!rest_.starts_with("-]") && skip("-") && !read_sign(kSpecialInClass, last)) return false;
      item.ranges.emplace_back(first, last);
    }
    return !item.ranges.empty();
  }

  // A character that stands for itself, by its nature or behind a backslash.
  bool read_sign(std::string_view special, char32_t& sign) {
    const bool escaped = skip("\\");
    if (rest_.empty()) return false;
    sign = code_point_at(rest_, 0);
    const bool is_special = is_ascii(rest_[0]) && special.find(rest_[0]) != special.npos;
    rest_.remove_prefix(code_point_size(rest_, 0));
    return escaped ? !is_ascii_letter_or_digit(sign) : !is_special;
  }

  bool read_repeats(Item& item) {
    if (skip("?")) {
      item.least = 0;
    } else if (skip("*")) {
      item.least = 0;
      item.most = kNoLimit;
    } else if (skip("+")) {
      item.most = kNoLimit;
    } else if (skip("{") && !read_numbers(item)) {
      return false;
    }
    // After one of these, another says how to try, not how often.
    return rest_.empty() || kRepeats.find(rest_[0]) == kRepeats.npos;
  }

  bool read_numbers(Item& item) {
    if (!read_number(item.least)) return false;
    item.most = item.least;
    if (skip(",")) {
      item.most = kNoLimit;
      if (!rest_.starts_with("}") && !read_number(item.most)) return false;
    }
    return skip("}");
  }

  bool read_number(std::size_t& number) {
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    const auto size = static_cast<std::size_t>(read.ptr - rest_.data());
    rest_.remove_prefix(size);
    return size > 0 && read.ec == std::errc();
  }

  static constexpr std::string_view kRepeats = "?*+{";

  std::string_view rest_;
};

std::optional<ClassRow> ClassRow::in(std::string_view expression) {
  Reader reader(expression);
  ClassRow row;
  while (!reader.at_end()) {
    Item& item = row.items_.emplace_back();
    if (!reader.read(item)) return std::nullopt;
  }
  return row;
}

bool ClassRow::Item::holds(char32_t code_point) const {
  return std::ranges::any_of(ranges, [&](const auto& range) {
    return range.first <= code_point && code_point <= range.second;
  });
}

// From the last item to the first: from where the later ones start, how far back one more goes.
ClassRow::Starts ClassRow::starts_of_match(std::string_view text, std::size_t from) const {
  const std::size_t room = text.size() - from;
  Starts starts;
  starts.set(0);
  for (auto item = items_.rbegin(); item != items_.rend(); ++item) {
    Starts further;
    for (std::size_t start = starts._Find_first(); start < starts.size();
         start = starts._Find_next(start)) {
      std::size_t back = start;
      for (std::size_t count = 0;; ++count) {
        if (count >= item->least) further.set(back);
        if (count == item->most || back == room) break;
        const std::size_t before = start_before(text, text.size() - back);
        if (!item->holds(code_point_at(text, before))) break;
        back = text.size() - before;
      }
    }
    starts = further;
  }
  return starts;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/identifiers/dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

constexpr int kOldestAge = 120;

// Years in which somebody was born whom a post may speak of, or may have an appointment.
constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2099;

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

// The month whose name, or at least its first three letters, `word` is; 0 for none.
int month_named(std::string_view word) {
  if (word.size() < 3) return 0;
  const auto found =
      std::ranges::find_if(kMonths, [&](std::string_view name) { return name.starts_with(word); });
  if (found != kMonths.end()) return static_cast<int>(found - kMonths.begin()) + 1;
  return 0;
}

// Digits and letters in runs, and the signs between them.
struct Runs {
  std::vector<std::string_view> words;
  std::string signs;  // in order, without spaces and commas
};

Runs runs_of(std::string_view text) {
  Runs runs;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto same = is_digit(text[at]) ? is_digit : is_letter;
    std::size_t end = at;
    while (end < text.size() && same(text[end])) ++end;
    if (end > at) {
      runs.words.push_back(text.substr(at, end - at));
    } else if (text[end++] != ' ' && text[at] != ',') {
      runs.signs += text[at];
    }
    at = end;
  }
  return runs;
}

bool is_number(std::string_view word, std::size_t longest) {
  return !word.empty() && word.size() <= longest && is_digits(word, word.size());
}

bool is_day_month_year(std::string_view day, int month, std::string_view year) {
  if (!is_number(day, 2)) return false;
  const int in_month = static_cast<int>(number_of(day));
  if (is_digits(year, 4))
    return is_calendar_date(in_month, month, static_cast<int>(number_of(year)));
  if (!is_digits(year, 2)) return false;
  const int in_century = static_cast<int>(number_of(year));
  return is_calendar_date(in_month, month, 1900 + in_century) ||
         is_calendar_date(in_month, month, 2000 + in_century);
}

// "3/9/1984" or "1984-09-03", the same sign twice.
bool is_date_in_digits(const Runs& runs) {
  if (runs.words.size() != 3 || runs.signs.size() != 2 || runs.signs[0] != runs.signs[1])
    return false;
  const std::string_view month = runs.words[1];
  if (std::string_view("-/.").find(runs.signs[0]) == std::string_view::npos) return false;
  if (!is_number(month, 2)) return false;
  const int number = static_cast<int>(number_of(month));
  if (is_digits(runs.words[0], 4)) {
    return is_digits(runs.words[2], 2) && is_day_month_year(runs.words[2], number, runs.words[0]);
  }
  return is_day_month_year(runs.words[0], number, runs.words[2]);
}

// "3 sep 1984" or "sep 3 1984", already without "rd" and "of".
bool is_date_in_words(const std::vector<std::string_view>& words) {
  if (words.size() != 3) return false;
  if (const int month = month_named(words[1])) return is_day_month_year(words[0], month, words[2]);
  const int month = month_named(words[0]);
  return month != 0 && is_day_month_year(words[1], month, words[2]);
}

bool is_between_day_and_month(std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords = {"st", "nd", "rd", "th", "of"};
  return std::ranges::find(kWords, word) != kWords.end();
}

}  // namespace

bool is_calendar_date(int day, int month, int year) {
  using namespace std::chrono;
  if (day < 1 || month < 1 || year < kFirstYear || year > kLastYear) return false;
  return year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

bool is_date(std::string_view text) {
  Runs runs = runs_of(text);
  if (is_date_in_digits(runs)) return true;
  std::erase_if(runs.words, is_between_day_and_month);
  return is_date_in_words(runs.words);
}

bool is_age(std::string_view text) {
  const auto begin = std::ranges::find_if(text, is_digit);
  const auto end = std::find_if_not(begin, text.end(), is_digit);
  const std::string_view digits(begin, end);
  return is_number(digits, 3) && number_of(digits) <= kOldestAge;
}

}  // namespace forethought

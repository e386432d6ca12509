// SPDX-License-Identifier: MIT
#include "host/rules/contact_numbers.h"

#include <algorithm>
#include <cstddef>
#include <set>

#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

// Groups of digits with one space or hyphen between them: {"0808", "808", "8000"}.
using Run = std::vector<std::string>;

std::vector<Run> runs_in(std::string_view text) {
  std::vector<Run> runs;
  std::size_t end_of_last = std::string_view::npos;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    const bool goes_on = !runs.empty() && end_of_last + 1 == at &&
                         (text[end_of_last] == ' ' || text[end_of_last] == '-');
    if (!goes_on) runs.emplace_back();
    runs.back().emplace_back(text.substr(at, end - at));
    end_of_last = at = end;
  }
  return runs;
}

std::string joined(const Run& run, std::size_t from, std::size_t to) {
  std::string digits;
  for (std::size_t i = from; i < to; ++i) digits += run[i];
  return digits;
}

bool is_number_to_call(const std::string& digits) {
  return digits.size() >= 3 && digits.size() != 4;
}

// The end of the longest known number that begins with group `from`; `from` when there is none.
std::size_t end_of_known(const Run& run, std::size_t from, const std::set<std::string>& known) {
  for (std::size_t to = run.size(); to > from; --to) {
    if (known.contains(joined(run, from, to))) return to;
  }
  return from;
}

// Adds what is left of the run once the known numbers are taken out.
void add_unknown(const Run& run, const std::set<std::string>& known,
                 std::vector<std::string>& unknown) {
  std::string left;
  for (std::size_t at = 0; at < run.size();) {
    const std::size_t end = end_of_known(run, at, known);
    if (end == at) {
      left += run[at++];
      continue;
    }
    if (is_number_to_call(left)) unknown.push_back(left);
    left.clear();
    at = end;
  }
  if (is_number_to_call(left)) unknown.push_back(left);
}

}  // namespace

std::vector<std::string> numbers_not_in(std::string_view text,
                                        const std::vector<std::string_view>& contacts) {
  std::set<std::string> known;
  for (const std::string_view contact : contacts) {
    for (const Run& run : runs_in(contact)) known.insert(joined(run, 0, run.size()));
  }
  std::vector<std::string> unknown;
  for (const Run& run : runs_in(text)) add_unknown(run, known, unknown);
  return unknown;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/spellings.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "host/text/text.h"

namespace forethought {
namespace {

// More apostrophes than this are all kept or all left out.
constexpr std::size_t kMaxApart = 3;

// What is another word without its apostrophe: i'll, we'll, she'll, he'll, we're, who're, i'd,
// we'd, she'd, it's, let's.
constexpr std::array<std::string_view, 11> kOtherWords = {
    "ill", "well", "shell", "hell", "were", "whore", "id", "wed", "shed", "its", "lets"};

// Before "'s" at the end of a wording these are "is" or "has"; any other word would become a
// plural, which says something else ("my patient's", "my patients").
constexpr std::array<std::string_view, 13> kBeforeIs = {"he",  "she",  "that",    "there", "here",
                                                        "who", "what", "where",   "when",  "why",
                                                        "how", "name", "everyone"};

// Endings of words that stand apart where a choice of them follows a space: "you (should|'d
// better)".
constexpr std::array<std::string_view, 6> kContracted = {" 'd ",  " 'll ", " 'm ",
                                                         " 're ", " 's ",  " 've "};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::ranges::find(words, word) != words.end();
}

// "you 'd better" becomes "you'd better".
std::string joined_contractions(std::string words) {
  words += ' ';
  for (const std::string_view contracted : kContracted) {
    std::size_t at = 0;
    while ((at = words.find(contracted, at + 1)) != std::string::npos) words.erase(at, 1);
  }
  words.pop_back();
  return words;
}

bool is_letter(char sign) {
  return (sign >= 'a' && sign <= 'z') || static_cast<unsigned char>(sign) >= 0x80;
}

// Whether people leave out the apostrophe at `at` and mean the same.
bool may_be_left_out(std::string_view words, std::size_t at) {
  if (at == 0 || !is_letter(words[at - 1])) return false;
  const std::size_t start = words.rfind(' ', at) + 1;  // npos + 1 is 0
  const std::size_t end = std::min(words.find(' ', at), words.size());
  const std::string_view before = words.substr(start, at - start);
  const std::string_view after = words.substr(at + 1, end - at - 1);
  if (is_one_of(std::string(before) + std::string(after), kOtherWords)) return false;
  return after != "s" || end < words.size() || is_one_of(before, kBeforeIs);
}

std::vector<std::size_t> apostrophes_to_leave_out(std::string_view words) {
  std::vector<std::size_t> places;
  for (std::size_t at = words.find('\''); at != std::string_view::npos;
       at = words.find('\'', at + 1)) {
    if (may_be_left_out(words, at)) places.push_back(at);
  }
  return places;
}

// `words` without those of the signs at `places` whose bit is set in `chosen`.
std::string without(std::string words, const std::vector<std::size_t>& places, unsigned chosen) {
  for (std::size_t i = places.size(); i-- > 0;) {
    if ((chosen >> std::min(i, kMaxApart)) & 1U) words.erase(places[i], 1);
  }
  return words;
}

}  // namespace

std::vector<std::string> spellings_of(std::string_view words) {
  const std::string folded = joined_contractions(fold_phrase(words));
  if (folded.empty()) return {};
  const std::vector<std::size_t> places = apostrophes_to_leave_out(folded);
  const unsigned ways = places.size() <= kMaxApart ? 1U << places.size() : 2U;
  std::vector<std::string> spellings;
  for (unsigned chosen = 0; chosen < ways; ++chosen) {
    // All or none: the one bit stands for every place.
    const bool all = places.size() > kMaxApart && chosen == 1;
    spellings.push_back(without(folded, places, all ? ~0U : chosen));
  }
  return spellings;
}

}  // namespace forethought

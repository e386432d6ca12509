// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "host/match/image.h"
#include "host/rules/term.h"
#include "host/text/text.h"
#include "tests/host/must.h"

template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static doctest::String convert(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& item : list) text += "[" + item + "]";
    return text.c_str();
  }
};

namespace forethought {

// A term of phrases, folded as they stand; one that ends in "*" takes any ending.
inline Term phrase_term(const std::string& name, std::initializer_list<std::string> phrases) {
  Term term;
  term.name = name;
  for (const std::string& phrase : phrases) {
    const bool any_ending = phrase.ends_with('*');
    term.literals.push_back(
        {fold_phrase(any_ending ? phrase.substr(0, phrase.size() - 1) : phrase), any_ending});
  }
  return term;
}

inline Term pattern_term(const std::string& name, const std::string& expression,
                         Validator validator = Validator::none) {
  Term term;
  term.name = name;
  term.patterns.push_back({expression, validator, 1});
  return term;
}

inline Term sequence_term(const std::string& name, std::vector<Sequence::Step> steps) {
  Term term;
  term.name = name;
  term.sequences.push_back({std::move(steps)});
  return term;
}

using Found = std::vector<std::string>;

// Every match as "term:what the user typed", in the order of the text.
inline Found found_in(const Image& image, const std::vector<Term>& terms,
                      const std::string& original) {
  const Text text = must(Text::read(original));
  Found found;
  std::vector<Match> matches = image.scan(text);
  std::ranges::stable_sort(matches, {}, [](const Match& match) { return match.span.start; });
  for (const Match& match : matches) {
    const ByteSpan span = text.to_original(match.span);
    found.push_back(terms[static_cast<std::size_t>(match.term)].name + ":" +
                    original.substr(span.start, span.size()));
  }
  return found;
}

inline Found found_in(const std::vector<Term>& terms, const std::string& original) {
  return found_in(must(Image::compile(terms)), terms, original);
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/text/text.h"

namespace forethought {

// What evidence counts: a word, folded, with each digit written 0 and a longer run of them cut to
// five, so that "84yo" and "91yo" are one word, "00yo"; or a sign that stands between words, such
// as a comma or an emoji.
struct PlainWord {
  std::string word;
  ByteSpan span;  // in Text::folded()
};

// In their order, after "^" for the start of the text. A sign repeated is one: "!!!" reads "!".
std::vector<PlainWord> plain_words(const Text& text);

}  // namespace forethought

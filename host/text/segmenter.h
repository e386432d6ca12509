// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "host/text/span.h"

namespace forethought {

// ICU's word and sentence iterators. They take long to open, so each thread keeps its own.

// Whether ICU has the rules that the functions below need; false only where it is badly installed.
bool unicode_data_ready();

// Calls `each` with every word of `utf8` in order, by UAX #29, and with every flag.
void for_each_word(std::string_view utf8, const std::function<void(ByteSpan)>& each);

// Calls `each` with the start of every sentence of `utf8` but the first, by UAX #29.
void for_each_sentence_start(std::string_view utf8, const std::function<void(std::size_t)>& each);

}  // namespace forethought

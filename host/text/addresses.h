// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "host/text/span.h"

namespace forethought {

// The @handles, web addresses and e-mail addresses of a folded text: each is one word, whatever
// signs it is made of. Sorted, not overlapping.
//
// A web address begins with "https://", "http://" or "www.", or ends in a well-known domain
// ("nhs.uk/live-well"); "today.patient" is a forgotten space. A handle begins with a letter, so
// "@9am" is a time.
std::vector<ByteSpan> find_addresses(std::string_view folded);

// Whether `byte` stands in one of `spans`, which are sorted and do not overlap.
bool stands_in(const std::vector<ByteSpan>& spans, std::size_t byte);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/text/span.h"

namespace forethought {

// A line of a text and, to be printed below it, marks under parts of it.
struct Excerpt {
  std::string line, marks;
};

// `spans` are sorted, in UTF-16 code units from the start of `line`. Marks are "^~~~" for the first
// span when `with_caret`, else "~~~~". Of a long line only what is around the first span is shown,
// with "…" where something is left out.
Excerpt excerpt(std::string_view line, const std::vector<Span>& spans, bool with_caret);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/mistake.h"

namespace forethought {

// Mistakes on their way between two processes of this program, as JSON.
std::string text_of(const std::vector<Mistake>& mistakes);

// Nothing where the text is something else.
std::optional<std::vector<Mistake>> mistakes_in_text(std::string_view text);

}  // namespace forethought

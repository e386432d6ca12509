// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace forethought {

// Where a browser started the program, talks to it over stdin and stdout until it closes the
// stream. The exit status: 0, or 1 when the stream broke or an extension asked that is not ours.
// Nothing when a person started the program. `arguments` are those of the program without its own
// name.
std::optional<int> run_if_host(std::span<const std::string_view> arguments);

}  // namespace forethought

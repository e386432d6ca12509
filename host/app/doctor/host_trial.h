// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace forethought {

// What was wrong with a program that a browser would start.
struct HostFault {
  std::string_view code;  // "host-exits": stays the same
  std::string what;       // "it ends before it answers"
};

// Starts `program` as a browser starts the host, with `store` as its store, and says hello to it.
// Nothing where it answers as a host does. Waits at most `milliseconds` for the answer and a second
// for the end, and ends the program then.
std::optional<HostFault> try_host(const std::filesystem::path& program, const std::string& store,
                                  int milliseconds);

}  // namespace forethought

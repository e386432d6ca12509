// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/app/doctor/doctor.h"

namespace forethought {

// What was wrong with a program that a browser would start.
struct HostFault {
  std::string_view code;  // "host-exits": stays the same
  std::string what;       // "it ends before it answers"
};

// What came of starting one.
struct HostTrial {
  std::optional<HostFault> fault;   // nothing where it answers as a host does
  std::vector<Examined> diagnosis;  // what it says of itself; empty from an older host
};

// Starts `program` as a browser starts the host, with `store` as its store, says hello to it and
// asks how it is. Waits at most `milliseconds` for each answer and a second for the end, and ends
// the program then.
HostTrial try_host(const std::filesystem::path& program, const std::string& store,
                   int milliseconds);

}  // namespace forethought

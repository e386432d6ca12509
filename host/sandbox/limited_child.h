// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "host/result.h"

namespace forethought {

// What a piece of work may use before it is stopped.
struct WorkLimits {
  std::uint32_t cpu_seconds = 0;
  std::uint32_t wall_seconds = 0;
  std::uint64_t memory_bytes = 0;  // of address space; not held to in a build without sandbox
};

// Does a piece of work in a process of its own, which ends with this one, and gives what it
// returned. Fails where the process could not be made, or was stopped at a limit or by a crash.
Result<std::string> in_limited_child(const WorkLimits& limits,
                                     const std::function<std::string()>& work);

// Whether the system holds this process to such limits of time and memory, or narrower ones.
bool is_kept_to(const WorkLimits& limits);

}  // namespace forethought

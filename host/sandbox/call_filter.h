// SPDX-License-Identifier: MIT
#pragma once

#include "host/result.h"

namespace forethought {

// Whether this kernel can keep a process from calls (seccomp with filters, Linux 3.17).
bool has_call_filter();

// Which calls are left. Neither may open a connection, run a program, trace or signal another
// process, or change what it is allowed.
enum class Calls {
  conversing,  // what the host does once it talks: files, memory, time. No other process is made.
  compiling,   // what compiles rules for it: memory, time, and processes for single compilations
  working      // such a process: memory. It can neither take its limits off nor make another.
};

// From here on this process, and those that it starts, get EPERM for every other call. Cannot be
// undone. Fails where the kernel has no seccomp.
Result<void> keep_to_calls(Calls calls);

}  // namespace forethought

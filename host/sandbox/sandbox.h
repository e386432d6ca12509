// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>

#include "host/result.h"
#include "host/sandbox/limited_child.h"

namespace forethought {

// Which parts of the sandbox hold; a part that the kernel lacks does not.
struct Sandbox {
  bool files = false;  // no file outside of one folder can be reached
  bool calls = false;  // no connection, no program, no other process
};

// What this computer's kernel can do.
Sandbox possible_sandbox();

// Nothing that this process holds is written to disk when it crashes, and no other process of the
// same user may look into it.
void hide_memory();

// The host, once it has all that it needs: it keeps its open streams and the folder of its store.
// `store_folder` empty: no folder. What the kernel lacks is left out.
Sandbox enter_host_sandbox(const std::string& store_folder);

// What compiles rules for the host: it keeps its open streams, and may make processes.
Sandbox enter_compiler_sandbox();

// One piece of such work, in a process of its own as in_limited_child() makes it: it keeps its open
// streams and memory.
Result<std::string> in_sandboxed_child(const WorkLimits& limits,
                                       const std::function<std::string()>& work);

}  // namespace forethought

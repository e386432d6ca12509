// SPDX-License-Identifier: MIT
#include "host/sandbox/sandbox.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include "host/sandbox/call_filter.h"
#include "host/sandbox/landlock.h"

namespace forethought {
namespace {

// A sanitizer looks at its own process in ways that the sandbox is there to forbid.
#ifdef FORETHOUGHT_NO_SANDBOX
constexpr bool kSandboxed = false;
#else
constexpr bool kSandboxed = true;
#endif

Sandbox enter(const std::string& folder, Calls calls) {
  if (!kSandboxed) return {};
  // A folder that went away meanwhile leaves none.
  const bool files = keep_to_folder(folder) || keep_to_folder("");
  return {.files = files, .calls = bool(keep_to_calls(calls))};
}

}  // namespace

Sandbox possible_sandbox() {
  return {.files = has_landlock(), .calls = has_call_filter()};
}

void hide_memory() {
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  if (kSandboxed) ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

Sandbox enter_host_sandbox(const std::string& store_folder) {
  return enter(store_folder, Calls::conversing);
}

Sandbox enter_compiler_sandbox() {
  return enter("", Calls::compiling);
}

Result<std::string> in_sandboxed_child(const WorkLimits& limits,
                                       const std::function<std::string()>& work) {
  return in_limited_child(limits, [&] {
    (void)enter("", Calls::working);
    return work();
  });
}

}  // namespace forethought

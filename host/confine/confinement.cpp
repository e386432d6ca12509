// SPDX-License-Identifier: MIT
#include "host/confine/confinement.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include "host/confine/call_filter.h"
#include "host/confine/landlock.h"

namespace forethought {
namespace {

// A sanitizer looks at its own process in ways that the sandbox is there to forbid.
#ifdef FORETHOUGHT_UNCONFINED
constexpr bool kConfined = false;
#else
constexpr bool kConfined = true;
#endif

Confinement confine(const std::string& folder, Calls calls) {
  if (!kConfined) return {};
  const bool files = bool(keep_to_folder(folder));
  return {.files = files, .calls = bool(keep_to_calls(calls))};
}

}  // namespace

Confinement possible_confinement() {
  return {.files = has_landlock(), .calls = has_call_filter()};
}

void hide_memory() {
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  if (kConfined) ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

Confinement confine_host(const std::string& store_folder) {
  return confine(store_folder, Calls::conversing);
}

Confinement confine_compiler() {
  return confine("", Calls::compiling);
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
//
// Loaded into a program before its libraries: Hyperscan has the version that stands in
// FORETHOUGHT_HYPERSCAN, and takes the processor for the kind that stands in FORETHOUGHT_PROCESSOR,
// as far as they are set. What it compiles stays the same.
#include <dlfcn.h>

#include <cstdlib>

extern "C" {

// As in hs_compile.h.
struct hs_platform_info {
  unsigned tune;
  unsigned long long cpu_features, reserved1, reserved2;
};

const char* hs_version() {
  using Version = const char* (*)();
  const char* const other = std::getenv("FORETHOUGHT_HYPERSCAN");
  return other ? other : reinterpret_cast<Version>(::dlsym(RTLD_NEXT, "hs_version"))();
}

int hs_populate_platform(hs_platform_info* platform) {
  using Populate = int (*)(hs_platform_info*);
  const int failed =
      reinterpret_cast<Populate>(::dlsym(RTLD_NEXT, "hs_populate_platform"))(platform);
  const char* const other = std::getenv("FORETHOUGHT_PROCESSOR");
  if (other) platform->tune = static_cast<unsigned>(std::atoi(other));
  return failed;
}
}

// SPDX-License-Identifier: MIT
#pragma once

#include "host/sandbox/sandbox.h"
#include "host/store/store_folder.h"

namespace forethought {

// What a host cannot change of where it runs, and tells whoever asks.
struct HostEnvironment {
  Sandbox sandbox = {};      // what holds it
  StoreFolder beside = {};   // what stands beside its store
  bool locks_memory = true;  // what it reads is kept from the disk on which memory is swapped
};

}  // namespace forethought

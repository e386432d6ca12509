// SPDX-License-Identifier: MIT
#include "host/shared_bytes.h"

#include <cstring>
#include <new>

namespace forethought {

SharedBytes SharedBytes::copy_of(std::string_view bytes) {
  constexpr std::align_val_t kAligned{kAlignment};
  const std::shared_ptr<void> memory(::operator new(bytes.size(), kAligned),
                                     [](void* start) { ::operator delete(start, kAligned); });
  if (!bytes.empty()) std::memcpy(memory.get(), bytes.data(), bytes.size());
  return {memory, {static_cast<const char*>(memory.get()), bytes.size()}};
}

}  // namespace forethought

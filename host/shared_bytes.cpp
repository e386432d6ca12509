// SPDX-License-Identifier: MIT
#include "host/shared_bytes.h"

#include <algorithm>
#include <new>

namespace forethought {

SharedBytes SharedBytes::made(std::size_t size, const std::function<void(char* start)>& write) {
  constexpr std::align_val_t kAligned{kAlignment};
  const std::shared_ptr<void> memory(::operator new(size, kAligned),
                                     [](void* start) { ::operator delete(start, kAligned); });
  auto* const start = static_cast<char*>(memory.get());
  write(start);
  return {memory, {start, size}};
}

SharedBytes SharedBytes::copy_of(std::string_view bytes) {
  return made(bytes.size(), [&](char* start) { std::ranges::copy(bytes, start); });
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/sandbox/frames.h"

#include <cstdint>

#include "host/descriptor.h"

namespace forethought {
bool write_frame(int descriptor, std::string_view bytes) {
  const std::uint64_t size = bytes.size();
  const std::string_view length(reinterpret_cast<const char*>(&size), sizeof size);
  return write_all(descriptor, length) && write_all(descriptor, bytes);
}

std::optional<std::string> read_frame(int descriptor) {
  std::uint64_t size = 0;
  if (!read_all(descriptor, reinterpret_cast<char*>(&size), sizeof size)) return {};
  if (size > kMostFrameBytes) return {};
  std::string bytes(size, '\0');
  if (!read_all(descriptor, bytes.data(), bytes.size())) return {};
  return bytes;
}

}  // namespace forethought

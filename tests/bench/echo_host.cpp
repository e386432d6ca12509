// SPDX-License-Identifier: MIT
//
// The least that a native messaging host does: reads a message and sends the same back.
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <vector>

namespace {

bool read_all(char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(STDIN_FILENO, into, size);
    if (got <= 0) return false;
    into += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

int main() {
  std::vector<char> message(sizeof(std::uint32_t));
  while (read_all(message.data(), sizeof(std::uint32_t))) {
    std::uint32_t size = 0;
    std::memcpy(&size, message.data(), sizeof size);
    message.resize(sizeof size + size);
    if (!read_all(message.data() + sizeof size, size)) return 1;
    if (::write(STDOUT_FILENO, message.data(), message.size()) < 0) return 1;
  }
  return 0;
}

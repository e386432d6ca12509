// SPDX-License-Identifier: MIT
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace forethought {

// A pipe of which the test holds both ends.
class Pipe {
 public:
  Pipe() { (void)!::pipe2(ends_.data(), O_CLOEXEC); }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_reading();
    close_writing();
  }

  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_reading() { close(ends_[0]); }
  void close_writing() { close(ends_[1]); }

  // Writes bytes as they are; must fit the pipe unless somebody reads. What nobody can read any
  // more is lost.
  void put(std::string_view bytes) {
    std::signal(SIGPIPE, SIG_IGN);
    while (!bytes.empty()) {
      const ssize_t written = ::write(writing(), bytes.data(), bytes.size());
      if (written <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  // Reads exactly `size` bytes, or what comes before the end.
  std::string get(std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
      const ssize_t got = ::read(reading(), bytes.data() + filled, size - filled);
      if (got <= 0) break;
      filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
  }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }

  std::array<int, 2> ends_ = {-1, -1};
};

// The four bytes that go before a message.
inline std::string length_prefix(std::uint32_t length) {
  std::string bytes(sizeof(length), '\0');
  std::memcpy(bytes.data(), &length, sizeof(length));
  return bytes;
}

// A message as it goes over the wire.
inline std::string framed(std::string_view json) {
  return length_prefix(static_cast<std::uint32_t>(json.size())) + std::string(json);
}

}  // namespace forethought

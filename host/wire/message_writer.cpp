// SPDX-License-Identifier: MIT
#include "host/wire/message_writer.h"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <cstdint>
#include <cstring>

#include "host/wire/message_reader.h"

namespace forethought {
namespace {

// Drops the first `written` bytes of what is still to be written.
void advance(std::array<iovec, 2>& parts, std::size_t written) {
  for (iovec& part : parts) {
    const std::size_t done = std::min(part.iov_len, written);
    part.iov_base = static_cast<char*>(part.iov_base) + done;
    part.iov_len -= done;
    written -= done;
  }
}

}  // namespace

Result<int> claim_stdout() {
  const int claimed = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  if (claimed < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
    return Error{std::string("stdout: ") + std::strerror(errno)};
  }
  return claimed;
}

Result<void> MessageWriter::write(std::string_view json) {
  assert(json.size() <= kMaxMessageBytes);
  auto length = static_cast<std::uint32_t>(json.size());
  // writev() takes pointers to non-const and does not write through them.
  std::array<iovec, 2> parts = {iovec{&length, sizeof(length)},
                                iovec{const_cast<char*>(json.data()), json.size()}};
  while (parts[0].iov_len + parts[1].iov_len > 0) {
    const ssize_t written = ::writev(descriptor_, parts.data(), parts.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return Error{std::string("answer: ") + std::strerror(errno)};
    advance(parts, static_cast<std::size_t>(written));
  }
  return {};
}

}  // namespace forethought

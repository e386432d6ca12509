// SPDX-License-Identifier: MIT
#include "host/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace forethought {
namespace {

bool is_written_pipe(int number) {
  struct stat opened {};
  return ::fstat(number, &opened) == 0 && S_ISFIFO(opened.st_mode) &&
         (::fcntl(number, F_GETFL) & O_ACCMODE) == O_WRONLY;
}

}  // namespace

bool Descriptor::close() {
  const int number = std::exchange(number_, -1);
  return number < 0 || ::close(number) == 0;
}

Result<PipeEnds> PipeEnds::make() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Error{std::string("a pipe: ") + std::strerror(errno)};
  return PipeEnds{Descriptor(ends[0]), Descriptor(ends[1])};
}

void close_inherited() {
  int first = STDERR_FILENO + 1;
  while (is_written_pipe(first)) ++first;
  ::close_range(first, ~0U, 0);
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool read_all(int descriptor, char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::read(descriptor, bytes, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

}  // namespace forethought

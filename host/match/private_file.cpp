// SPDX-License-Identifier: MIT
#include "host/match/private_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "host/descriptor.h"

namespace forethought {
namespace {

bool is_ours_alone(const struct stat& status) {
  return S_ISREG(status.st_mode) && status.st_uid == geteuid() &&
         (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

}  // namespace

std::optional<SharedBytes> map_private_file(const std::string& path) {
  // A pipe in the file's place must not make the program wait.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || fstat(file.number(), &status) != 0 || !is_ours_alone(status)) return {};
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return SharedBytes();
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (start == MAP_FAILED) return {};
  const std::shared_ptr<void> keeper(start, [size](void* mapped) { ::munmap(mapped, size); });
  return SharedBytes(keeper, {static_cast<const char*>(start), size});
}

bool write_private_file(const std::string& path, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  Descriptor file(mkostemp(temporary.data(), O_CLOEXEC));  // with mode 0600
  if (!file.is_open()) return false;
  const bool written = write_all(file.number(), bytes) && fsync(file.number()) == 0 && file.close();
  if (written && std::rename(temporary.c_str(), path.c_str()) == 0) return true;
  ::unlink(temporary.c_str());
  return false;
}

}  // namespace forethought

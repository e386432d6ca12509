// SPDX-License-Identifier: MIT
#include "host/match/private_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "host/descriptor.h"

namespace forethought {
namespace {

// So much stays in the processor's cache while it is looked at.
constexpr std::size_t kPartBytes = 128 * 1024;

bool is_ours_alone(const struct stat& status) {
  return S_ISREG(status.st_mode) && status.st_uid == geteuid() &&
         (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

// Whether all of it could be read. Linux before 5.14 does not know how to say.
std::optional<bool> read_whole(void* mapped, std::size_t size) {
  if (::madvise(mapped, size, MADV_POPULATE_READ) == 0) return true;
  return errno == EINVAL ? std::nullopt : std::optional(false);
}

}  // namespace

std::optional<PrivateFile> PrivateFile::open(const std::string& path) {
  // A pipe in the file's place must not make the program wait.
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status {};
  if (!file.is_open() || fstat(file.number(), &status) != 0 || !is_ours_alone(status)) return {};
  return PrivateFile(std::move(file), static_cast<std::size_t>(status.st_size));
}

bool PrivateFile::each_part(const std::function<void(std::string_view)>& take) const {
  std::string part(kPartBytes, '\0');
  for (std::size_t start = 0; start < size_;) {
    const ssize_t read =
        ::pread(file_.number(), part.data(), part.size(), static_cast<off_t>(start));
    if (read <= 0) return false;
    take(std::string_view(part).substr(0, static_cast<std::size_t>(read)));
    start += static_cast<std::size_t>(read);
  }
  return true;
}

std::optional<SharedBytes> PrivateFile::map() const {
  if (size_ == 0) return SharedBytes();
  void* start = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_.number(), 0);
  if (start == MAP_FAILED) return {};
  const std::shared_ptr<void> keeper(start,
                                     [size = size_](void* mapped) { ::munmap(mapped, size); });
  const auto read = read_whole(start, size_);
  if (!(read ? *read : each_part([](std::string_view) {}))) return {};
  return SharedBytes(keeper, {static_cast<const char*>(start), size_});
}

void let_go(std::string_view mapped) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto start = reinterpret_cast<std::uintptr_t>(mapped.data());
  const std::uintptr_t from = start / page * page;
  (void)::madvise(reinterpret_cast<void*>(from), mapped.size() + (start - from), MADV_DONTNEED);
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

// SPDX-License-Identifier: MIT
#include "host/sandbox/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>

#include "host/descriptor.h"

namespace forethought {
namespace {

// Rights of later versions than Debian's headers know; linux/landlock.h of Linux 6.2 and 6.10.
constexpr std::uint64_t kTruncate = 1ULL << 14;
constexpr std::uint64_t kDeviceControl = 1ULL << 15;

// The first version of Landlock is 1; it knows the thirteen rights from execute to make_sym.
constexpr std::uint64_t kFirstRights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;

int landlock_version() {
  return static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

// All rights that this version can take away.
std::uint64_t known_rights(int version) {
  std::uint64_t rights = kFirstRights;
  if (version >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= 3) rights |= kTruncate;
  if (version >= 5) rights |= kDeviceControl;
  return rights;
}

// What a store does in its folder.
constexpr std::uint64_t kStoreRights =
    LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
    LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE | kTruncate;

Error refused(const char* what) {
  return Error{std::string("sandbox: ") + what + ": " + std::strerror(errno)};
}

Result<void> allow_folder(int ruleset, const std::string& folder, std::uint64_t rights) {
  const Descriptor opened(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!opened.is_open()) return refused(folder.c_str());
  landlock_path_beneath_attr allowed{};
  allowed.allowed_access = rights;
  allowed.parent_fd = opened.number();
  if (::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &allowed, 0) != 0) {
    return refused(folder.c_str());
  }
  return {};
}

}  // namespace

bool has_landlock() {
  return landlock_version() >= 1;
}

Result<void> keep_to_folder(const std::string& folder) {
  const int version = landlock_version();
  if (version < 1) return refused("Landlock");
  landlock_ruleset_attr taken{};
  taken.handled_access_fs = known_rights(version);
  const Descriptor ruleset(
      static_cast<int>(::syscall(SYS_landlock_create_ruleset, &taken, sizeof taken, 0)));
  if (!ruleset.is_open()) return refused("Landlock");
  if (!folder.empty()) {
    const std::uint64_t rights = kStoreRights & taken.handled_access_fs;
    if (auto allowed = allow_folder(ruleset.number(), folder, rights); !allowed) return allowed;
  }
  // Without this only root may give up rights: a program with more of them could be fooled.
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return refused("no new privileges");
  if (::syscall(SYS_landlock_restrict_self, ruleset.number(), 0) != 0) return refused("Landlock");
  return {};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/sandbox/call_filter.h"

#include <fcntl.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>

#include <cerrno>
#include <cstring>
#include <initializer_list>
#include <span>
#include <string>

#include "host/handle.h"

namespace forethought {
namespace {

// By name: some architectures have a call and others do not.
constexpr const char* kEverywhere[] = {
    // streams and waiting
    "read", "write", "readv", "writev", "poll", "ppoll", "close", "lseek", "dup", "dup2", "dup3",
    // memory
    "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "munlock",
    // time and chance
    "clock_gettime", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrandom",
    // this process
    "futex", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "rt_sigreturn",
    "sigaltstack", "sched_yield", "sched_getaffinity", "sysinfo", "uname", "rseq",
    "set_robust_list", "restart_syscall", "exit", "exit_group"};

// Which signals end it.
constexpr const char* kSignals[] = {"rt_sigaction", "rt_sigprocmask"};

constexpr const char* kFiles[] = {
    "open",      "openat",         "stat",      "lstat",      "fstat",    "newfstatat",
    "statx",     "access",         "faccessat", "faccessat2", "readlink", "readlinkat",
    "getcwd",    "getdents64",     "pread64",   "pwrite64",   "flock",    "ftruncate",
    "fsync",     "fdatasync",      "fchmod",    "fchown",     "unlink",   "unlinkat",
    "rename",    "renameat",       "renameat2", "mkdir",      "mkdirat",  "fadvise64",
    "fallocate", "sync_file_range"};

constexpr const char* kProcesses[] = {"clone",     "clone3",  "fork",      "vfork",
                                      "wait4",     "pipe2",   "setrlimit", "alarm",
                                      "setitimer", "getppid", "seccomp",   "close_range"};

// A call that does more than is allowed: what one of its arguments may be.
struct PartOfCall {
  const char* name;
  unsigned argument;
  std::initializer_list<scmp_datum_t> values;
};

// Any process of the user can be made the owner of an open file, and be signalled by it.
constexpr PartOfCall kFileControl = {
    "fcntl", 1, {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_GETLK, F_SETLK, F_SETLKW}};

// Limits that are set for another process can end it: 0 is this one.
constexpr PartOfCall kOwnLimits = {"prlimit64", 0, {0}};

// To end with the process that made it, and to be allowed less.
constexpr PartOfCall kOwnProcess = {"prctl", 0, {PR_SET_PDEATHSIG, PR_SET_NO_NEW_PRIVS}};

void release(void* filter) {
  seccomp_release(filter);
}

Result<void> allow(scmp_filter_ctx filter, const char* name,
                   std::span<const scmp_arg_cmp> arguments) {
  const int call = seccomp_syscall_resolve_name(name);
  if (call == __NR_SCMP_ERROR) return {};
  const auto count = static_cast<unsigned>(arguments.size());
  const int added = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, count, arguments.data());
  // -EDOM: this architecture has no such call.
  if (added == 0 || added == -EDOM) return {};
  return Error{std::string("sandbox: ") + name + ": " + std::strerror(-added)};
}

Result<void> allow(scmp_filter_ctx filter, std::span<const char* const> names) {
  for (const char* name : names) {
    if (auto allowed = allow(filter, name, {}); !allowed) return allowed;
  }
  return {};
}

Result<void> allow(scmp_filter_ctx filter, const PartOfCall& part) {
  for (const scmp_datum_t value : part.values) {
    const scmp_arg_cmp is_value{part.argument, SCMP_CMP_EQ, value, 0};
    if (auto allowed = allow(filter, part.name, {&is_value, 1}); !allowed) return allowed;
  }
  return {};
}

Result<void> allow(scmp_filter_ctx filter, Calls calls) {
  if (auto allowed = allow(filter, kEverywhere); !allowed) return allowed;
  if (calls == Calls::working) return {};
  if (auto allowed = allow(filter, kSignals); !allowed) return allowed;
  if (calls == Calls::conversing) {
    const auto files = allow(filter, kFiles);
    return files ? allow(filter, kFileControl) : files;
  }
  if (auto allowed = allow(filter, kProcesses); !allowed) return allowed;
  const auto limits = allow(filter, kOwnLimits);
  return limits ? allow(filter, kOwnProcess) : limits;
}

}  // namespace

bool has_call_filter() {
  // With no filter the answer is EFAULT where filters are known, EINVAL where they are not.
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) != 0 && errno == EFAULT;
}

Result<void> keep_to_calls(Calls calls) {
  const Handle<void, release> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter) return Error{"sandbox: no memory for a filter of calls"};
  if (auto allowed = allow(filter.get(), calls); !allowed) return allowed;
  if (const int loaded = seccomp_load(filter.get()); loaded != 0) {
    return Error{std::string("sandbox: seccomp: ") + std::strerror(-loaded)};
  }
  return {};
}

}  // namespace forethought

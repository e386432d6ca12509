// SPDX-License-Identifier: MIT
#include "host/sandbox/call_filter.h"

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
    "brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "mlock", "munlock",
    // time and chance
    "clock_gettime", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "getrandom",
    // this process
    "futex", "getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "rt_sigaction",
    "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "sched_yield", "sched_getaffinity", "sysinfo",
    "uname", "rseq", "set_robust_list", "restart_syscall", "exit", "exit_group"};

constexpr const char* kFiles[] = {
    "open",    "openat",    "stat",       "lstat",     "fstat",      "newfstatat",     "statx",
    "access",  "faccessat", "faccessat2", "readlink",  "readlinkat", "getcwd",         "getdents64",
    "pread64", "pwrite64",  "fcntl",      "flock",     "ftruncate",  "fsync",          "fdatasync",
    "fchmod",  "fchown",    "unlink",     "unlinkat",  "rename",     "renameat",       "renameat2",
    "mkdir",   "mkdirat",   "utimensat",  "fadvise64", "fallocate",  "sync_file_range"};

constexpr const char* kProcesses[] = {"clone",     "clone3",  "fork",     "vfork",
                                      "wait4",     "getppid", "pipe2",    "prlimit64",
                                      "setrlimit", "alarm",   "setitimer"};

void release(void* filter) {
  seccomp_release(filter);
}

Result<void> add(scmp_filter_ctx filter, std::span<const char* const> names) {
  for (const char* name : names) {
    const int call = seccomp_syscall_resolve_name(name);
    if (call == __NR_SCMP_ERROR) continue;
    // -EDOM: this architecture has no such call.
    const int added = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0);
    if (added != 0 && added != -EDOM) {
      return Error{std::string("sandbox: ") + name + ": " + std::strerror(-added)};
    }
  }
  return {};
}

// A process may ask to end with the one that made it, and for nothing else of prctl.
Result<void> add_ending_with_parent(scmp_filter_ctx filter) {
  const int added = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1,
                                     SCMP_A0(SCMP_CMP_EQ, PR_SET_PDEATHSIG));
  if (added == 0) return {};
  return Error{std::string("sandbox: prctl: ") + std::strerror(-added)};
}

}  // namespace

bool has_call_filter() {
  // With no filter the answer is EFAULT where filters are known, EINVAL where they are not.
  return ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, nullptr) != 0 && errno == EFAULT;
}

Result<void> keep_to_calls(Calls calls) {
  const Handle<void, release> filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter) return Error{"sandbox: no memory for a filter of calls"};
  if (auto added = add(filter.get(), kEverywhere); !added) return added;
  const std::span<const char* const> more =
      calls == Calls::conversing ? std::span<const char* const>(kFiles) : kProcesses;
  if (auto added = add(filter.get(), more); !added) return added;
  if (calls == Calls::compiling) {
    if (auto added = add_ending_with_parent(filter.get()); !added) return added;
  }
  if (const int loaded = seccomp_load(filter.get()); loaded != 0) {
    return Error{std::string("sandbox: seccomp: ") + std::strerror(-loaded)};
  }
  return {};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/sandbox/limited_child.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <new>

#include "host/descriptor.h"
#include "host/sandbox/frames.h"

namespace forethought {
namespace {

constexpr int kOutOfMemory = 3;
constexpr int kAnswer = STDERR_FILENO + 1;

void keep_to(const WorkLimits& limits) {
  // SIGXCPU asks, and the second after it SIGKILL does not.
  const rlimit cpu{limits.cpu_seconds, limits.cpu_seconds + 1};
  ::setrlimit(RLIMIT_CPU, &cpu);
#ifndef FORETHOUGHT_NO_SANDBOX  // a sanitizer takes terabytes of addresses
  const rlimit memory{limits.memory_bytes, limits.memory_bytes};
  ::setrlimit(RLIMIT_AS, &memory);
#endif
  for (const int signal : {SIGXCPU, SIGALRM}) std::signal(signal, SIG_DFL);
  ::alarm(limits.wall_seconds);
}

// What this process has open, as a store, is none of the work's business.
void close_all_but_streams_and(int output) {
  ::dup2(output, kAnswer);
  ::close_range(kAnswer + 1, ~0U, 0);
}

// Nobody is left to wait for the answer then.
void end_with(pid_t owner) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != owner) ::_exit(1);  // it ended before
}

[[noreturn]] void work_and_end(const WorkLimits& limits, const std::function<std::string()>& work,
                               int output) {
  keep_to(limits);
  close_all_but_streams_and(output);
  try {
    ::_exit(write_frame(kAnswer, work()) ? 0 : 1);
  } catch (const std::bad_alloc&) {
    ::_exit(kOutOfMemory);
  } catch (const std::exception&) {
    ::_exit(1);
  }
}

bool is_below(int resource, std::uint64_t limit) {
  rlimit kept{};
  return ::getrlimit(static_cast<__rlimit_resource_t>(resource), &kept) == 0 &&
         kept.rlim_cur <= limit;
}

bool ended_by(int signal, int status) {
  return WIFSIGNALED(status) && WTERMSIG(status) == signal;
}

Error stopped(int status) {
  if (ended_by(SIGXCPU, status) || ended_by(SIGALRM, status)) {
    return Error{"stopped: it takes too long"};
  }
  if (WIFEXITED(status) && WEXITSTATUS(status) == kOutOfMemory) {
    return Error{"stopped: it needs too much memory"};
  }
  if (ended_by(SIGKILL, status)) {
    return Error{"stopped by the system, which may be short of memory"};
  }
  return Error{"stopped by a crash"};
}

}  // namespace

Result<std::string> in_limited_child(const WorkLimits& limits,
                                     const std::function<std::string()>& work) {
  auto pipe = PipeEnds::make();
  if (!pipe) return pipe.error();
  const pid_t owner = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) return Error{std::string("a process: ") + std::strerror(errno)};
  if (child == 0) {
    end_with(owner);
    pipe->reading.close();
    work_and_end(limits, work, pipe->writing.number());
  }
  pipe->writing.close();
  auto answer = read_frame(pipe->reading.number());
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (answer && WIFEXITED(status) && WEXITSTATUS(status) == 0) return *std::move(answer);
  return stopped(status);
}

bool is_kept_to(const WorkLimits& limits) {
  return is_below(RLIMIT_CPU, limits.cpu_seconds) && is_below(RLIMIT_AS, limits.memory_bytes);
}

}  // namespace forethought

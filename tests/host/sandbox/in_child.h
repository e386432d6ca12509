// SPDX-License-Identifier: MIT
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <functional>

namespace forethought {

// Whether something holds in a process of its own, which may then be in any state. A crash is a no.
inline bool holds_in_child(const std::function<bool()>& attempt) {
  const pid_t child = ::fork();
  if (child < 0) return false;
  if (child == 0) {
    bool holds = false;
    try {
      holds = attempt();
    } catch (...) {
    }
    ::_exit(holds ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace forethought

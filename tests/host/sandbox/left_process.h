// SPDX-License-Identifier: MIT
#pragma once

#include <poll.h>
#include <semaphore.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <functional>

#include <doctest/doctest.h>

#include "host/descriptor.h"

namespace forethought {

// What a process says of itself to those that it is shared with, whatever it may no longer do.
class SharedWord {
 public:
  SharedWord() {
    void* memory =
        ::mmap(nullptr, sizeof(Said), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    REQUIRE(memory != MAP_FAILED);
    said_ = static_cast<Said*>(memory);
    REQUIRE(::sem_init(&said_->is_said, 1, 0) == 0);
  }
  SharedWord(const SharedWord&) = delete;
  SharedWord& operator=(const SharedWord&) = delete;
  ~SharedWord() { ::munmap(said_, sizeof(Said)); }

  void say_who() {
    said_->who = ::getpid();
    ::sem_post(&said_->is_said);
  }
  // Who said it, within ten seconds.
  pid_t wait_for() {
    timespec until{};
    ::clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 10;
    REQUIRE(::sem_timedwait(&said_->is_said, &until) == 0);
    return said_->who;
  }

 private:
  struct Said {
    sem_t is_said;
    pid_t who;
  };
  Said* said_ = nullptr;
};

// Whether what a process has others do ends with it. `begin` is what it does; the word that it is
// given is to be said by the one that does the work, which is to go on for ever.
inline bool ends_with_its_owner(const std::function<void(SharedWord&)>& begin) {
  SharedWord word;
  const pid_t owner = ::fork();
  REQUIRE(owner >= 0);
  if (owner == 0) {
    begin(word);
    ::_exit(0);
  }
  const Descriptor worker(static_cast<int>(::syscall(SYS_pidfd_open, word.wait_for(), 0)));
  REQUIRE(worker.is_open());
  pollfd ended{worker.number(), POLLIN, 0};
  CHECK(::poll(&ended, 1, 0) == 0);

  ::kill(owner, SIGKILL);
  ::waitpid(owner, nullptr, 0);

  return ::poll(&ended, 1, 10'000) == 1;
}

}  // namespace forethought

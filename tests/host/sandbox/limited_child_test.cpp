// SPDX-License-Identifier: MIT
#include "host/sandbox/limited_child.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <functional>
#include <string>

#include <doctest/doctest.h>

#include "host/descriptor.h"
#include "tests/host/must.h"
#include "tests/host/sandbox/left_process.h"

namespace forethought {
namespace {

constexpr WorkLimits kLimits{.cpu_seconds = 60, .wall_seconds = 60, .memory_bytes = 1ULL << 30};

std::string why_stopped(const WorkLimits& limits, const std::function<std::string()>& work) {
  const auto done = in_limited_child(limits, work);
  return done ? "done" : done.error().message;
}

}  // namespace

TEST_CASE("work in a child gives what it returned, however long") {
  CHECK(must(in_limited_child(kLimits, [] { return std::string("done"); })) == "done");
  CHECK(must(in_limited_child(kLimits, [] { return std::string(3 << 20, 'x'); })).size() ==
        3 << 20);
  CHECK(must(in_limited_child(kLimits, [] { return std::string(); })).empty());
}

TEST_CASE("work finds nothing open of what the process that asks for it has") {
  const Descriptor low(::open("/", O_RDONLY | O_CLOEXEC));
  const Descriptor open(::fcntl(low.number(), F_DUPFD_CLOEXEC, 10));
  REQUIRE(open.is_open());

  CHECK(must(in_limited_child(kLimits, [&] {
          return std::string(::fcntl(open.number(), F_GETFD) < 0 ? "closed" : "open");
        })) == "closed");
}

TEST_CASE("work that never ends is stopped by the time it uses") {
  const WorkLimits limits{.cpu_seconds = 1, .wall_seconds = 60, .memory_bytes = 1ULL << 30};

  CHECK(why_stopped(limits, [] {
          for (volatile bool on = true; on;) {
          }
          return std::string();
        }) == "stopped: it takes too long");
}

TEST_CASE("work that waits for ever is stopped by the clock") {
  const WorkLimits limits{.cpu_seconds = 60, .wall_seconds = 1, .memory_bytes = 1ULL << 30};

  CHECK(why_stopped(limits, [] {
          while (true) ::pause();
          return std::string();
        }) == "stopped: it takes too long");
}

TEST_CASE("work ends with the process that asked for it") {
  CHECK(ends_with_its_owner([](SharedWord& word) {
    (void)in_limited_child(kLimits, [&] {
      word.say_who();
      while (true) ::pause();
      return std::string();
    });
  }));
}

#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("work that wants all memory is stopped") {
  CHECK(why_stopped(kLimits, [] { return std::string(2ULL << 30, 'x'); }) ==
        "stopped: it needs too much memory");
}
#endif

TEST_CASE("work that is killed from outside is not said to take too long") {
  CHECK(why_stopped(kLimits, []() -> std::string {
          ::kill(::getpid(), SIGKILL);
          return "";
        }) == "stopped by the system, which may be short of memory");
}

TEST_CASE("work that crashes is told as that") {
  CHECK(why_stopped(kLimits, []() -> std::string { ::_exit(9); }) == "stopped by a crash");
}

}  // namespace forethought

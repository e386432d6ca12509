// SPDX-License-Identifier: MIT
#include "host/sandbox/work_server.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <string>

#include <doctest/doctest.h>

#include "tests/host/must.h"
#include "tests/host/sandbox/in_child.h"
#include "tests/host/sandbox/left_process.h"

namespace forethought {
namespace {

constexpr WorkLimits kLimits{.cpu_seconds = 60, .wall_seconds = 60, .memory_bytes = 1ULL << 30};

std::string shout(std::string_view question) {
  if (question == "crash") ::_exit(9);
  return std::string(question) + "!";
}

struct Attempt {
  std::string_view what;
  bool (*succeeds)();
};

constexpr Attempt kForbidden[] = {
    {"makes a process", [] { return holds_in_child([] { return true; }); }},
    {"opens a connection", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }},
    {"widens its limits",
     [] {
       const rlimit none{RLIM_INFINITY, RLIM_INFINITY};
       return ::setrlimit(RLIMIT_CPU, &none) == 0;
     }},
    {"stops its clock",
     [] {
       const itimerval never{};
       return ::setitimer(ITIMER_REAL, &never, nullptr) == 0;
     }},
    {"heeds no alarm", [] { return std::signal(SIGALRM, SIG_IGN) != SIG_ERR; }},
    {"puts its alarm off",
     [] {
       sigset_t all;
       ::sigfillset(&all);
       return ::sigprocmask(SIG_BLOCK, &all, nullptr) == 0;
     }},
};

std::string try_it(std::string_view what) {
  const auto* attempt = std::ranges::find(kForbidden, what, &Attempt::what);
  if (attempt == std::end(kForbidden)) return "unknown";
  return attempt->succeeds() ? "done" : "refused";
}

}  // namespace

TEST_CASE("a server answers one question after another") {
  WorkServer server = must(WorkServer::start(shout));

  CHECK(must(server.ask(kLimits, "one")) == "one!");
  CHECK(must(server.ask(kLimits, "")) == "!");
  CHECK(must(server.ask(kLimits, std::string(1 << 20, 'x'))).size() == (1 << 20) + 1);
}

TEST_CASE("a question that crashes takes no other with it") {
  WorkServer server = must(WorkServer::start(shout));

  const auto crashed = server.ask(kLimits, "crash");

  REQUIRE_FALSE(crashed);
  CHECK(crashed.error().message == "stopped by a crash");
  CHECK(must(server.ask(kLimits, "next")) == "next!");
}

TEST_CASE("a piece of work ends with the process that the server works for") {
  CHECK(ends_with_its_owner([](SharedWord& word) {
    WorkServer server = must(WorkServer::start([&](std::string_view) {
      word.say_who();
      while (true) ::poll(nullptr, 0, -1);
      return std::string();
    }));
    (void)server.ask(kLimits, "work");
  }));
}

// A sanitizer's build has no sandbox.
#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("a server says what holds it and its work, between one piece of work and the next") {
  WorkServer server = must(WorkServer::start(shout));

  for (int times = 0; times < 2; ++times) {
    const WorkSandbox sandbox = must(server.sandbox());
    CHECK(sandbox.files);
    CHECK(sandbox.calls);
    CHECK(sandbox.limits);
    CHECK(must(server.ask(kLimits, "next")) == "next!");
  }
}

TEST_CASE("a piece of work can neither take its limits off nor make a process") {
  WorkServer server = must(WorkServer::start(try_it));

  for (const Attempt& attempt : kForbidden) {
    CAPTURE(attempt.what);
    CHECK(holds_in_child([&] { return attempt.succeeds(); }));
    CHECK(must(server.ask(kLimits, attempt.what)) == "refused");
  }
}
#endif

}  // namespace forethought

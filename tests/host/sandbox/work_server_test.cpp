// SPDX-License-Identifier: MIT
#include "host/sandbox/work_server.h"

#include <poll.h>
#include <unistd.h>

#include <string>

#include <doctest/doctest.h>

#include "tests/host/must.h"
#include "tests/host/sandbox/left_process.h"

namespace forethought {
namespace {

constexpr WorkLimits kLimits{.cpu_seconds = 60, .wall_seconds = 60, .memory_bytes = 1ULL << 30};

std::string shout(std::string_view question) {
  if (question == "crash") ::_exit(9);
  return std::string(question) + "!";
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
#endif

}  // namespace forethought

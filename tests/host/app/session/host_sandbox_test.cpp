// SPDX-License-Identifier: MIT
//
// What the real host holds itself to, seen from outside of it: sandbox_test.cpp tries each
// forbidden thing from inside.
#include <poll.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"
#include "tests/host/app/trace.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// A file of the user's own, in a folder in which the user keeps the store too.
class SharedFolder {
 public:
  explicit SharedFolder(const InstalledProgram& installed) : folder_(installed.home() / "notes") {
    fs::create_directories(folder_);
    write_file(folder_ / "diary.txt", "Dear diary");
  }

  // What starts the host on that store.
  std::vector<std::string> starter(const std::vector<std::string>& before = {}) const {
    std::vector<std::string> words = {"/usr/bin/env",
                                      "FORETHOUGHT_STORE=" + (folder_ / "store").string()};
    words.insert(words.end(), before.begin(), before.end());
    return words;
  }

 private:
  fs::path folder_;
};

}  // namespace

// A sanitizer's build has no sandbox, and does not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX

TEST_CASE("a host whose store stands among other files keeps out of their folder, and says so") {
  const InstalledProgram installed;
  const SharedFolder shared(installed);
  const Trace trace("landlock_add_rule,landlock_restrict_self");
  {
    StartedProgram host(installed, {origin()}, shared.starter(trace.starter()));
    CHECK_FALSE(host.ask(hello_request()).contains("notice"));
    CHECK(is_flagged(host.ask(check_request())));

    CHECK(host.ask(set_rule(false)).at("type") == "rule-set");
    CHECK(diagnosis_of(host, "store").at("code") == "store-among-others");
    CHECK(host.end().status == 0);
  }
  CHECK(trace.lines_with({"landlock_add_rule("}).empty());
  CHECK(trace.lines_with({"landlock_restrict_self(", " = 0"}).size() == 2);

  StartedProgram next(installed, {origin()}, shared.starter());
  CHECK_FALSE(next.ask(hello_request()).contains("notice"));
  CHECK_FALSE(is_flagged(next.ask(check_request())));
}

#endif

TEST_CASE("what whoever starts the host has open is closed in it and in what compiles its rules") {
  const InstalledProgram installed;
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  StartedProgram host(installed, {origin()});
  host.ask(hello_request());

  ::close(ends[1]);

  // Nobody is left who could write.
  pollfd reading{ends[0], POLLIN, 0};
  CHECK(::poll(&reading, 1, 0) == 1);
  CHECK((reading.revents & POLLHUP) != 0);
  ::close(ends[0]);
}

}  // namespace forethought

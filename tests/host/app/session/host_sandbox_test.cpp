// SPDX-License-Identifier: MIT
//
// What the real host holds itself to, seen from outside of it: sandbox_test.cpp tries each
// forbidden thing from inside.
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "host/store/opening_lock.h"
#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"
#include "tests/host/app/trace.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

// What stands in a trace between the two.
std::string between(const std::string& line, const std::string& before, const std::string& after) {
  const std::size_t start = line.find(before);
  if (start == std::string::npos) return "";
  const std::size_t end = line.find(after, start + before.size());
  return line.substr(start + before.size(), end - start - before.size());
}

// A file of the user's own, in a folder in which the user keeps the store too.
class SharedFolder {
 public:
  explicit SharedFolder(const InstalledProgram& installed) : folder_(installed.home() / "notes") {
    fs::create_directories(folder_);
    write_file(folder_ / "diary.txt", "Dear diary");
  }

  std::string store() const { return (folder_ / "store").string(); }
  // What starts the host on that store.
  std::vector<std::string> starter(const std::vector<std::string>& before = {}) const {
    std::vector<std::string> words = {"/usr/bin/env", "FORETHOUGHT_STORE=" + store()};
    words.insert(words.end(), before.begin(), before.end());
    return words;
  }

 private:
  fs::path folder_;
};

}  // namespace

// A sanitizer's build has no sandbox, and does not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX

TEST_CASE("Landlock leaves the host its store's folder, and what compiles its rules nothing") {
  const InstalledProgram installed;
  const Trace trace("landlock_add_rule,landlock_restrict_self");
  StartedProgram host(installed, {origin()}, trace.starter());
  host.ask(hello_request());
  CHECK(host.end().status == 0);

  const auto allowed = trace.lines_with({"landlock_add_rule("});

  REQUIRE(allowed.size() == 1);
  CHECK(between(allowed.front(), "parent_fd=", ",")
            .ends_with("<" + installed.data().string() + ">}"));
  CHECK(trace.lines_with({"landlock_restrict_self(", " = 0"}).size() == 2);
}

TEST_CASE("a host whose compiler the system does not limit says so") {
  const InstalledProgram installed;
  const auto sandbox_with = [&](const std::string& fault) {
    StartedProgram host(installed, {origin()}, UsedComputer::with(fault));
    host.ask(hello_request());
    return diagnosis_of(host, "sandbox");
  };

  const json::object lacking = sandbox_with("prlimit64,setrlimit:error=EPERM");
  CHECK(lacking.at("code") == "sandbox-missing");
  CHECK(lacking.at("what") ==
        "the system that the host runs on lacks limits of time and memory for the process that "
        "compiles its rules");
  CHECK_FALSE(sandbox_with("umask:error=EPERM").contains("code"));
}

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

TEST_CASE("a host that keeps out of its store's folder lets nobody replace what it confirms") {
  const InstalledProgram installed;
  const SharedFolder shared(installed);
  StartedProgram host(installed, {origin()}, shared.starter());
  host.ask(hello_request());
  {
    const OpeningLock other(shared.store());
    REQUIRE(other.is_held());

    const json::object refused = host.ask(set_rule(false));

    CHECK(refused.at("code") == "store");
    CHECK(refused.at("message") == "store: another process may be replacing it");
  }
  CHECK(is_flagged(host.ask(check_request())));
  CHECK(host.ask(set_rule(false)).at("type") == "rule-set");
  CHECK_FALSE(is_flagged(host.ask(check_request())));
}

TEST_CASE("on a system without Landlock or seccomp the host works, and says what is missing") {
  struct Lack {
    std::string fault, what;
  };
  const std::string files = "Landlock, which keeps it from files";
  const std::string calls = "seccomp, which keeps it from connections";
  // The host's third call of prctl is seccomp's older form.
  const std::string no_seccomp = "seccomp,prctl:error=EINVAL:when=3+";
  for (const auto& [fault, what] :
       {Lack{"landlock_create_ruleset:error=ENOSYS", files},
        Lack{"landlock_restrict_self:error=EPERM", files}, Lack{no_seccomp, calls}}) {
    CAPTURE(fault);
    const InstalledProgram installed;
    StartedProgram host(installed, {origin()}, UsedComputer::with(fault));

    CHECK(host.ask(hello_request()).at("rules") == 4);
    CHECK(is_flagged(host.ask(check_request())));
    const auto sandbox = diagnosis_of(host, "sandbox");
    CHECK(sandbox.at("code") == "sandbox-missing");
    CHECK(sandbox.at("what").as_string() == "the system that the host runs on lacks " + what);
  }
}

TEST_CASE("no other program of the user may look into the host or what compiles its rules") {
  const InstalledProgram installed;
  const Trace trace("prctl,clone,clone3,fork,vfork");
  StartedProgram host(installed, {origin()}, trace.starter());
  host.ask(hello_request());
  host.end();

  const std::string calls = trace.text();

  // What a process is allowed goes over to its children.
  const std::size_t hidden = calls.find("PR_SET_DUMPABLE, SUID_DUMP_DISABLE) = 0");
  REQUIRE(hidden != std::string::npos);
  CHECK(hidden < std::min(calls.find("clone"), calls.find("fork(")));
  CHECK(trace.lines_with({"PR_SET_DUMPABLE"}).size() == 1);
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

// A sanitizer needs no memory to be locked, and locks none.
#ifndef FORETHOUGHT_NO_SANDBOX
namespace {

// How much of its memory the system keeps from being swapped.
long locked_kib(const StartedProgram& host) {
  std::ifstream status("/proc/" + std::to_string(host.process()) + "/status");
  std::string line;
  while (std::getline(status, line) && !line.starts_with("VmLck:")) {
  }
  return std::stol(line.substr(line.find_first_of("0123456789")));
}

// What starts a program that may lock no memory.
std::vector<std::string> without_locked_memory() {
  std::vector<std::string> words = {"/usr/bin/prlimit", "--memlock=0"};
  if (::geteuid() != 0) return words;
  words.insert(words.begin(), {"/usr/bin/setpriv", "--bounding-set=-ipc_lock"});  // root's right
  return words;
}

}  // namespace

TEST_CASE("the memory for messages is kept from the disk on which memory is swapped") {
  const InstalledProgram installed;
  StartedProgram host(installed, {origin()});
  host.ask(hello_request());

  const long locked = locked_kib(host);

  const long page = ::sysconf(_SC_PAGESIZE) / 1024;
  CHECK(locked >= 1024);
  CHECK(locked <= 1024 + 2 * page);
  CHECK_FALSE(diagnosis_of(host, "memory").contains("code"));
}

TEST_CASE("where no memory may be locked posts are checked, and the host and the doctor say so") {
  const InstalledProgram installed;
  StartedProgram host(installed, {origin()}, without_locked_memory());
  host.ask(hello_request());

  CHECK(is_flagged(host.ask(check_request())));
  CHECK(locked_kib(host) == 0);
  const json::object told = diagnosis_of(host, "memory");
  CHECK(told.at("state") == "advice");
  CHECK(told.at("code") == "memory-not-locked");
  CHECK(told.at("do") == "Have the limit of locked memory raised to 2 MB (\"ulimit -l 2048\").");

  StartedProgram doctor(installed, {"doctor", "--json"}, without_locked_memory());
  const json::value examined = json::parse(doctor.end().output);
  const json::array& checks = examined.at("checks").as_array();
  CHECK(std::ranges::count(checks, json::value(told)) == 1);
}
#endif

}  // namespace forethought

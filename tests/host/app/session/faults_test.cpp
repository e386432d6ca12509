// SPDX-License-Identifier: MIT
//
// The host on a computer that fails it. strace makes single calls of the real program fail, or
// kills the program at them.
#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "host/descriptor.h"
#include "host/store/database.h"
#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"
#include "tests/host/app/trace.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

// Whether a choice is confirmed; what the host says unasked of others' choices is passed over.
bool is_set(StartedProgram& host, const std::string& message) {
  host.send(message);
  while (const auto said = host.try_to_receive()) {
    if (said->at("type") != "changed") return said->at("type") == "rule-set";
  }
  return false;
}

}  // namespace

TEST_CASE("once a disk takes no more, nothing is confirmed that is not kept") {
  const UsedComputer computer;
  {
    StartedProgram host(computer.installed, {origin()});
    host.ask(hello_request());
    const rlimit nothing{0, 0};
    REQUIRE(::prlimit(host.process(), RLIMIT_FSIZE, &nothing, nullptr) == 0);

    const json::object refused = host.ask(set_rule(false));

    CHECK(refused.at("type") == "error");
    CHECK(refused.at("code") == "store");
    CHECK(is_flagged(host.ask(check_request())));
  }
  CHECK(computer.rule_speaks());
}

TEST_CASE("a store that another process holds keeps nobody from being checked") {
  const UsedComputer computer;
  StartedProgram host(computer.installed, {origin()});
  host.ask(hello_request());
  Database other = must(Database::open(computer.store()));
  REQUIRE(other.run_script("BEGIN IMMEDIATE"));

  const json::object refused = host.ask(set_rule(false));

  CHECK(refused.at("code") == "store");
  CHECK(is_flagged(host.ask(check_request())));
  REQUIRE(other.run_script("COMMIT"));
  CHECK(host.ask(set_rule(false)).at("type") == "rule-set");
  CHECK_FALSE(is_flagged(host.ask(check_request())));
}

TEST_CASE("a host that starts while another process has the store to itself says so") {
  const UsedComputer computer;
  {
    const Descriptor held(::open(computer.store().c_str(), O_RDWR | O_CLOEXEC));
    struct flock whole {};  // as SQLite locks a file
    whole.l_type = F_WRLCK;
    whole.l_start = 0x40000000;
    whole.l_len = 512;
    REQUIRE(::fcntl(held.number(), F_SETLK, &whole) == 0);
    StartedProgram host(computer.installed, {origin()});

    const json::object hello = host.ask(hello_request());

    CHECK(
        hello.at("notice").as_string().starts_with("The file with your rules could not be opened"));
    CHECK(is_flagged(host.ask(check_request())));
    CHECK(diagnosis_of(host, "store").at("what").as_string().find("locked") != json::string::npos);
  }
  CHECK(computer.rule_speaks());
}

TEST_CASE("two hosts and commands that write at once lose nothing") {
  const UsedComputer computer;
  const auto toggle = [&](const std::string& user) {
    StartedProgram host(computer.installed, {origin()});
    bool all_set = true;
    for (int times = 0; times < 25; ++times) {
      all_set = all_set && is_set(host, set_rule(times % 2 == 1, user));
    }
    return all_set;
  };
  bool first = false, second = false;
  std::thread one([&] { first = toggle("ann"); });
  std::thread two([&] { second = toggle("bob"); });
  for (const char* command : {"disable", "enable", "disable"}) {
    StartedProgram run(computer.installed, {"rules", command, "personal-advice"});
    CHECK(run.end().status == 0);
  }
  one.join();
  two.join();

  CHECK(first);
  CHECK(second);
  StartedProgram host(computer.installed, {origin()});
  const auto check_by = [&](const std::string& user) { return host.ask(check_request(user)); };
  CHECK_FALSE(is_flagged(check_by("ann")));
  CHECK_FALSE(is_flagged(check_by("bob")));
  CHECK(is_flagged(check_by("eve")));
}

// Sanitizers do not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX

namespace {

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

// Calls by which the host changes what is on disk or in the browser.
const std::vector<std::string> kChanging = {"pwrite64", "fdatasync", "writev", "flock", "fcntl"};

}  // namespace

TEST_CASE("a host that is killed at any change loses no choice that it confirmed") {
  const UsedComputer computer;
  for (const std::string& call : kChanging) {
    bool speaks = computer.rule_speaks();
    at_every_call(call, [&](const std::string& fault) {
      const bool wanted = !speaks;
      bool confirmed = false;
      bool killed = true;
      {
        StartedProgram host(computer.installed, {origin()}, UsedComputer::with(fault));
        host.send(hello_request());
        host.send(set_rule(wanted));
        const auto hello = host.try_to_receive();
        const auto answer = hello ? host.try_to_receive() : std::nullopt;
        confirmed = answer && answer->at("type") == "rule-set";
        if (confirmed) killed = host.end().status != 0;
      }
      const bool before = std::exchange(speaks, computer.rule_speaks());
      CHECK((speaks == wanted || (!confirmed && speaks == before)));
      return killed;
    });
  }
}

TEST_CASE("a choice is on the disk before it is confirmed, so that no power cut takes it back") {
  const UsedComputer computer;
  const Trace trace("fdatasync,fsync,writev");
  StartedProgram host(computer.installed, {origin()}, trace.starter());
  host.ask(hello_request());

  host.ask(set_rule(false));
  host.ask(set_rule(true));
  CHECK(host.end().status == 0);

  // The first may be synced for the beginning of the log alone.
  std::string calls = trace.text();
  for (const char* time : {"first", "second"}) {
    CAPTURE(time);
    const std::size_t confirmed = calls.find("rule-set");
    REQUIRE(confirmed != std::string::npos);
    CHECK(calls.substr(0, confirmed).find("store.sqlite-wal>") != std::string::npos);
    calls.erase(0, confirmed + 1);
  }
}

TEST_CASE("a host that is killed while it takes over other rules leaves the old or the new") {
  const UsedComputer computer;
  const fs::path shipped = computer.installed.rules();
  fs::remove(shipped);
  fs::copy(kPack, shipped, fs::copy_options::recursive);
  int version = 0;
  at_every_call("pwrite64", [&](const std::string& fault) {
    write_file(shipped / "pack.jsonc", "{\"version\": \"" + std::to_string(++version) + "\"}");
    StartedProgram host(computer.installed, {origin()}, UsedComputer::with(fault));
    host.send(hello_request());
    const bool killed = !host.try_to_receive() || host.end().status != 0;
    CHECK(computer.rule_speaks());
    return killed;
  });
}

TEST_CASE("a host that starts on a full disk says that nothing is kept, and checks posts") {
  const UsedComputer computer;
  {
    StartedProgram host(computer.installed, {origin()},
                        UsedComputer::with("pwrite64,ftruncate,fallocate,fdatasync:error=ENOSPC"));

    const json::object hello = host.ask(hello_request());

    CHECK(hello.at("notice").as_string().find("nothing can be changed here") != json::string::npos);
    CHECK(is_flagged(host.ask(check_request())));
  }
  CHECK(computer.rule_speaks());
}

TEST_CASE("a store on a disk that only reads is told to the user, and posts are checked") {
  const UsedComputer computer;
  std::vector<std::string> strace = UsedComputer::with("openat:error=EROFS");
  strace.insert(strace.end(), {"--trace-path=" + computer.store()});
  StartedProgram host(computer.installed, {origin()}, strace);

  const json::object hello = host.ask(hello_request());

  CHECK(hello.at("notice").as_string().starts_with("The file with your rules could not be opened"));
  CHECK(is_flagged(host.ask(check_request())));
}

#endif

}  // namespace forethought

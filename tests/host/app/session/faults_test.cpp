// SPDX-License-Identifier: MIT
//
// The host on a computer that fails it. strace makes single calls of the real program fail, or
// kills the program at them.
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "host/app/registering/manifest_forms.h"
#include "host/store/database.h"
#include "tests/host/app/started_program.h"
#include "tests/host/must.h"

// Sanitizers do not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr char kRule[] = "patient-identifier.hospital-number";
constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

std::string request(const std::string& fields, const std::string& user = "6f1c") {
  return R"({"id":1,"user":")" + user + "\"," + fields + "}";
}
const std::string kHello = request(R"("type":"hello","protocol":1,"extension":"1.0.0")");
const std::string kCheck = request(
    R"("type":"check","box":"b","revision":1,"text":"The notes of MRN 123456 were missing")");
std::string set_rule(bool enabled, const std::string& user = "6f1c") {
  return request(R"("type":"set-rule","rule":")" + std::string(kRule) + R"(","enabled":)" +
                     (enabled ? "true" : "false"),
                 user);
}

bool is_flagged(const json::object& checked) {
  return !checked.at("findings").as_array().empty();
}

std::string origin() {
  return "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
}

// A user's computer, on which the host has run before.
class Computer {
 public:
  Computer() {
    StartedProgram host(installed, {origin()});
    host.ask(kHello);
    host.end();
  }

  std::string store() const { return (installed.data() / "store.sqlite").string(); }

  // The host, with a fault as strace's --inject names it.
  std::vector<std::string> with(const std::string& fault) const {
    return {"/usr/bin/strace",  "-f", "--quiet=all", "--signal=none", "-o", "/dev/null",
            "--inject=" + fault};
  }

  // Whether the rule speaks, by a host that nothing fails; it must find all rules and its store.
  bool rule_speaks() const {
    StartedProgram host(installed, {origin()});
    const json::object hello = host.ask(kHello);
    CHECK(hello.at("rules") == 4);
    CHECK_FALSE(hello.contains("notice"));
    return is_flagged(host.ask(kCheck));
  }

  const InstalledProgram installed;
};

// Calls by which the host changes what is on disk or in the browser.
const std::vector<std::string> kChanging = {"pwrite64", "fdatasync", "writev", "flock", "fcntl"};

// Whether a choice is confirmed; what the host says unasked of others' choices is passed over.
bool is_set(StartedProgram& host, const std::string& message) {
  host.send(message);
  while (const auto said = host.try_to_receive()) {
    if (said->at("type") != "changed") return said->at("type") == "rule-set";
  }
  return false;
}

// Runs `attempt` with the program killed at the first call of a kind, then at the second, until it
// is no longer killed; it tells whether it was.
template <typename Attempt>
void at_every_call(const std::string& call, Attempt attempt) {
  for (int number = 1; number <= 500; ++number) {
    CAPTURE(call);
    CAPTURE(number);
    if (!attempt(call + ":signal=KILL:when=" + std::to_string(number))) return;
  }
  FAIL("the program makes no end of calls of " << call);
}

}  // namespace

TEST_CASE("a host that is killed at any change loses no choice that it confirmed") {
  const Computer computer;
  for (const std::string& call : kChanging) {
    bool speaks = computer.rule_speaks();
    at_every_call(call, [&](const std::string& fault) {
      const bool wanted = !speaks;
      bool confirmed = false;
      bool killed = true;
      {
        StartedProgram host(computer.installed, {origin()}, computer.with(fault));
        host.send(kHello);
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

TEST_CASE("a host that is killed while it takes over other rules leaves the old or the new") {
  const Computer computer;
  const fs::path shipped = computer.installed.rules();
  fs::remove(shipped);
  fs::copy(kPack, shipped, fs::copy_options::recursive);
  int version = 0;
  at_every_call("pwrite64", [&](const std::string& fault) {
    write_file(shipped / "pack.jsonc", "{\"version\": \"" + std::to_string(++version) + "\"}");
    StartedProgram host(computer.installed, {origin()}, computer.with(fault));
    host.send(kHello);
    const bool killed = !host.try_to_receive() || host.end().status != 0;
    CHECK(computer.rule_speaks());
    return killed;
  });
}

TEST_CASE("once a disk takes no more, nothing is confirmed that is not kept") {
  const Computer computer;
  {
    StartedProgram host(computer.installed, {origin()});
    host.ask(kHello);
    const rlimit nothing{0, 0};
    REQUIRE(::prlimit(host.process(), RLIMIT_FSIZE, &nothing, nullptr) == 0);

    const json::object refused = host.ask(set_rule(false));

    CHECK(refused.at("type") == "error");
    CHECK(refused.at("code") == "store");
    CHECK(is_flagged(host.ask(kCheck)));
  }
  CHECK(computer.rule_speaks());
}

TEST_CASE("a host that starts on a full disk says that nothing is kept, and checks posts") {
  const Computer computer;
  {
    StartedProgram host(computer.installed, {origin()},
                        computer.with("pwrite64,ftruncate,fallocate,fdatasync:error=ENOSPC"));

    const json::object hello = host.ask(kHello);

    CHECK(hello.at("notice").as_string().find("forgotten when the browser closes") !=
          json::string::npos);
    CHECK(is_flagged(host.ask(kCheck)));
  }
  CHECK(computer.rule_speaks());
}

TEST_CASE("a store on a disk that only reads is told to the user, and posts are checked") {
  const Computer computer;
  std::vector<std::string> strace = computer.with("openat:error=EROFS");
  strace.insert(strace.end(), {"--trace-path=" + computer.store()});
  StartedProgram host(computer.installed, {origin()}, strace);

  const json::object hello = host.ask(kHello);

  CHECK(hello.at("notice").as_string().starts_with("The file with your rules could not be opened"));
  CHECK(is_flagged(host.ask(kCheck)));
}

TEST_CASE("a store that another process holds keeps nobody from being checked") {
  const Computer computer;
  StartedProgram host(computer.installed, {origin()});
  host.ask(kHello);
  Database other = must(Database::open(computer.store()));
  REQUIRE(other.run_script("BEGIN IMMEDIATE"));

  const json::object refused = host.ask(set_rule(false));

  CHECK(refused.at("code") == "store");
  CHECK(is_flagged(host.ask(kCheck)));
  REQUIRE(other.run_script("COMMIT"));
  CHECK(host.ask(set_rule(false)).at("type") == "rule-set");
  CHECK_FALSE(is_flagged(host.ask(kCheck)));
}

TEST_CASE("two hosts and commands that write at once lose nothing") {
  const Computer computer;
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
  const auto check_by = [&](const std::string& user) {
    return host.ask(request(
        R"("type":"check","box":"b","revision":1,"text":"The notes of MRN 123456 were missing")",
        user));
  };
  CHECK_FALSE(is_flagged(check_by("ann")));
  CHECK_FALSE(is_flagged(check_by("bob")));
  CHECK(is_flagged(check_by("eve")));
}

}  // namespace forethought

#endif

// SPDX-License-Identifier: MIT
//
// The host without the process that compiles rules for it.
#include <csignal>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"

namespace forethought {
namespace {

namespace json = boost::json;

std::string put_rule() {
  return request(
      R"("type":"put-rule","rule":{"title":"Ward","severity":"info","phrases":["notes"]})");
}

// The process that compiles rules is the only one that a host makes.
pid_t compiler_of(const StartedProgram& host) {
  const std::string number = std::to_string(host.process());
  std::ifstream children("/proc/" + number + "/task/" + number + "/children");
  pid_t child = 0;
  children >> child;
  REQUIRE(child > 0);
  return child;
}

bool own_rule_speaks(StartedProgram& host) {
  const json::object checked = host.ask(check_request());
  for (const json::value& finding : checked.at("findings").as_array()) {
    if (finding.at("category") == "own") return true;
  }
  return false;
}

}  // namespace

TEST_CASE(
    "a host whose compiler ended says that, and does not say that the system lacks anything") {
  const UsedComputer computer;
  StartedProgram host(computer.installed, {origin()});
  host.ask(hello_request());
  [[maybe_unused]] const json::object sandbox = diagnosis_of(host, "sandbox");
  CHECK(diagnosis_of(host, "compiler").at("state") == "ok");

  ::kill(compiler_of(host), SIGKILL);

  const json::object compiler = diagnosis_of(host, "compiler");
  CHECK(compiler.at("code") == "compiler-missing");
  CHECK(compiler.at("what").as_string().starts_with("the process that compiles rules is gone;"));
  CHECK(compiler.at("do") == "Close other programs, and restart the browser.");
#ifndef FORETHOUGHT_NO_SANDBOX  // where the compiler had no limits it told that before
  CHECK(diagnosis_of(host, "sandbox") == sandbox);
#endif
  CHECK(is_flagged(host.ask(check_request())));
  CHECK(host.ask(put_rule()).at("message") ==
        "put-rule: rules: the process that compiles rules is gone");
}

// Sanitizers do not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX

TEST_CASE("a compiler that could not be started is started before the host keeps itself from it") {
  const UsedComputer computer;
  StartedProgram host(computer.installed, {origin()},
                      UsedComputer::with("clone,clone3,fork,vfork:error=EAGAIN:when=1"));

  host.ask(hello_request());
  diagnosis_of(host, "compiler");  // the compiler's own first child is refused too

  const json::object compiler = diagnosis_of(host, "compiler");
  CHECK(compiler.at("state") == "ok");
  CHECK(host.ask(put_rule()).at("type") == "rule-put");
  CHECK(own_rule_speaks(host));
}

TEST_CASE("own rules that nothing makes ready are told to the user, and speak in the next host") {
  const UsedComputer computer;
  {
    StartedProgram host(computer.installed, {origin()});
    CHECK(host.ask(put_rule()).at("type") == "rule-put");
  }
  {
    StartedProgram host(computer.installed, {origin()},
                        UsedComputer::with("clone,clone3,fork,vfork:error=EAGAIN:when=1+"));

    const json::object hello = host.ask(hello_request());

    CHECK(hello.at("rules") == 4);
    CHECK(hello.at("notice").as_string().starts_with("Not all of your own rules"));
    CHECK_FALSE(own_rule_speaks(host));
    CHECK(is_flagged(host.ask(check_request())));
    CHECK(diagnosis_of(host, "compiler").at("code") == "compiler-missing");
    const json::object own = diagnosis_of(host, "own-rules");
    CHECK(own.at("code") == "own-rules-silent");
    CHECK(own.at("what") == "1 of 1 could not be made ready, and are not checked");
    CHECK(own.at("do") == "Close other programs, and restart the browser.");
  }
  StartedProgram next(computer.installed, {origin()});
  CHECK_FALSE(next.ask(hello_request()).contains("notice"));
  CHECK(own_rule_speaks(next));
  CHECK(diagnosis_of(next, "own-rules").at("state") == "ok");
}

#endif

}  // namespace forethought

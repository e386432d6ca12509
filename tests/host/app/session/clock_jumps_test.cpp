// SPDX-License-Identifier: MIT
//
// The real host while the clock of its computer is set: moved_clock.cpp is loaded into it.
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "host/descriptor.h"
#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"
#include "tests/host/app/trace.h"
#include "tests/host/store/temporary_folder.h"

// Sanitizers have their own functions for the clock.
#ifndef FORETHOUGHT_NO_SANDBOX

namespace forethought {
namespace {

namespace json = boost::json;
using std::chrono::years;

// The clock of the programs that it starts.
class MovedClock {
 public:
  MovedClock() { set_ahead(years(0)); }

  std::vector<std::string> starter() const {
    return {"/usr/bin/env", "LD_PRELOAD=" FORETHOUGHT_MOVED_CLOCK, "FORETHOUGHT_CLOCK=" + name_};
  }
  // Of the real time of day.
  void set_ahead(std::chrono::seconds by) {
    const std::int64_t seconds = by.count();
    const ssize_t written = ::pwrite(file_.number(), &seconds, sizeof(seconds), 0);
    if (written != sizeof(seconds)) FAIL("the clock cannot be set");
  }

 private:
  TemporaryFolder folder_;
  std::string name_ = folder_.file("clock");
  Descriptor file_{::open(name_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)};
};

// Puts a clock decades forward and back for as long as it is there.
class JumpingClock {
 public:
  ~JumpingClock() {
    is_over_ = true;
    jumps_.join();
  }
  std::vector<std::string> starter() const { return clock_.starter(); }

 private:
  MovedClock clock_;
  std::atomic<bool> is_over_ = false;
  std::thread jumps_{[this] {
    for (int jump = 0; !is_over_; ++jump) clock_.set_ahead(years(jump % 2 == 0 ? 90 : -40));
  }};
};

std::string signposts_request(const std::string& region) {
  return request(R"("type":"signposts","category":"crisis-response","region":")" + region + '"');
}

// Whether the user is asked to look up a service before its number is used. The rules' services
// were looked up at the beginning of 2020 (Ireland) and, as they say, of 2099 (Wales).
bool is_to_be_checked(StartedProgram& host, const std::string& region) {
  const json::object reply = host.ask(signposts_request(region));
  return reply.at("signposts").at(0).at("services").at(0).at("pleaseCheck").as_bool();
}

std::string put_rule(const std::string& id, const std::string& phrase) {
  return request(R"("type":"put-rule","rule":{"id":")" + id +
                 R"(","title":"Ward","severity":"info","phrases":[")" + phrase + R"("]})");
}

bool own_rule_speaks(StartedProgram& host, const std::string& text) {
  const json::object checked =
      host.ask(request(R"("type":"check","box":"b","revision":1,"text":")" + text + '"'));
  return is_flagged(checked);
}

// Posts are checked, choices of all kinds are taken and work at once; the rule is off afterwards.
void check_that_it_works(StartedProgram& host, const std::string& word) {
  CHECK(host.ask(set_rule(true)).at("type") == "rule-set");
  CHECK(is_flagged(host.ask(check_request())));
  CHECK(host.ask(put_rule("own." + word, word)).at("type") == "rule-put");
  CHECK(own_rule_speaks(host, "on " + word));
  CHECK(host.ask(set_rule(false)).at("type") == "rule-set");
  CHECK_FALSE(is_flagged(host.ask(check_request())));
}

std::string services_told_by_doctor(const UsedComputer& computer, const MovedClock& clock) {
  StartedProgram doctor(computer.installed, {"doctor", "--json"}, clock.starter());
  const json::value said = json::parse(doctor.end().output);
  for (const json::value& check : said.at("checks").as_array()) {
    if (check.at("name") == "services") return check.at("what").as_string().c_str();
  }
  return "";
}

}  // namespace

TEST_CASE("a host whose clock is put on or back by years goes on, and keeps what was chosen") {
  const UsedComputer computer;
  MovedClock clock;
  {
    StartedProgram host(computer.installed, {origin()}, clock.starter());
    host.ask(hello_request());
    check_that_it_works(host, "today");

    const std::pair<int, const char*> jumps[] = {{90, "later"}, {-40, "before"}, {0, "again"}};
    for (const auto& [by, word] : jumps) {
      CAPTURE(by);
      clock.set_ahead(years(by));

      check_that_it_works(host, word);
      CHECK(diagnosis_of(host, "store").at("state") == "ok");
      CHECK(diagnosis_of(host, "compiler").at("state") == "ok");
    }
    host.kill();
  }
  for (const int by : {-40, 90}) {
    clock.set_ahead(years(by));
    StartedProgram host(computer.installed, {origin()}, clock.starter());
    CHECK_FALSE(host.ask(hello_request()).contains("notice"));
    CHECK_FALSE(is_flagged(host.ask(check_request())));
    CHECK(own_rule_speaks(host, "later and before and again"));
  }
}

TEST_CASE("services are told to be old by the clock as it is at that moment") {
  const UsedComputer computer;
  MovedClock clock;
  StartedProgram host(computer.installed, {origin()}, clock.starter());
  host.ask(hello_request());
  CHECK(is_to_be_checked(host, "ireland"));
  CHECK_FALSE(is_to_be_checked(host, "wales"));

  clock.set_ahead(years(90));

  CHECK(is_to_be_checked(host, "ireland"));
  CHECK(is_to_be_checked(host, "wales"));
  for (const std::string& told :
       {std::string(diagnosis_of(host, "services").at("what").as_string()),
        services_told_by_doctor(computer, clock)}) {
    CHECK(told.ends_with("looked up more than 180 days ago: emergency-uk, emergency-ie"));
  }
  clock.set_ahead(years(-40));
  CHECK_FALSE(is_to_be_checked(host, "ireland"));
  CHECK(diagnosis_of(host, "services").at("state") == "ok");
}

TEST_CASE("a clock that keeps jumping stops no work early, and takes no choice back") {
  const UsedComputer computer;
  const JumpingClock clock;
  {
    StartedProgram host(computer.installed, {origin()}, clock.starter());
    host.ask(hello_request());
    for (const char* word : {"one", "two", "three", "four", "five"}) {
      check_that_it_works(host, word);
    }
  }
  CHECK_FALSE(computer.rule_speaks());
}

TEST_CASE("the time that work may take goes by no clock that can be set") {
  const Trace trace("alarm,setitimer,timer_create,timerfd_create,timer_settime,clock_nanosleep");
  const UsedComputer computer;
  {
    StartedProgram host(computer.installed, {origin()}, trace.starter());
    host.ask(hello_request());
    check_that_it_works(host, "today");
    host.end();
  }

  CHECK_FALSE(trace.lines_with({"alarm(30)"}).empty());  // Linux counts by the monotonic clock
  CHECK(trace.lines_with({"setitimer("}).empty());
  CHECK(trace.lines_with({"timer", "CLOCK_REALTIME"}).empty());
  CHECK(trace.lines_with({"CLOCK_REALTIME", "TIMER_ABSTIME"}).empty());
}

}  // namespace forethought

#endif

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "host/app/registering/manifest_forms.h"
#include "tests/host/app/started_program.h"

namespace forethought {

// What an extension asks a host about one rule.
inline constexpr char kUser[] = "6f1c";
inline constexpr char kRule[] = "patient-identifier.hospital-number";

inline std::string request(const std::string& fields, const std::string& user = kUser) {
  return R"({"id":1,"user":")" + user + "\"," + fields + "}";
}
inline std::string hello_request() {
  return request(R"("type":"hello","protocol":1,"extension":"1.0.0")");
}
inline std::string check_request(const std::string& user = kUser) {
  return request(
      R"("type":"check","box":"b","revision":1,"text":"The notes of MRN 123456 were missing")",
      user);
}
inline std::string set_rule(bool enabled, const std::string& user = kUser) {
  return request(R"("type":"set-rule","rule":")" + std::string(kRule) + R"(","enabled":)" +
                     (enabled ? "true" : "false"),
                 user);
}

inline bool is_flagged(const boost::json::object& checked) {
  return !checked.at("findings").as_array().empty();
}

// What the host says of one thing when it is asked how it is.
inline boost::json::object diagnosis_of(StartedProgram& host, const std::string& name) {
  const boost::json::object reply = host.ask(request(R"("type":"diagnose")"));
  for (const boost::json::value& check : reply.at("checks").as_array()) {
    if (check.at("name").as_string() == name) return check.as_object();
  }
  return {};
}

inline std::string origin() {
  return "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
}

// A user's computer, on which the host has run before.
class UsedComputer {
 public:
  UsedComputer() {
    StartedProgram host(installed, {origin()});
    host.ask(hello_request());
    host.end();
  }

  std::string store() const { return (installed.data() / "store.sqlite").string(); }

  // The host, with a fault as strace's --inject names it.
  static std::vector<std::string> with(const std::string& fault) {
    return {"/usr/bin/strace",  "-f", "--quiet=all", "--signal=none", "-o", "/dev/null",
            "--inject=" + fault};
  }

  // Whether the rule speaks, by a host that nothing fails; it must find all rules and its store.
  bool rule_speaks() const {
    StartedProgram host(installed, {origin()});
    const boost::json::object hello = host.ask(hello_request());
    CHECK(hello.at("rules") == 4);
    CHECK_FALSE(hello.contains("notice"));
    return is_flagged(host.ask(check_request()));
  }

  const InstalledProgram installed;
};

// Runs `attempt` with the program killed at the first call of a kind, then at the second, until it
// is no longer killed; it tells whether it was. `step`: at the first, and so many further on.
template <typename Attempt>
void at_every_call(const std::string& call, Attempt attempt, int step = 1) {
  for (int number = 1; number <= 500; number += step) {
    CAPTURE(call);
    CAPTURE(number);
    if (!attempt(call + ":signal=KILL:when=" + std::to_string(number))) return;
  }
  FAIL("the program makes no end of calls of " << call);
}

}  // namespace forethought

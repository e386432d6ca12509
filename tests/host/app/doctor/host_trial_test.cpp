// SPDX-License-Identifier: MIT
#include "host/app/doctor/host_trial.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/host/app/started_program.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

constexpr int kLong = 30'000;
constexpr int kShort = 50;

// What is wrong with a program that a shell runs.
std::string fault_of_script(const std::string& commands, int milliseconds = kLong) {
  const TemporaryFolder folder;
  write_file(folder.file("program"), "#!/bin/sh\n" + commands + "\n");
  fs::permissions(folder.file("program"), fs::perms::owner_all);
  const auto fault = try_host(folder.file("program"), folder.file("store"), milliseconds).fault;
  return fault ? std::string(fault->code) : "";
}

// Starts the program as the script's last command.
std::string exec_of(const InstalledProgram& installed) {
  return "exec '" + installed.program() + "' \"$@\"";
}

TEST_CASE("a host that answers hello is well, and keeps its store where it is told") {
  const InstalledProgram installed;
  const TemporaryFolder folder;

  CHECK_FALSE(try_host(installed.program(), folder.file("store"), kLong).fault);

  CHECK(fs::exists(folder.file("store")));
  CHECK_FALSE(fs::exists(installed.home()));
}

TEST_CASE("a program that never stops talking is not heard out") {
  CHECK(fault_of_script(R"(while :; do printf '\020\000\000\000{"type":"hello"}'; done)") == "");
}

TEST_CASE("what a browser would make of a wrong program is told apart") {
  const InstalledProgram installed;

  CHECK(fault_of_script(exec_of(installed)) == "");
  CHECK(fault_of_script("exit 0") == "host-exits");
  CHECK(fault_of_script("kill -KILL $$") == "host-exits");
  CHECK(fault_of_script("echo hi") == "host-prints");
  CHECK(fault_of_script("echo Warning: an old setting; " + exec_of(installed)) == "host-prints");
  CHECK(fault_of_script("printf '\\002\\000\\000\\000{}'") == "host-refuses");
  CHECK(fault_of_script("exec tail -f /dev/null", kShort) == "host-silent");
  CHECK(try_host("/none", "", kLong).fault->code == "host-cannot-start");
}

}  // namespace
}  // namespace forethought

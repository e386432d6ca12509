// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "host/store/database.h"
#include "host/store/pack_file.h"
#include "tests/host/app/started_program.h"
#include "tests/host/app/trace.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

StartedProgram::End run(const InstalledProgram& installed, std::vector<std::string> arguments,
                        const std::string& input = "") {
  StartedProgram program(installed, std::move(arguments));
  program.type(input);
  return program.end();
}

TEST_CASE("a rule that is switched off for everyone is not checked") {
  const InstalledProgram installed;
  CHECK(run(installed, {"check"}, "MRN 123456").status == 1);

  CHECK(run(installed, {"rules", "disable", "patient-identifier.hospital-number"}).status == 0);
  CHECK(run(installed, {"check"}, "MRN 123456").status == 0);

  CHECK(run(installed, {"rules", "enable", "patient-identifier"}).status == 0);
  CHECK(run(installed, {"check", "--format", "ndjson"}, R"({"id":1,"text":"MRN 123456"})").status ==
        1);
}

TEST_CASE("another store can be named before the command or after it") {
  const InstalledProgram installed;
  const std::string store = (installed.home() / "other/store").string();

  CHECK(run(installed, {"--store", store, "rules", "disable", "personal-advice"}).status == 0);

  CHECK(run(installed, {"rules", "list", "--store", store}).output.find("  off  ") !=
        std::string::npos);
  CHECK(run(installed, {"rules", "list"}).output.find("  off  ") == std::string::npos);
}

TEST_CASE("an empty name of a file or folder is refused, and does not stand for the user's own") {
  const InstalledProgram installed;
  const std::vector<std::vector<std::string>> commands = {
      {"rules", "list", "--store", ""}, {"check", "--rules", ""},
      {"rules", "read", "--rules", ""}, {"rules", "export", "--from", ""},
      {"register", "--dir", ""},        {"unregister", "--dir", ""},
      {"doctor", "--dir", ""}};
  for (const std::vector<std::string>& command : commands) {
    CAPTURE(command);
    const auto end = run(installed, command, "x");
    CHECK(end.status == 2);
    CHECK(end.errors.find("a name is missing") != std::string::npos);
  }
  CHECK_FALSE(fs::exists(installed.home()));
}

TEST_CASE("a file that is no store is refused, and not touched") {
  const InstalledProgram installed;
  fs::create_directories(installed.home());
  const std::string notes = (installed.home() / "notes.txt").string();
  write_file(notes, "Dear diary");

  for (const std::vector<std::string>& command : {std::vector<std::string>{"check"},
                                                  {"rules", "list"},
                                                  {"rules", "disable", "personal-advice"}}) {
    std::vector<std::string> arguments = {"--store", notes};
    arguments.insert(arguments.end(), command.begin(), command.end());
    const auto end = run(installed, arguments);
    CHECK(end.status == 2);
    CHECK(end.errors == "forethought: " + notes + ": not a Forethought store\n");
  }

  CHECK(contents_of(notes) == "Dear diary");
  CHECK(std::distance(fs::directory_iterator(installed.home()), {}) == 1);
}

TEST_CASE("a store that cannot be used is told in words for a terminal") {
  const InstalledProgram installed;
  CHECK(run(installed, {"rules", "list"}).status == 0);
  {
    Database database = must(Database::open((installed.data() / "store.sqlite").string()));
    must(database.run_script("PRAGMA user_version = 1000"));
  }

  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"rules", "list"}, {"check", "/dev/null"}}) {
    const auto end = run(installed, command);
    CHECK(end.status == 0);
    CHECK(end.errors ==
          "forethought: store: written by a later version: nothing is kept, and the rules that "
          "came with Forethought are used\n");
  }
}

TEST_CASE("the host is registered where a browser looks, and unregistered") {
  const InstalledProgram installed;
  const std::string profile = (installed.home() / "profile").string();
  const fs::path manifest =
      installed.home() / "profile/NativeMessagingHosts/org.forethought.host.json";

  const auto registered = run(installed, {"register", "--dir", profile});
  CHECK(registered.status == 0);
  CHECK(registered.output == "Chromium: " + manifest.string() + "\n");
  CHECK(json::parse(contents_of(manifest)).at("path") == json::string(installed.program()));

  CHECK(run(installed, {"unregister", "--dir", profile}).status == 0);
  CHECK_FALSE(fs::exists(manifest));
}

TEST_CASE("a bio is read from standard input or a file, and never failed") {
  const InstalledProgram installed;
  const std::vector<std::string> command = {"bio", "--display-name", "Niamh Walsh"};

  const auto text = run(installed, command, "Nurse. Ask me anything");
  CHECK(text.status == 0);
  CHECK(text.output.starts_with("present  Is this your real name? (recommended)\n"));
  CHECK(text.output.find("missing  Say that you give no individual advice (strong)\n") !=
        std::string::npos);
  CHECK(text.output.find("reword   No invitation to ask (strong)\n") != std::string::npos);

  fs::create_directories(installed.home());
  const std::string file = (installed.home() / "bio.txt").string();
  write_file(file, "\xEF\xBB\xBFNurse. No individual advice");
  const auto end = run(installed, {"bio", "--region", "ireland", "--format", "json", file});
  CHECK(end.status == 0);
  const json::value answer = json::parse(end.output);
  CHECK(answer.at_pointer("/elements/0/state") == "missing");
  CHECK(answer.at_pointer("/elements/0/strength") == "strong");
  CHECK(answer.at_pointer("/elements/1/state") == "present");
}

TEST_CASE("a bio that cannot be read is an error") {
  const InstalledProgram installed;

  CHECK(run(installed, {"bio", "/none"}).errors ==
        "forethought: /none: No such file or directory\n");
  CHECK(run(installed, {"bio", "/"}).status == 2);
  CHECK(run(installed, {"bio"}, "\xFF").errors == "forethought: bio: it is not valid UTF-8\n");
  CHECK(run(installed, {"bio", "--display-name", "\xFF"}, "Nurse").errors ==
        "forethought: display name: it is not valid UTF-8\n");
  CHECK(run(installed, {"bio", "--region", "atlantis"}).status == 2);
}

// A sanitizer's build has no sandbox, and does not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("a text that a command reads is hidden from other programs and leaves no core") {
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"check"}, {"check", "--rules", kPack}, {"bio"}}) {
    CAPTURE(command.back());
    const InstalledProgram installed;
    const Trace trace("prctl,prlimit64,setrlimit,read");
    StartedProgram program(installed, command, trace.starter());
    program.type("Nurse. No individual advice");
    CHECK(program.end().status == 0);

    const std::string calls = trace.text();
    const std::size_t typed = calls.find("Nurse.");
    REQUIRE(typed != std::string::npos);
    CHECK(calls.find("PR_SET_DUMPABLE, SUID_DUMP_DISABLE) = 0") < typed);
    CHECK(calls.find("RLIMIT_CORE, {rlim_cur=0, rlim_max=0}") < typed);
  }
}

TEST_CASE("rules are read and compiled where they can reach nothing, within limits") {
  const std::string rule_file = kPack + std::string("/patient-identifier.jsonc");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"rules", "import", kPack},
        {"rules", "test", rule_file},
        {"rules", "read", "--rules", kPack},
        {"check", "--rules", kPack, "/dev/null"},
        {"rules", "list"},
        {"check", "/dev/null"}}) {
    CAPTURE(command.front());
    CAPTURE(command.back());
    const InstalledProgram installed;
    const Trace trace("landlock_restrict_self,seccomp,prlimit64,setrlimit,alarm");
    StartedProgram program(installed, command, trace.starter());
    CHECK(program.end().status == 0);

    // An import compiles the rules that stand there first.
    const std::size_t times = command[1] == "import" ? 2 : 1;
    CHECK(trace.lines_with({"landlock_restrict_self(", " = 0"}).size() == times);
    CHECK(trace.lines_with({"seccomp(SECCOMP_SET_MODE_FILTER, 0", " = 0"}).size() == times);
    CHECK(trace.lines_with({"RLIMIT_CPU, {rlim_cur=120"}).size() == times);
    CHECK(trace.lines_with({"RLIMIT_AS, {rlim_cur=4"}).size() == times);
    CHECK(trace.lines_with({"alarm(180)"}).size() == times);
  }
}

TEST_CASE("rules that ask for more than the limits are stopped, and the user told") {
  const InstalledProgram installed;
  for (const std::vector<std::string>& command : {std::vector<std::string>{"rules", "test"},
                                                  {"rules", "read", "--rules", kPack},
                                                  {"check", "--rules", kPack, "/dev/null"}}) {
    CAPTURE(command.front());
    CAPTURE(command[1]);
    // The process that reads them is stopped as by the clock.
    StartedProgram program(installed, command,
                           {"/usr/bin/strace", "-f", "--quiet=all", "--signal=none", "-o",
                            "/dev/null", "--inject=alarm:signal=ALRM"});

    const auto end = program.end();

    CHECK(end.status != 0);
    CHECK(end.errors.ends_with("rules: stopped: it takes too long\n"));
    CHECK(end.output == "");
  }
}
#endif

TEST_CASE("bad usage has a status of its own") {
  const InstalledProgram installed;

  CHECK(run(installed, {"register", "--browser", "netscape"}).status == 2);
  CHECK(run(installed, {"rules", "show", "no.such-rule"}).status == 2);
  CHECK(run(installed, {"rules", "import", "/none"}).status == 2);
  CHECK(run(installed, {"fly"}).status == 2);
}

TEST_CASE("output that cannot be written is an error, not an answer") {
  const InstalledProgram installed;
  const std::string home = installed.home().string();

  const int ended = std::system(("HOME='" + home + "' XDG_DATA_HOME='" + home + "' '" +
                                 installed.program() + "' check /dev/null > /dev/full 2> /dev/null")
                                    .c_str());

  CHECK(WEXITSTATUS(ended) == 2);
}

TEST_CASE("a folder without rules is not a pack whose rules hold") {
  const InstalledProgram installed;
  fs::create_directories(installed.home());
  std::ofstream(installed.home() / "notes.txt") << "nothing";

  CHECK(run(installed, {"rules", "test", (installed.home() / "notes.txt").string()}).status == 2);
  CHECK(run(installed, {"rules", "export", "--from", installed.home().string()}).status == 2);
}

TEST_CASE("checking with a folder without rules is an error, not an answer") {
  const InstalledProgram installed;
  const std::string folder = installed.home().string();
  fs::create_directories(installed.home());

  const auto empty = run(installed, {"check", "--rules", folder}, "MRN 123456");
  CHECK(empty.status == 2);
  CHECK(empty.output == "");
  CHECK(empty.errors == "forethought: " + folder + ": there are no rules\n");

  write_file(installed.home() / "pack.jsonc", R"({"version": "1"})");
  write_file(installed.home() / "terms.jsonc", R"({"terms": {"x": {"phrases": ["("]}}})");
  write_file(installed.home() / "personal-advice.jsonc",
             R"({"category": "personal-advice", "titel": "T", "rules": []})");
  const auto wrong = run(installed, {"check", "--rules", folder}, "MRN 123456");
  CHECK(wrong.status == 2);
  for (const char* file : {"/terms.jsonc:1: ", "/personal-advice.jsonc:1: "}) {
    CHECK(wrong.errors.find(folder + file) != std::string::npos);
  }
}

TEST_CASE("the doctor's status tells whether something is to be done") {
  const InstalledProgram installed;
  CHECK(run(installed, {"doctor"}).status == 0);

  fs::create_directories(installed.home() / ".config/chromium");
  const auto end = run(installed, {"doctor", "--json"});

  CHECK(end.status == 1);
  CHECK(json::parse(end.output).at("ok") == false);
}

TEST_CASE("the rules in use are exported whole") {
  const InstalledProgram installed;

  const auto end = run(installed, {"rules", "export"});

  CHECK(end.status == 0);
  const auto files = must(files_in_pack_file(end.output));
  CHECK(read_pack(files).mistakes.empty());
  CHECK(read_pack(files).pack.rules.size() == 4);
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/doctor/doctor.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "host/app/rules_in_use.h"
#include "host/store/database.h"
#include "tests/host/app/doctor/examined_computer.h"
#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"
#include "tests/host/app/trace.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using State = Examined::State;

TEST_CASE("on a computer where all is well the doctor finds no problem") {
  const ExaminedComputer computer;

  CHECK(is_well(computer.examine()));
  CHECK(computer.about("rules").what == "version golden, 4 rules in 3 categories");
  CHECK(computer.about("store").what == computer.store() + ", rules version golden");
  CHECK(computer.about("image").what == "up to date");
  CHECK(computer.about("Chromium").what == manifest_file(computer.manifests()).string());
}

TEST_CASE("a browser that does not know the program is a problem with one thing to do") {
  const ExaminedComputer computer;
  fs::remove(manifest_file(computer.manifests()));

  const Examined chromium = computer.about("Chromium");

  CHECK(chromium.state == State::problem);
  CHECK(chromium.what == "it does not know the program");
  CHECK(chromium.to_do == "forethought register --browser chromium");
  CHECK_FALSE(is_well(computer.examine()));
}

TEST_CASE("a program that a browser could not talk to is a problem, whatever its manifest says") {
  const InstalledProgram installed;
  const ExaminedComputer computer;
  const auto start = [&](const std::string& commands) {
    const std::string script = computer.script(commands);
    return computer.about("start", {.program = script, .trial_milliseconds = 30'000});
  };

  CHECK(start("exit 1").code == "host-exits");
  CHECK(start("echo Hello").code == "host-prints");
  CHECK(start("echo Hello").to_do == "Install Forethought again.");
  CHECK(start("exec '" + installed.program() + "' \"$@\"").state == State::good);
}

TEST_CASE("the trial of the program makes no store where there is none") {
  const InstalledProgram installed;  // with few rules, which compile at once
  const ExaminedComputer computer;
  fs::remove(computer.store());

  const Examined start =
      computer.about("start", {.program = installed.program(), .trial_milliseconds = 30'000});

  CHECK(start.state == State::good);
  CHECK_FALSE(fs::exists(computer.store()));
}

// Sanitizers do not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("the sandbox is reported as the host has it, whatever the system could do") {
  const InstalledProgram installed;
  const ExaminedComputer computer;
  const std::string host = "exec '" + installed.program() + "' \"$@\"";
  const std::string strace = "exec strace -f --quiet=all --signal=none -o /dev/null ";
  const auto sandbox = [&](const std::string& commands) {
    const std::string script = computer.script(commands);
    return computer.about("sandbox", {.program = script, .trial_milliseconds = 30'000});
  };

  CHECK(sandbox(host).what == "the host can reach its store and nothing else");
  const Examined lacking =
      sandbox(strace + "--inject=landlock_create_ruleset:error=ENOSYS" + host.substr(4));
  CHECK(lacking.state == State::advice);
  CHECK(lacking.code == "sandbox-missing");
  CHECK(lacking.what ==
        "the system that the host runs on lacks Landlock, which keeps it from files");
  CHECK_FALSE(lacking.to_do.empty());
  CHECK(sandbox("exit 1").what == "the system can hold a host to its store");
}
#endif

TEST_CASE("rules that cannot be read are a problem, each in its way") {
  const ExaminedComputer computer;
  const TemporaryFolder wrong;
  write_file(wrong.file("pack.jsonc"), R"({"version": "1"})");
  const DoctorPlaces there{.rules_folder = wrong.path().string()};
  CHECK(computer.about("rules", there).code == "rules-none");

  write_file(wrong.file("personal-advice.jsonc"), "{\n  \"categry\": 1\n}");
  CHECK(computer.about("rules", there).code == "rules-wrong");
  CHECK(computer.about("rules", there).what.starts_with("personal-advice.jsonc:"));

  CHECK(computer.about("rules", {.rules_folder = "/none"}).code == "rules-unreadable");
}

TEST_CASE(
    "stored rules that do not read or do not compile are a problem, told with the first fault") {
  const auto about_image = [](const std::string& term) {
    const ExaminedComputer computer;
    const std::vector<RuleFile> files = {
        {"pack.jsonc", R"({"version": "2"})"},
        {"legal-risk.jsonc", R"({"category": "legal-risk", "title": "Law", "terms": {"x": )" +
                                 term + R"(}, "rules": [{"id": "legal-risk.x",
            "severity": "info", "when": "x", "title": "T", "why": "W", "try": "T"}]})"}};
    must(Store::open(computer.store(), must(files_of(kPack))).import(files, true));
    return computer.about("image");
  };

  const std::pair<const char*, const char*> cases[] = {
      {R"({"phrases": ["("]})", "stored rules: legal-risk.jsonc:1: "},
      {R"({"pattern": "(a{1,1000}){1,1000}"})", "Bounded repeat is too large."}};
  for (const auto& [term, fault] : cases) {
    CAPTURE(term);
    const Examined image = about_image(term);
    CHECK(image.state == State::problem);
    CHECK(image.code == "stored-rules-wrong");
    CHECK(image.what.find(fault) != std::string::npos);
  }
}

TEST_CASE("nothing that the doctor says holds a word of the user's own rules") {
  const InstalledProgram installed;
  const ExaminedComputer computer;
  const std::string canary = "quokka";
  {
    Store store = Store::open(computer.store(), must(files_of(kPack)));
    must(store.users().put_own_rule(
        "ann", {"own." + canary, canary, Severity::info, {canary}, canary, canary}));
    must(store.users().set_rule("ann", "own." + canary, false));
  }
  const std::string whole = contents_of(computer.store());
  REQUIRE(whole.find(canary) != std::string::npos);
  for (std::size_t page = 0; page < whole.size(); page += 4096) {
    CAPTURE(page);
    std::string damaged = whole;
    damaged.replace(page, 8, 8, 'x');
    write_file(computer.store(), damaged);

    CHECK(as_json(computer.examine()).find(canary) == std::string::npos);
  }
  write_file(computer.store(), whole);
  const auto all = computer.examine({.program = installed.program(), .trial_milliseconds = 30'000});
  CHECK(as_json(all).find(canary) == std::string::npos);
  CHECK(as_text(all).find(canary) == std::string::npos);
}

// Sanitizers do not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("rules that cannot be read or compiled for want of a process are told as that") {
  const UsedComputer computer;
  const auto found = [&](const std::string& time) {
    fs::remove(image_file_of(computer.store()));
    StartedProgram doctor(computer.installed, {"doctor", "--json"},
                          UsedComputer::with("clone,clone3,fork:error=EAGAIN:when=" + time));
    const auto end = doctor.end();
    CHECK(end.status == 1);
    return end.output;
  };
  const std::string why = R"(","what":"rules: a process: )";

  // Those that came with the program are read before those of the store are compiled.
  CHECK(found("1").find("\"rules-untried" + why) != std::string::npos);
  CHECK(found("2").find("\"image-unusable" + why) != std::string::npos);
}
#endif

#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("the rules that came with the program are read where they can reach nothing") {
  const InstalledProgram installed;
  const Trace trace("landlock_restrict_self,prlimit64,setrlimit");
  StartedProgram doctor(installed, {"doctor"}, trace.starter());
  doctor.end();

  // The others are the host's that is tried, and its compiler's.
  CHECK(trace.lines_with({"landlock_restrict_self(", " = 0"}).size() == 3);
  CHECK(trace.lines_with({"RLIMIT_CPU, {rlim_cur=120"}).size() == 2);
}
#endif

TEST_CASE("a folder in which the user had the program registered is looked at alone") {
  const ExaminedComputer computer;
  const std::string folder = (computer.home() / "a profile").string();
  const auto about = [&](const std::string& name) {
    return computer.about(name, {.manifests_folder = folder});
  };
  const std::string again = "forethought register --dir '" + folder + "'";

  CHECK(about("browser").code == "no-manifest");
  CHECK(about("browser").state == State::problem);
  CHECK(about("browser").to_do == again);
  CHECK(about("Chromium").what == "");

  const fs::path manifest = manifest_file(folder + "/NativeMessagingHosts");
  fs::create_directories(manifest.parent_path());
  must(write_for_everyone(manifest, manifest_text(BrowserFamily::chromium, this_program())));
  CHECK(about("Chromium").state == State::good);
  CHECK(about("Chromium").what == manifest.string());
  CHECK(about("browser").what == "");

  must(write_for_everyone(manifest, manifest_text(BrowserFamily::chromium, "/gone")));
  CHECK(about("Chromium").code == "program-missing");
  CHECK(about("Chromium").to_do ==
        "forethought register --browser chromium --dir '" + folder + "'");
}

TEST_CASE("what the process that compiles rules lacks is told beside what its host lacks") {
  constexpr Sandbox kHeld{.files = true, .calls = true};
  const auto lacks = [](Sandbox host, WorkSandbox compiler) {
    const std::string what = examine_sandbox(host, compiler).what;
    return what.substr(std::string("the system that the host runs on lacks ").size());
  };
  const std::string rest = " for the process that compiles its rules";

  CHECK(examine_sandbox(kHeld, WorkSandbox{true, true, true}).code == "");
  CHECK(lacks(kHeld, {false, true, true}) == "Landlock" + rest);
  CHECK(lacks(kHeld, {true, false, false}) ==
        "seccomp" + rest + ", and limits of time and memory" + rest);
  CHECK(lacks({.files = false, .calls = true}, {false, true, true}) ==
        "Landlock, which keeps it from files");
}

TEST_CASE("services that nobody looked up for long are named") {
  const ExaminedComputer computer;

  const Examined services = computer.about("services");

  CHECK(services.state == State::advice);
  CHECK(services.code == "services-old");
  CHECK(services.what.find("emergency-ie") != std::string::npos);
  CHECK(services.what.find("emergency-uk") == std::string::npos);
}

TEST_CASE("the answer is lines for people or JSON for programs") {
  const std::vector<Examined> all = {{"store", State::good, "fine", ""},
                                     {"Chromium", State::problem, "missing", "do this", "no-x"}};

  CHECK(as_text(all) ==
        "ok       store      fine\n"
        "problem  Chromium   missing\n"
        "                    do this\n");
  CHECK(json::parse(as_json(all)) == json::parse(R"({"ok": false, "checks": [
          {"name": "store", "state": "ok", "what": "fine"},
          {"name": "Chromium", "state": "problem", "code": "no-x", "what": "missing",
           "do": "do this"}]})"));
}

TEST_CASE("what a host answers of itself is read again as it was") {
  const std::vector<Examined> all = {{"store", State::advice, "fine", "do this", "code-a"},
                                     {"sandbox", State::good, "held", ""},
                                     {"rules", State::problem, "none", "", "code-b"}};

  const auto again = read_diagnosed_reply(diagnosed_reply(1, all));

  CHECK(as_json(again) == as_json(all));
  for (const char* other :
       {"", "[]", "{}", R"({"type":"hello","checks":[{"name":"a"}]})",
        R"({"type":"diagnosed","checks":5})", R"({"type":"diagnosed","checks":[5]})"}) {
    CAPTURE(other);
    CHECK(read_diagnosed_reply(other).empty());
  }
}

TEST_CASE("what is said of things with long names stands in one column") {
  CHECK(as_text({{"store", State::good, "fine", ""},
                 {"Firefox (Flatpak)", State::advice, "shut off", "do this"}}) ==
        "ok       store             fine\n"
        "advice   Firefox (Flatpak) shut off\n"
        "                           do this\n");
}

}  // namespace
}  // namespace forethought

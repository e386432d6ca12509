// SPDX-License-Identifier: MIT
//
// What the host promises of the texts that it is given, held to from outside of it.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "host/app/registering/manifest_forms.h"
#include "host/descriptor.h"
#include "tests/host/app/started_program.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

constexpr char kUser[] = "6f0123456789";
constexpr char kCanary[] = "quokka-m\u00e4rmelade-ze\u0301ppelin";
// ICU takes memory of its own for a run without ASCII, and a dictionary to find its words.
constexpr char kLongCanary[] = "さくらんぼ医院患者";

template <typename Sign>
std::string bytes_of(std::basic_string_view<Sign> text) {
  return {reinterpret_cast<const char*>(text.data()), text.size() * sizeof(Sign)};
}

// Parts of them that are the same however they are folded.
const std::string kTraces[] = {"quokka", bytes_of(std::u16string_view(u"quokka")), "らんぼ医",
                               bytes_of(std::u16string_view(u"らんぼ医"))};

std::string origin() {
  return "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
}

std::string hello() {
  return R"({"type":"hello","id":1,"protocol":1,"extension":"1.0.0","user":")" +
         std::string(kUser) + "\"}";
}

std::string check_of(const std::string& text, const std::string& parent) {
  return R"({"type":"check","id":2,"user":")" + std::string(kUser) +
         R"(","box":"b1","revision":1,"text":")" + text +
         R"(","context":{"site":"x.test","surface":"reply","parent":")" + parent + "\"}}";
}

std::string check_bio_of(const std::string& name, const std::string& bio) {
  return R"({"type":"check-bio","id":2,"user":")" + std::string(kUser) +
         R"(","profile":{"display_name":")" + name + R"(","bio":")" + bio + "\"}}";
}

std::string trial_on(const std::string& text) {
  return R"({"type":"try-rule","id":2,"user":")" + std::string(kUser) +
         R"(","rule":{"title":"Ward","severity":"info","phrases":["ward nine"]},"text":")" + text +
         "\"}";
}

std::string own_rule(const std::string& phrase) {
  return R"({"type":"put-rule","id":3,"user":")" + std::string(kUser) +
         R"(","rule":{"title":"Own","severity":"info","phrases":[")" + phrase + "\"]}}";
}

// The value of a line of /proc/<pid>/status.
std::string status_of(pid_t process, const std::string& name) {
  std::ifstream file("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(name + ":")) return line.substr(line.find_last_of(" \t") + 1);
  }
  return "";
}

std::vector<pid_t> children_of(pid_t process) {
  const auto id = std::to_string(process);
  std::istringstream list(contents_of("/proc/" + id + "/task/" + id + "/children"));
  std::vector<pid_t> children;
  for (pid_t child = 0; list >> child;) children.push_back(child);
  return children;
}

// Until the host has done with the last message and waits for the next.
void let_it_wait(pid_t process) {
  const std::string waits = std::to_string(SYS_poll) + " ";
  for (int tries = 0; tries < 1'000'000; ++tries) {
    const auto call = contents_of("/proc/" + std::to_string(process) + "/syscall");
    if (call.starts_with(waits)) return;
    std::this_thread::yield();
  }
  FAIL("the host does not wait for messages");
}

std::string text_of(int times) {
  std::string text = "Our patient on ward nine";
  for (int i = 0; i < times; ++i) text += " " + std::string(kCanary);
  text += " ";
  for (int i = 0; i < times; ++i) text += kLongCanary;
  return text;
}

struct Region {
  std::uintptr_t start = 0, end = 0;
};

// What the process may write to: where a text could stand.
std::vector<Region> writable_regions(pid_t process) {
  std::istringstream maps(contents_of("/proc/" + std::to_string(process) + "/maps"));
  std::vector<Region> regions;
  for (std::string line; std::getline(maps, line);) {
    Region region;
    char rights[5] = {};
    if (std::sscanf(line.c_str(), "%lx-%lx %4s", &region.start, &region.end, rights) != 3) continue;
    if (rights[1] == 'w') regions.push_back(region);
  }
  return regions;
}

// How often bytes stand in the memory of a process; only root may look into one that hides it.
std::size_t times_in_memory(pid_t process, std::string_view bytes) {
  const Descriptor memory(
      ::open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC));
  REQUIRE(memory.is_open());
  std::size_t times = 0;
  for (const Region region : writable_regions(process)) {
    std::string copy(region.end - region.start, '\0');
    const ssize_t size =
        ::pread(memory.number(), copy.data(), copy.size(), static_cast<off_t>(region.start));
    copy.resize(static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
    for (std::size_t at = 0; (at = copy.find(bytes, at)) != std::string::npos; ++at) ++times;
  }
  return times;
}

void check_forgotten(pid_t process) {
  for (const std::string& trace : kTraces) {
    CAPTURE(trace);
    CHECK(times_in_memory(process, trace) == 0);
  }
}

// A host hides its memory from everybody else.
bool may_look_into_hosts() {
  if (::geteuid() == 0) return true;
  MESSAGE("not tried: only root may look into the memory of a host");
  return false;
}

bool some_file_holds(const fs::path& folder, std::string_view bytes) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && contents_of(entry.path()).find(bytes) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

// A sanitizer keeps memory of its own, and a record of what was freed.
#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("a text that was checked is nowhere in the host's memory after the answer") {
  if (!may_look_into_hosts()) return;
  // Short ones stand in other places than long ones. A bio has at most 4096 bytes, a name 256.
  for (const std::string& asked :
       {check_of(text_of(800), text_of(800)), check_of(text_of(100), text_of(20)),
        check_of(text_of(1), text_of(1)), check_bio_of(text_of(3), text_of(60)),
        check_bio_of(text_of(1), text_of(1)), trial_on(text_of(800)), trial_on(text_of(1))}) {
    CAPTURE(asked.substr(0, 300));
    const InstalledProgram installed;
    StartedProgram host(installed, {origin()});
    host.ask(hello());

    const auto answer = host.ask(asked);
    let_it_wait(host.process());

    CHECK(answer.at("type") != "error");
    CHECK(times_in_memory(host.process(), "patient-identifier") > 0);  // words of rules are there
    check_forgotten(host.process());
    for (const pid_t child : children_of(host.process())) check_forgotten(child);
  }
}

TEST_CASE("a text that was refused is not kept either") {
  if (!may_look_into_hosts()) return;
  const InstalledProgram installed;
  StartedProgram host(installed, {origin()});
  host.ask(hello());

  const auto broken = host.ask(R"({"type":"check","id":2,"text":")" + text_of(800));
  const auto too_long = host.ask(check_of(text_of(800) + std::string(2 << 20, 'x'), ""));
  let_it_wait(host.process());

  CHECK(broken.at("type") == "error");
  CHECK(too_long.at("type") == "error");
  check_forgotten(host.process());
}
#endif

TEST_CASE("no file of the store's folder holds a text that was checked") {
  const InstalledProgram installed;
  {
    StartedProgram host(installed, {origin()});
    host.ask(hello());
    host.ask(check_of("Our patient " + std::string(kCanary), kCanary));
    CHECK(host.end().errors.empty());
  }

  CHECK(some_file_holds(installed.data(), "patient"));
  CHECK_FALSE(some_file_holds(installed.home(), "quokka"));
}

#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("no part of the host asks the kernel for a connection, and none runs a program") {
  const InstalledProgram installed;
  const std::string trace = (installed.home() / "trace").string();
  fs::create_directories(installed.home());
  StartedProgram host(installed, {origin()},
                      {"/usr/bin/strace", "-f", "--quiet=all", "--signal=none",
                       "--trace=%network,execve,execveat", "-o", trace});

  host.ask(hello());
  host.ask(check_of("Our patient " + std::string(kCanary), kCanary));
  host.ask(own_rule("ward nine"));
  host.end();

  const std::string calls = contents_of(trace);
  CHECK(calls.find("execve(") != std::string::npos);  // strace's own, of the host
  CHECK(std::ranges::count(calls, '\n') == 1);
}

TEST_CASE("the host and what compiles its rules are in their sandboxes once they talk") {
  const InstalledProgram installed;
  StartedProgram host(installed, {origin()});

  host.ask(hello());

  const auto children = children_of(host.process());
  REQUIRE(children.size() == 1);
  for (const pid_t process : {host.process(), children.front()}) {
    CHECK(status_of(process, "Seccomp") == "2");
    CHECK(status_of(process, "NoNewPrivs") == "1");
  }
}
#endif

TEST_CASE("what compiles rules for a host ends with it, however it ends") {
  const InstalledProgram installed;
  StartedProgram host(installed, {origin()});
  host.ask(hello());
  const pid_t compiler = children_of(host.process()).at(0);
  const Descriptor watched(static_cast<int>(::syscall(SYS_pidfd_open, compiler, 0)));
  REQUIRE(watched.is_open());

  host.kill();

  pollfd ended{watched.number(), POLLIN, 0};
  CHECK(::poll(&ended, 1, 10'000) == 1);
}

TEST_CASE("a crash of the host leaves no core") {
  const InstalledProgram installed;
  StartedProgram host(installed, {origin()});
  host.ask(hello());

  rlimit cores{1, 1};
  REQUIRE(::prlimit(host.process(), RLIMIT_CORE, nullptr, &cores) == 0);

  CHECK(cores.rlim_max == 0);
}

}  // namespace forethought

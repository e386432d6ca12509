// SPDX-License-Identifier: MIT
#include "tests/bench/started_host.h"

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cstdlib>
#include <cstring>
#include <fstream>
#include <utility>

#include "host/app/registering/manifest_forms.h"
#include "tests/bench/made_rules.h"
#include "tests/bench/measuring.h"

namespace forethought {
namespace fs = std::filesystem;
namespace json = boost::json;

std::string framed(const json::value& message) {
  return framed_bytes(json::serialize(message));
}

std::string framed_bytes(const std::string& body) {
  const auto size = static_cast<std::uint32_t>(body.size());
  std::string bytes(sizeof size, '\0');
  std::memcpy(bytes.data(), &size, sizeof size);
  return bytes + body;
}

std::string hello_message() {
  return framed(json::object(
      {{"type", "hello"}, {"id", 1}, {"protocol", 1}, {"extension", "1.0.0"}, {"user", "bench"}}));
}

std::string check_message(const std::string& text) {
  return framed(json::object({{"type", "check"},
                              {"id", 2},
                              {"user", "bench"},
                              {"box", "b"},
                              {"revision", 1},
                              {"text", text},
                              {"context", {{"site", "x.com"}, {"surface", "post"}}}}));
}

std::string Installed::store() const {
  return (home / ".local/share/forethought/store.sqlite").string();
}

Installed install(const fs::path& folder, int count) {
  const fs::path place = folder / rules_name(count), rules = place / "share/forethought/rules";
  const Installed installed{(place / "bin/forethought").string(), place / "home"};
  fs::create_directories(place / "bin");
  fs::copy_file(FORETHOUGHT_PROGRAM, installed.program);
  fs::create_directories(rules.parent_path());
  if (count == kShipped) {
    fs::create_symlink(FORETHOUGHT_SOURCE "/rules", rules);
    return installed;
  }
  fs::create_directories(rules);
  for (const RuleFile& file : made_rules(count)) {
    std::ofstream(rules / file.name) << file.content;
  }
  return installed;
}

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (fs::temp_directory_path() / "forethought-bench-XXXXXX").string();
  if (!::mkdtemp(pattern.data())) give_up("no temporary folder");
  path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

StartedHost::StartedHost(const Installed& installed) {
  auto input = PipeEnds::make(), output = PipeEnds::make();
  if (!input || !output) give_up("no pipe");
  std::string program = installed.program;
  std::string caller = "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
  std::string environment = "HOME=" + installed.home.string();
  char* arguments[] = {program.data(), caller.data(), nullptr};
  char* environments[] = {environment.data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input->reading.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output->writing.number(), STDOUT_FILENO);
  if (::posix_spawn(&process_, program.c_str(), &actions, nullptr, arguments, environments) != 0) {
    give_up(program + " does not start");
  }
  posix_spawn_file_actions_destroy(&actions);
  to_ = std::move(input->writing);
  from_ = std::move(output->reading);
}

StartedHost::~StartedHost() {
  end();
}

const std::string& StartedHost::ask(const std::string& message) {
  std::uint32_t size = 0;
  if (!write_all(to_.number(), message)) give_up("a host takes no message");
  if (!read_all(from_.number(), reinterpret_cast<char*>(&size), sizeof size)) {
    give_up("a host does not answer");
  }
  answer_.resize(size);
  if (!read_all(from_.number(), answer_.data(), size)) give_up("a host breaks off");
  return answer_;
}

double StartedHost::pss_kib() const {
  std::ifstream lines("/proc/" + std::to_string(process_) + "/smaps_rollup");
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("Pss:")) return std::atof(line.c_str() + 4);
  }
  return 0;
}

double StartedHost::end() {
  if (process_ < 0) return 0;
  to_.close();
  rusage used{};
  ::wait4(std::exchange(process_, -1), nullptr, 0, &used);
  const auto microseconds = [](const timeval& time) {
    return 1e6 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec);
  };
  return microseconds(used.ru_utime) + microseconds(used.ru_stime);
}

}  // namespace forethought

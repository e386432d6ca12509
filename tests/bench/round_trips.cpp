// SPDX-License-Identifier: MIT
//
// What a browser waits for the host, and how much memory the host takes, beside the echo host: the
// parent of both, over pipes as a browser is, on one core. Prints JSON; times in microseconds.
#include <sched.h>
#include <spawn.h>
#include <sys/wait.h>

#include <boost/json.hpp>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "host/app/registering/manifest_forms.h"
#include "host/descriptor.h"
#include "tests/bench/made_rules.h"

using namespace forethought;
namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr int kStarts = 21;
constexpr int kRoundTrips = 4000;
constexpr std::size_t kPostSize = 280;

[[noreturn]] void give_up(const std::string& what) {
  std::fprintf(stderr, "round_trips: %s\n", what.c_str());
  std::exit(2);
}

double now() {
  const auto time = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::micro>(time).count();
}

std::string framed(const json::value& message) {
  const std::string body = json::serialize(message);
  const auto size = static_cast<std::uint32_t>(body.size());
  std::string bytes(sizeof size, '\0');
  std::memcpy(bytes.data(), &size, sizeof size);
  return bytes + body;
}

std::string hello() {
  return framed(json::object(
      {{"type", "hello"}, {"id", 1}, {"protocol", 1}, {"extension", "1.0.0"}, {"user", "bench"}}));
}

std::string check(const std::string& text) {
  return framed(json::object({{"type", "check"},
                              {"id", 2},
                              {"user", "bench"},
                              {"box", "b"},
                              {"revision", 1},
                              {"text", text},
                              {"context", {{"site", "x.com"}, {"surface", "post"}}}}));
}

// A program that was started as a browser starts it.
class Host {
 public:
  Host(std::string program, const fs::path& home) {
    auto input = PipeEnds::make(), output = PipeEnds::make();
    if (!input || !output) give_up("no pipe");
    std::string caller = "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
    std::string environment = "HOME=" + home.string();
    char* arguments[] = {program.data(), caller.data(), nullptr};
    char* environments[] = {environment.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input->reading.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output->writing.number(), STDOUT_FILENO);
    if (::posix_spawn(&process_, program.c_str(), &actions, nullptr, arguments, environments) != 0)
      give_up(program + " does not start");
    posix_spawn_file_actions_destroy(&actions);
    to_ = std::move(input->writing);
    from_ = std::move(output->reading);
  }
  ~Host() {
    to_.close();
    ::waitpid(process_, nullptr, 0);
  }

  // The answer's bytes, without its length.
  const std::string& ask(const std::string& message) {
    std::uint32_t size = 0;
    if (!write_all(to_.number(), message)) give_up("a host takes no message");
    if (!read_all(from_.number(), reinterpret_cast<char*>(&size), sizeof size))
      give_up("a host does not answer");
    answer_.resize(size);
    if (!read_all(from_.number(), answer_.data(), size)) give_up("a host breaks off");
    return answer_;
  }

  double pss_kib() const {
    std::ifstream lines("/proc/" + std::to_string(process_) + "/smaps_rollup");
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("Pss:")) return std::atof(line.c_str() + 4);
    }
    return 0;
  }

 private:
  pid_t process_ = -1;
  Descriptor to_, from_;
  std::string answer_;
};

// One of those that are compared: the echo host, or the program with some rules.
struct Contestant {
  std::string name, program;
  fs::path home;
  std::vector<std::string> checks;
  std::vector<double> starts, round_trips;
  double pss_kib = 0;
};

void write_rules(const fs::path& folder, const std::vector<RuleFile>& files) {
  fs::create_directories(folder);
  for (const RuleFile& file : files) std::ofstream(folder / file.name) << file.content;
}

Contestant with_rules(const fs::path& folder, int count) {
  const std::string name = count == 0 ? "shipped" : std::to_string(count);
  const fs::path place = folder / name, rules = place / "share/forethought/rules";
  fs::create_directories(place / "bin");
  fs::copy_file(FORETHOUGHT_PROGRAM, place / "bin/forethought");
  if (count == 0) {
    fs::create_directories(rules.parent_path());
    fs::create_symlink(FORETHOUGHT_SOURCE "/rules", rules);
  } else {
    write_rules(rules, made_rules(count));
  }
  Contestant one{name, (place / "bin/forethought").string(), place / "home", {}, {}, {}};
  for (const std::string& post : made_posts(count == 0 ? 100 : count, 50, kPostSize))
    one.checks.push_back(check(post));
  return one;
}

double measure_start(const Contestant& one) {
  const double before = now();
  Host host(one.program, one.home);
  host.ask(hello());
  const std::string& answer = host.ask(one.checks.front());
  if (answer.find("\"error\"") != std::string::npos) give_up(one.name + ": " + answer);
  return now() - before;
}

void measure_starts(std::vector<Contestant>& all) {
  for (Contestant& one : all) measure_start(one);  // compiles its image
  for (int start = 0; start < kStarts; ++start) {
    for (Contestant& one : all) one.starts.push_back(measure_start(one));
  }
}

void measure_round_trips(std::vector<Contestant>& all) {
  std::vector<std::unique_ptr<Host>> hosts;
  for (const Contestant& one : all) {
    hosts.push_back(std::make_unique<Host>(one.program, one.home));
    hosts.back()->ask(hello());
  }
  for (int trip = 0; trip < kRoundTrips; ++trip) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::string& message =
          all[i].checks[static_cast<std::size_t>(trip) % all[i].checks.size()];
      const double before = now();
      hosts[i]->ask(message);
      all[i].round_trips.push_back(now() - before);
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].pss_kib = hosts[i]->pss_kib();
}

double share(std::vector<double> values, double share) {
  std::ranges::sort(values);
  return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}  // namespace

int main() {
  std::signal(SIGPIPE, SIG_IGN);
  cpu_set_t one_core;
  CPU_ZERO(&one_core);
  CPU_SET(0, &one_core);
  ::sched_setaffinity(0, sizeof one_core, &one_core);
  std::string pattern = (fs::temp_directory_path() / "forethought-bench-XXXXXX").string();
  const fs::path folder = ::mkdtemp(pattern.data());

  std::vector<Contestant> all;
  for (const int count : {1'000, 10'000, 50'000, 0}) all.push_back(with_rules(folder, count));
  all.push_back({"echo", FORETHOUGHT_ECHO, folder, all.front().checks, {}, {}});
  measure_starts(all);
  measure_round_trips(all);
  fs::remove_all(folder);

  json::object table;
  for (const Contestant& one : all) {
    table[one.name] = {{"start_p50", share(one.starts, .5)},
                       {"start_p90", share(one.starts, .9)},
                       {"round_trip_p50", share(one.round_trips, .5)},
                       {"round_trip_p99", share(one.round_trips, .99)},
                       {"pss_kib", one.pss_kib}};
  }
  std::cout << json::serialize(table) << '\n';
}

// SPDX-License-Identifier: MIT
//
// Usage: round_trips [quick]
// What a browser waits for the host, and how much memory the host takes, beside the echo host: the
// parent of both, over pipes as a browser is, on one core. Prints JSON; times in microseconds.
#include <csignal>
#include <iostream>
#include <memory>
#include <string_view>

#include "host/match/private_file.h"
#include "host/sections.h"
#include "tests/bench/compiled_rules.h"
#include "tests/bench/made_rules.h"
#include "tests/bench/measuring.h"
#include "tests/bench/started_host.h"

using namespace forethought;
namespace json = boost::json;

namespace {

constexpr int kPosts = 50;
constexpr std::size_t kPostSize = 280;

// How much is measured.
struct Plan {
  std::vector<int> counts;  // of rules
  int starts = 0, round_trips = 0;
  int long_run = 0;  // checks after which memory is looked at again; 0: it is not
  bool floors = false;
};
const Plan kWhole{{1'000, 10'000, 50'000, kShipped}, 21, 4'000, 1'000'000, true};
const Plan kQuick{{1'000, kShipped}, 15, 1'000, 0, false};

// One of those that are compared: the echo host, or the program or the floor host with some rules.
struct Contestant {
  std::string name;
  Installed installed;
  std::vector<std::string> checks;
  std::vector<double> starts, starts_on_processor, round_trips;
  double pss_kib = 0, pss_kib_later = 0;

  const std::string& check(int number) const {
    return checks[static_cast<std::size_t>(number) % checks.size()];
  }
};

Contestant with_rules(const std::filesystem::path& folder, int count) {
  Contestant one{rules_name(count), install(folder, count), {}, {}, {}};
  for (const std::string& post : posts_for(count, kPosts, kPostSize)) {
    one.checks.push_back(check_message(post));
  }
  return one;
}

// At home where the program is, with what it looks for.
Contestant floor_of(const Contestant& one, int count) {
  const CompiledRules rules(count);
  const std::string image = joined_sections({rules.literals().bytes(), rules.patterns().bytes()});
  const std::filesystem::path& home = one.installed.home;
  std::filesystem::create_directories(home);
  if (!write_private_file(home / "floor.image", image)) give_up("no image for the floor host");
  return {"floor " + one.name, {FORETHOUGHT_FLOOR, home}, one.checks, {}, {}};
}

void start(Contestant& one) {
  const double before = now();
  StartedHost host(one.installed);
  host.ask(hello_message());
  const std::string& answer = host.ask(one.checks.front());
  one.starts.push_back(now() - before);
  if (answer.find("\"error\"") != std::string::npos) give_up(one.name + ": " + answer);
  one.starts_on_processor.push_back(host.end());
}

void measure_starts(std::vector<Contestant>& all, int starts) {
  for (Contestant& one : all) {
    start(one);  // compiles its image
    one.starts.clear();
    one.starts_on_processor.clear();
  }
  for (int number = 0; number < starts; ++number) {
    for (Contestant& one : all) start(one);
  }
}

void measure_round_trips(std::vector<Contestant>& all, const Plan& plan) {
  std::vector<std::unique_ptr<StartedHost>> hosts;
  for (const Contestant& one : all) {
    hosts.push_back(std::make_unique<StartedHost>(one.installed));
    hosts.back()->ask(hello_message());
  }
  for (int trip = 0; trip < plan.round_trips; ++trip) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const double before = now();
      hosts[i]->ask(all[i].check(trip));
      all[i].round_trips.push_back(now() - before);
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].pss_kib = hosts[i]->pss_kib();
  for (int check = 0; check < plan.long_run; ++check) hosts.front()->ask(all.front().check(check));
  if (plan.long_run > 0) all.front().pss_kib_later = hosts.front()->pss_kib();
}

json::object measured(const Contestant& one) {
  json::object object = {{"start_p50", median(one.starts)},
                         {"start_p90", quantile(one.starts, .9)},
                         {"start_on_processor_least", quantile(one.starts_on_processor, 0)},
                         {"round_trip_p50", median(one.round_trips)},
                         {"round_trip_p99", quantile(one.round_trips, .99)},
                         {"pss_kib", one.pss_kib}};
  if (one.pss_kib_later > 0) object["pss_kib_later"] = one.pss_kib_later;
  return object;
}

}  // namespace

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);
  stay_on_one_core();
  const Plan& plan = count == 2 && std::string_view(words[1]) == "quick" ? kQuick : kWhole;
  const TemporaryFolder folder;

  std::vector<Contestant> all;
  for (const int rules : plan.counts) all.push_back(with_rules(folder.path(), rules));
  for (std::size_t i = 0; plan.floors && i < plan.counts.size(); ++i) {
    all.push_back(floor_of(all[i], plan.counts[i]));
  }
  all.push_back({"echo", {FORETHOUGHT_ECHO, folder.path()}, all.front().checks, {}, {}});
  measure_starts(all, plan.starts);
  measure_round_trips(all, plan);

  json::object table;
  for (const Contestant& one : all) table[one.name] = measured(one);
  std::cout << json::serialize(table) << '\n';
}

// SPDX-License-Identifier: MIT
#include "host/app/doctor/doctor.h"

#include <boost/json.hpp>

#include <algorithm>
#include <iterator>

#include "host/app/doctor/browser_examination.h"
#include "host/app/doctor/host_trial.h"
#include "host/app/kept_rules.h"
#include "host/app/rule_compiler.h"
#include "host/app/rules_in_use.h"
#include "host/app/shell_quoted.h"
#include "host/app/signpost_offer.h"
#include "host/store/store_folder.h"
#include "host/store/store_health.h"

namespace forethought {
namespace {

namespace json = boost::json;
using State = Examined::State;

constexpr char kInstallAgain[] = "Install Forethought again.";

std::string_view name_of_state(State state) {
  switch (state) {
    case State::good:
      return "ok";
    case State::advice:
      return "advice";
    case State::problem:
      return "problem";
  }
  return "problem";
}

std::string counted(std::size_t count, std::string_view thing) {
  return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s");
}

Examined examine_program(const std::filesystem::path& program) {
  return {"program", State::good, std::string(FORETHOUGHT_VERSION) + ", " + program.string(), ""};
}

Examined examine_rules(const std::string& folder, ReadPack& bundled) {
  const auto files = files_of(folder);
  if (!files) {
    return {"rules", State::problem, files.error().message, kInstallAgain, "rules-unreadable"};
  }
  auto read = read_rules(*files);
  if (!read) {
    return {"rules", State::problem, read.error().message,
            "Close other programs, and run \"forethought doctor\" again.", "rules-untried"};
  }
  bundled = *std::move(read);
  if (const Mistake* obstacle = bundled.obstacle()) {
    return {"rules", State::problem, to_string(*obstacle), kInstallAgain, "rules-wrong"};
  }
  Examined examined = examine_pack(bundled.pack);
  if (examined.state != State::good) examined.what = folder + ": " + examined.what;
  return examined;
}

Examined advise(const StorePlace& place, const StoreHealth& health) {
  const std::string& file = place.file;
  if (health.readable_by_others) {
    return {"store", State::advice, file + ": other users may read it",
            "chmod 600 " + shell_quoted(file), "store-readable-by-others"};
  }
  if (health.set_aside > 0) {
    const auto stores = static_cast<std::size_t>(health.set_aside);
    return {"store", State::advice, file + ", and beside it " + counted(stores, "damaged store"),
            "If nothing of yours is missing: rm " + shell_quoted(file) + ".damaged-*",
            "store-set-aside"};
  }
  const std::string pack = health.pack ? health.pack->version : "none";
  const bool imported = health.pack && health.pack->imported;
  const std::string what = file + ", rules version " + pack + (imported ? " (imported)" : "");
  if (look_beside(place).has_others) return store_among_others(what);
  return {"store", State::good, what, ""};
}

Examined examine_store_at(const StorePlace& place, StoreHealth& health) {
  const std::string& file = place.file;
  if (file.empty()) {
    return {"store", State::problem, "no home folder is set", "Set HOME, or FORETHOUGHT_STORE.",
            "store-nowhere"};
  }
  health = examine_store(place);
  switch (health.state) {
    case StoreHealth::State::good:
      return advise(place, health);
    case StoreHealth::State::not_there:
      return {"store", State::good, file + ": made when the browser first needs it", ""};
    case StoreHealth::State::lost:
      return {
          "store", State::problem, file + " is gone or empty, and what you chose with it",
          "If you have a copy, put it there before the browser is started, which makes another.",
          "store-lost"};
    case StoreHealth::State::unusable:
      return {"store", State::problem, health.why, "Give your user the right to write there.",
              "store-unusable"};
    case StoreHealth::State::damaged:
      return {"store", State::problem, file + " is damaged (" + health.why + ")",
              "Restart the browser: the store is then rebuilt with what can be read.",
              "store-damaged"};
    case StoreHealth::State::newer:
      return {"store", State::problem, file + " was written by a later version of Forethought",
              "Update Forethought.", "store-newer"};
    case StoreHealth::State::foreign:
      return {"store", State::problem, health.why,
              "Name another file with FORETHOUGHT_STORE or --store, or none.", "store-foreign"};
  }
  return {};
}

// Where there is no good store, none is made, and none mended, for the sake of the trial.
HostTrial try_program(const DoctorPlaces& places, const StoreHealth& health) {
  constexpr char kNowhere[] = "/dev/null/store";
  const bool is_good = health.state == StoreHealth::State::good && !places.store.file.empty();
  return try_host(places.program, is_good ? places.store.file : kNowhere,
                  places.trial_milliseconds);
}

Examined examine_start(const std::filesystem::path& program, const HostTrial& trial) {
  if (!trial.fault) return {"start", State::good, "the program starts, and answers a browser", ""};
  return {"start", State::problem, program.string() + ": " + trial.fault->what, kInstallAgain,
          std::string(trial.fault->code)};
}

// What the host that was tried says of something.
const Examined* told_by(const HostTrial& trial, std::string_view name) {
  const auto told = std::ranges::find(trial.diagnosis, name, &Examined::name);
  return told == trial.diagnosis.end() ? nullptr : &*told;
}

// As the host has it that was tried; without one, what the system could do for it.
Examined examine_sandbox_of(const HostTrial& trial) {
  if (const Examined* told = told_by(trial, "sandbox")) return *told;
  Examined possible = examine_sandbox(possible_sandbox());
  if (possible.state == State::good) possible.what = "the system can hold a host to its store";
  return possible;
}

// Compiles where it must, so that the browser need not wait for it.
Examined examine_image(const std::string& store_file, const StoreHealth& health) {
  const std::string file = image_file_of(store_file);
  const std::string digest = health.pack ? health.pack->digest : "";
  if (kept_checker(file, digest)) return {"image", State::good, "up to date", ""};
  const auto compiled = compile_rules_by(nullptr, health.files, kPackLimits);
  if (!compiled) {
    return {"image", State::problem, compiled.error().message,
            "Close other programs, and run \"forethought doctor\" again.", "image-unusable"};
  }
  if (const Mistake* obstacle = compiled->obstacle()) {
    return {"image", State::problem, "stored rules: " + to_string(*obstacle),
            "Restart the browser: the rules that came with the program are then used.",
            "stored-rules-wrong"};
  }
  if (!keep_image(file, digest, compiled->pack)) {
    return {"image", State::advice,
            file + ": it cannot be written, so the rules are compiled at every start",
            "Make room on the disk, or give your user the right to write there.", "image-not-kept"};
  }
  return {"image", State::good, "compiled now", ""};
}

std::vector<Examined> examine_registrations(const DoctorPlaces& places) {
  const auto manifests = places_in(places.user);
  if (places.manifests_folder.empty()) {
    return examine_browsers(*manifests, places.user, places.program);
  }
  return examine_folder(*manifests, places.user, places.program, places.manifests_folder);
}

json::array checks_of(const std::vector<Examined>& all) {
  json::array checks;
  for (const Examined& one : all) {
    json::object check{{"name", one.name}, {"state", name_of_state(one.state)}};
    if (!one.code.empty()) check["code"] = one.code;
    check["what"] = one.what;
    if (!one.to_do.empty()) check["do"] = one.to_do;
    checks.push_back(std::move(check));
  }
  return checks;
}

std::string text_in(const json::object& object, std::string_view member) {
  const json::value* value = object.if_contains(member);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

State state_named(std::string_view name) {
  for (const State state : {State::good, State::advice}) {
    if (name == name_of_state(state)) return state;
  }
  return State::problem;
}

}  // namespace

Examined examine_pack(const Pack& pack) {
  if (pack.rules.empty()) {
    return {"rules", State::problem, "there are none", kInstallAgain, "rules-none"};
  }
  return {"rules", State::good,
          "version " + pack.version + ", " + counted(pack.rules.size(), "rule") + " in " +
              std::to_string(pack.categories.size()) + " categories",
          ""};
}

Examined examine_sandbox(Sandbox sandbox, const std::optional<WorkSandbox>& compiler) {
  std::vector<std::string> lacks;
  if (!sandbox.files) lacks.emplace_back("Landlock, which keeps it from files");
  if (!sandbox.calls) lacks.emplace_back("seccomp, which keeps it from connections");
  if (compiler) {
    const std::string rest = " for the process that compiles its rules";
    if (sandbox.files && !compiler->files) lacks.push_back("Landlock" + rest);
    if (sandbox.calls && !compiler->calls) lacks.push_back("seccomp" + rest);
    if (!compiler->limits) lacks.push_back("limits of time and memory" + rest);
  }
  if (lacks.empty()) {
    return {"sandbox", State::good, "the host can reach its store and nothing else", ""};
  }
  std::string what = "the system that the host runs on lacks " + lacks.front();
  for (std::size_t i = 1; i < lacks.size(); ++i) what += ", and " + lacks[i];
  return {"sandbox", State::advice, what,
          "A newer Linux has it. Without it the host does the same, and nothing holds it to that.",
          "sandbox-missing"};
}

Examined store_among_others(const std::string& what) {
  return {"store", State::advice,
          what +
              "; other files stand in its folder, so a host keeps out of that, and cannot delete "
              "damaged stores beside it",
          "Name a file in a folder of its own with FORETHOUGHT_STORE.", "store-among-others"};
}

Examined examine_services(const Pack& pack) {
  const auto unverified = std::ranges::count_if(
      pack.services, [](const Service& service) { return !is_verified(service); });
  std::string what = counted(pack.services.size(), "service");
  if (unverified > 0) what += ", " + std::to_string(unverified) + " not offered until verified";
  std::string old;
  for (const Service& service : pack.services) {
    if (!is_verified(service) || !needs_checking(service.checked, today())) continue;
    old += (old.empty() ? "" : ", ") + service.id;
  }
  if (old.empty()) return {"services", State::good, what, ""};
  return {"services", State::advice, what + "; looked up more than 180 days ago: " + old,
          "Update Forethought, or look them up before you use them.", "services-old"};
}

std::vector<Examined> examine(const DoctorPlaces& places) {
  ReadPack bundled;
  StoreHealth health;
  std::vector<Examined> all = {examine_program(places.program)};
  all.push_back(examine_rules(places.rules_folder, bundled));
  all.push_back(examine_store_at(places.store, health));
  if (health.state == StoreHealth::State::good && health.pack) {
    all.push_back(examine_image(places.store.file, health));
  }
  const bool is_tried = places.trial_milliseconds > 0;
  const HostTrial trial = is_tried ? try_program(places, health) : HostTrial();
  all.push_back(examine_sandbox_of(trial));
  for (const char* name : {"memory", "compiler"}) {
    if (const Examined* told = told_by(trial, name)) all.push_back(*told);
  }
  if (is_tried) all.push_back(examine_start(places.program, trial));
  if (!bundled.pack.services.empty()) all.push_back(examine_services(bundled.pack));
  std::ranges::move(examine_registrations(places), std::back_inserter(all));
  return all;
}

bool is_well(const std::vector<Examined>& all) {
  return std::ranges::none_of(all, [](const Examined& one) { return one.state == State::problem; });
}

std::string as_text(const std::vector<Examined>& all) {
  std::size_t width = 10;
  for (const Examined& one : all) width = std::max(width, one.name.size());
  std::string text;
  for (const Examined& one : all) {
    std::string state(name_of_state(one.state));
    std::string name = one.name;
    state.resize(9, ' ');
    name.resize(width, ' ');
    text += state + name + " " + one.what + "\n";
    if (!one.to_do.empty()) text += std::string(10 + width, ' ') + one.to_do + "\n";
  }
  return text;
}

std::string as_json(const std::vector<Examined>& all) {
  return json::serialize(json::object{{"ok", is_well(all)}, {"checks", checks_of(all)}}) + "\n";
}

std::string diagnosed_reply(std::int64_t id, const std::vector<Examined>& all) {
  return json::serialize(json::object{
      {"type", "diagnosed"}, {"id", id}, {"ok", is_well(all)}, {"checks", checks_of(all)}});
}

std::vector<Examined> read_diagnosed_reply(std::string_view message) {
  json::error_code error;
  const json::value reply = json::parse(message, error);
  if (error || !reply.is_object() || text_in(reply.get_object(), "type") != "diagnosed") return {};
  const json::value* checks = reply.get_object().if_contains("checks");
  if (!checks || !checks->is_array()) return {};
  std::vector<Examined> all;
  for (const json::value& check : checks->get_array()) {
    if (!check.is_object()) continue;
    const json::object& one = check.get_object();
    all.push_back({text_in(one, "name"), state_named(text_in(one, "state")), text_in(one, "what"),
                   text_in(one, "do"), text_in(one, "code")});
  }
  return all;
}

}  // namespace forethought

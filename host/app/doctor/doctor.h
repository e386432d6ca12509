// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/app/registering/browsers.h"
#include "host/rules/pack.h"
#include "host/sandbox/sandbox.h"
#include "host/sandbox/work_server.h"
#include "host/store/store_place.h"

namespace forethought {

// One thing that must be right for posts to be checked.
struct Examined {
  enum class State : std::uint8_t { good, advice, problem };
  std::string name;  // "store", or a browser's
  State state = State::good;
  std::string what;   // for people; with a problem, its cause
  std::string to_do;  // one thing to do about it; empty where there is none
  // The same cause always has the same: "store-damaged". Empty: nothing is wrong.
  std::string code = {};
};

// What the doctor looks at.
struct DoctorPlaces {
  std::filesystem::path program;
  std::string rules_folder;  // of the rules that came with the program
  StorePlace store;
  UserFolders user;
  // As RegisterOptions::folder: it is looked at instead of where browsers look. Empty: none.
  std::string manifests_folder = {};
  // How long the program may take to answer, when it is started as a browser starts it. 0: it is
  // not started.
  int trial_milliseconds = 0;
};

// Looks at the program, its rules, the store, the image, the services and each browser.
std::vector<Examined> examine(const DoctorPlaces& places);

// Rules that are used: whether there are any. Services that rules name: whether they were looked up
// lately.
Examined examine_pack(const Pack& pack);
Examined examine_services(const Pack& pack);
// What holds a host; and what holds the process that compiles its rules, where it has one.
Examined examine_sandbox(Sandbox sandbox, const std::optional<WorkSandbox>& compiler = {});
// A store of which `what` is true, but for the files that stand beside it.
Examined store_among_others(const std::string& what);

// As lines for people, and as JSON: {"ok":…,"checks":[{"name","state","code","what",
// "do"}]}. A "code" and what is to "do" are there where something is wrong.
std::string as_text(const std::vector<Examined>& all);
std::string as_json(const std::vector<Examined>& all);

// The same as the answer to a request, and back; nothing of another answer.
std::string diagnosed_reply(std::int64_t id, const std::vector<Examined>& all);
std::vector<Examined> read_diagnosed_reply(std::string_view message);

// Whether nothing is a problem.
bool is_well(const std::vector<Examined>& all);

}  // namespace forethought

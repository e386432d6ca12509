// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "host/app/bundled_rules.h"
#include "host/app/commands.h"
#include "host/app/doctor/doctor.h"
#include "host/app/registering/native_manifest.h"
#include "host/store/store_place.h"

namespace forethought {
namespace {

// As long as the extension waits: the first start compiles the rules.
constexpr int kTrialMilliseconds = 30'000;

int run(bool json) {
  const auto store = store_place();
  const auto all = examine({.program = this_program(),
                            .rules_folder = bundled_rules_folder(),
                            .store = store ? *store : StorePlace(),
                            .user = UserFolders::from_environment(),
                            .trial_milliseconds = kTrialMilliseconds});
  std::cout << (json ? as_json(all) : as_text(all));
  return is_well(all) ? 0 : kFound;
}

}  // namespace

void add_doctor(CLI::App& command_line, int& status) {
  CLI::App& command =
      *command_line.add_subcommand("doctor", "Say what keeps posts from being checked");
  const auto json = std::make_shared<bool>(false);
  command.add_flag("--json", *json, "For other programs");
  command.footer("Exit status: 0 nothing, 1 something, with one thing to do about it.");
  command.callback([json, &status] { status = run(*json); });
}

}  // namespace forethought

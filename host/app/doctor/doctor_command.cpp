// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>
#include <string>

#include "host/app/bundled_rules.h"
#include "host/app/commands.h"
#include "host/app/doctor/doctor.h"
#include "host/app/not_empty.h"
#include "host/app/registering/native_manifest.h"
#include "host/store/store_place.h"

namespace forethought {
namespace {

// As long as the extension waits: the first start compiles the rules.
constexpr int kTrialMilliseconds = 30'000;

struct Options {
  bool json = false;
  std::string folder;
};

int run(const Options& options) {
  const auto store = store_place();
  const auto all = examine({.program = this_program(),
                            .rules_folder = bundled_rules_folder(),
                            .store = store ? *store : StorePlace(),
                            .user = UserFolders::from_environment(),
                            .manifests_folder = options.folder,
                            .trial_milliseconds = kTrialMilliseconds});
  std::cout << (options.json ? as_json(all) : as_text(all));
  return is_well(all) ? 0 : kFound;
}

}  // namespace

void add_doctor(CLI::App& command_line, int& status) {
  CLI::App& command =
      *command_line.add_subcommand("doctor", "Say what keeps posts from being checked");
  const auto options = std::make_shared<Options>();
  command.add_flag("--json", options->json, "For other programs");
  command
      .add_option("--dir", options->folder,
                  "Look at the folder that \"register --dir\" was given, not where browsers look")
      ->check(not_empty())
      ->option_text("DIR");
  command.footer("Exit status: 0 nothing, 1 something, with one thing to do about it.");
  command.callback([options, &status] { status = run(*options); });
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <memory>

#include "host/app/commands.h"
#include "host/app/not_empty.h"
#include "host/app/registering/register.h"

namespace forethought {
namespace {

constexpr char kMore[] =
    "Without --browser and --all, the browsers that you have used or registered are meant, or else "
    "Chromium. Where the program has moved since, registering again mends it.\n\n"
    "Exit status: 0 done, 1 a file could not be written or removed, 2 bad usage.";

using Run = int (*)(const RegisterOptions&);

void add(CLI::App& command_line, int& status, const char* name, const char* what, Run run) {
  CLI::App& command = *command_line.add_subcommand(name, what);
  const auto options = std::make_shared<RegisterOptions>();
  command.add_option("--browser", options->browsers, "One of " + browser_names())
      ->option_text("NAME ...");
  command.add_flag("--all", options->all, "Every browser above");
  command.add_flag("--system", options->for_everyone, "For everyone on this computer");
  command
      .add_option("--dir", options->folder,
                  "The folder of a browser's settings, or of its manifests by their name")
      ->check(not_empty())
      ->option_text("DIR");
  command.footer(kMore);
  command.callback([options, run, &status] { status = run(*options); });
}

}  // namespace

void add_register(CLI::App& command_line, int& status) {
  add(command_line, status, "register", "Let browsers find the program", register_host);
}

void add_unregister(CLI::App& command_line, int& status) {
  add(command_line, status, "unregister", "Take back what \"register\" did", unregister_host);
}

}  // namespace forethought

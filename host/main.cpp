// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

#include <string_view>
#include <vector>

#include "host/app/run_host.h"

namespace {

// As of every command: 0 for success, 1 for a finding or a mistake, 2 for bad usage.
constexpr int kBadUsage = 2;

int run(CLI::App& app, int argc, char** argv) {
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kBadUsage;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (const auto status = forethought::run_if_host(arguments)) return *status;
  CLI::App app("Points out what a post could give away, before it is sent.", "forethought");
  app.set_version_flag("--version", FORETHOUGHT_VERSION);
  return run(app, argc, argv);
}

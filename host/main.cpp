// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>

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
  CLI::App app("Points out what a post could give away, before it is sent.", "forethought");
  app.set_version_flag("--version", FORETHOUGHT_VERSION);
  return run(app, argc, argv);
}

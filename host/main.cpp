// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "host/app/commands.h"
#include "host/app/not_empty.h"
#include "host/app/session/run_host.h"

namespace {

using namespace forethought;

constexpr AddCommand kCommands[] = {add_check,    add_bio,        add_rules,
                                    add_register, add_unregister, add_doctor};

// The way a browser's host is told of another store too.
void use_store(const std::string& file) {
  ::setenv("FORETHOUGHT_STORE", file.c_str(), 1);
}

int run_command(int argc, char** argv) {
  CLI::App command_line("Points out what a post could give away, before it is sent.",
                        "forethought");
  command_line.set_version_flag("--version", FORETHOUGHT_VERSION);
  command_line.fallthrough();
  command_line
      .add_option_function<std::string>("--store", use_store,
                                        "The store to use instead of the user's own")
      ->check(not_empty())
      ->option_text("FILE");
  int status = 0;
  for (const AddCommand add : kCommands) add(command_line, status);
  try {
    command_line.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return command_line.exit(error) == 0 ? 0 : kUnusable;
  }
  if (!command_line.get_subcommands().empty()) return status;
  std::cerr << command_line.help();
  return kUnusable;
}

int run(int argc, char** argv) {
  const std::vector<std::string_view> arguments(argv + 1, argv + argc);
  if (const auto status = run_if_host(arguments)) return *status;
  const int status = run_command(argc, argv);
  if (std::cout.flush()) return status;
  std::cerr << "forethought: the output could not be written\n";
  return kUnusable;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "forethought: %s\n", error.what());
    return kUnusable;
  }
}

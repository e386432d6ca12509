// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "host/app/bundled_rules.h"
#include "host/app/checking/read_lines.h"
#include "host/app/commands.h"
#include "host/app/not_empty.h"
#include "host/app/rules_test.h"
#include "host/app/stored_rules_command.h"

namespace forethought {
namespace {

int run_test(const std::vector<std::string>& files) {
  const Result<std::string> folder =
      files.empty() ? Result<std::string>(bundled_rules_folder()) : pack_folder_of(files);
  if (!folder) return complain(std::cerr, folder.error().message);
  return test_rules(*folder, std::cout, std::cerr);
}

void add_test(CLI::App& rules, int& status) {
  CLI::App& command = *rules.add_subcommand(
      "test", "Read a pack, try the examples of its rules and report every mistake");
  const auto files = std::make_shared<std::vector<std::string>>();
  command.add_option("FILE", *files, "Rule files; the whole pack in their folder is tested")
      ->check(CLI::ExistingFile)
      ->option_text(" ");
  command.footer(
      "Without a FILE, the rules that came with the program are tested.\n\n"
      "Exit status: 0 all hold, 1 there are mistakes, 2 the rules cannot be read.");
  command.callback([files, &status] { status = run_test(*files); });
}

void add_read(CLI::App& rules, int& status) {
  CLI::App& command = *rules.add_subcommand(
      "read", "Show how posts are read: their words, and the terms that match");
  const auto folder = std::make_shared<std::string>(bundled_rules_folder());
  command.add_option("--rules", *folder, "The folder of rule files to read with")
      ->check(not_empty())
      ->option_text("DIR");
  command.footer(
      "It reads posts from standard input as \"check --format ndjson\" does, one a line, and "
      "answers\n"
      "each with a line of JSON.");
  command.callback([folder, &status] {
    std::ios::sync_with_stdio(false);
    status = read_lines(*folder, std::cin, std::cout, std::cerr);
  });
}

}  // namespace

void add_rules(CLI::App& command_line, int& status) {
  CLI::App& rules = *command_line.add_subcommand("rules", "Work with the rules");
  rules.final_callback([&rules, &status] {
    if (!rules.get_subcommands().empty()) return;
    std::cerr << rules.help();
    status = kUnusable;
  });
  add_stored_rules(rules, status);
  add_test(rules, status);
  add_read(rules, status);
}

}  // namespace forethought

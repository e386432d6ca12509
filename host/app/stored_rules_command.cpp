// SPDX-License-Identifier: MIT
#include "host/app/stored_rules_command.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

#include "host/app/command_rules.h"
#include "host/app/commands.h"
#include "host/app/not_empty.h"
#include "host/app/stored_rules.h"
#include "host/store/pack_file.h"

namespace forethought {
namespace {

// Where an organisation puts the keys whose packs it accepts.
constexpr char kKeysFolder[] = "/etc/forethought/keys";

template <typename Work>
int with_rules(const Work& work) {
  auto rules = rules_for_command(std::cerr);
  if (!rules) return complain(std::cerr, rules.error().message);
  return work(*rules);
}

int run_export(const std::string& folder) {
  if (!folder.empty()) {
    const auto files = files_of(folder);
    if (!files) return complain(std::cerr, files.error().message);
    if (files->empty()) return complain(std::cerr, folder + ": there are no rule files");
    std::cout << pack_file_text(*files);
    return 0;
  }
  return with_rules([](const RulesInUse& rules) {
    const auto files = rules.files();
    if (!files) return complain(std::cerr, files.error().message);
    std::cout << pack_file_text(*files);
    return 0;
  });
}

void add_list(CLI::App& rules, int& status) {
  rules.add_subcommand("list", "List every rule and whether it is on")->callback([&status] {
    status = with_rules(
        [](const RulesInUse& stored) { return list_rules(stored, std::cout, std::cerr); });
  });
}

void add_show(CLI::App& rules, int& status) {
  CLI::App& command = *rules.add_subcommand("show", "Show all that is known of a rule");
  const auto id = std::make_shared<std::string>();
  command.add_option("ID", *id, "The rule's id")->required()->option_text(" ");
  command.callback([id, &status] {
    status = with_rules(
        [&](const RulesInUse& stored) { return show_rule(stored, *id, std::cout, std::cerr); });
  });
}

void add_switch(CLI::App& rules, int& status, const char* name, const char* what, bool enabled) {
  CLI::App& command = *rules.add_subcommand(name, what);
  const auto id = std::make_shared<std::string>();
  command.add_option("ID", *id, "The id of a rule or of a category")->required()->option_text(" ");
  command.footer("For everyone who uses the store and has not chosen otherwise in the browser.");
  command.callback([id, enabled, &status] {
    status = with_rules(
        [&](RulesInUse& stored) { return switch_rule(stored, *id, enabled, std::cerr); });
  });
}

void add_import(CLI::App& rules, int& status) {
  CLI::App& command = *rules.add_subcommand("import", "Use the rules of another pack");
  const auto pack = std::make_shared<std::string>();
  command
      .add_option(
          "PACK", *pack,
          "A file that \"rules export\" wrote, signed by your organisation (PACK.minisig); or "
          "the folder of the rules that came with the program, to use these again")
      ->required()
      ->option_text(" ");
  command.footer(
      "Your own rules and choices stay as they are.\n"
      "Exit status: 0 done, 1 a rule is wrong, 2 the pack is not accepted.");
  command.callback([pack, &status] {
    status = with_rules([&](RulesInUse& stored) {
      return import_pack(stored, {*pack, kKeysFolder}, std::cout, std::cerr);
    });
  });
}

void add_export(CLI::App& rules, int& status) {
  CLI::App& command = *rules.add_subcommand("export", "Write the rules in use as one file");
  const auto folder = std::make_shared<std::string>();
  command.add_option("--from", *folder, "Of the rule files in this folder instead")
      ->check(not_empty())
      ->option_text("DIR");
  command.footer(
      "An organisation signs the file with minisign, and puts its public key on its computers:\n"
      "  minisign -S -s organisation.key -m pack.json\n"
      "  cp organisation.pub /etc/forethought/keys/");
  command.callback([folder, &status] { status = run_export(*folder); });
}

}  // namespace

void add_stored_rules(CLI::App& rules, int& status) {
  add_list(rules, status);
  add_show(rules, status);
  add_import(rules, status);
  add_export(rules, status);
  add_switch(rules, status, "enable", "Switch a rule or a category on", true);
  add_switch(rules, status, "disable", "Switch a rule or a category off", false);
}

}  // namespace forethought

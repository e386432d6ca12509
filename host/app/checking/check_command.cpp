// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <map>
#include <memory>
#include <thread>
#include <utility>

#include "host/app/checking/check.h"
#include "host/app/checking/context_options.h"
#include "host/app/command_rules.h"
#include "host/app/commands.h"
#include "host/app/not_empty.h"
#include "host/app/rule_compiler.h"
#include "host/app/rules_test.h"
#include "host/app/user_state.h"
#include "host/sandbox/sandbox.h"

namespace forethought {
namespace {

using Format = CheckOptions::Format;

const std::map<std::string, Format> kFormats = {
    {"text", Format::text}, {"json", Format::json}, {"ndjson", Format::ndjson}};

constexpr char kMore[] = R"(

Without a FILE, or for the FILE -, it reads standard input. In ndjson each line is a post:
  {"id":…, "text":"…", "surface":…, "parent":…, "profile":…, "region":…,
   "profession":…, "mode":…, "attachment":…}   (all but "text" may be left out)
and is answered by a line, with offsets in UTF-16 code units of the text.

Exit status: 0 nothing at caution or above, 1 something, 2 something could not be read.)";

struct Options {
  CheckOptions check;
  std::string rules_folder;  // empty: the rules of the store are used
};

bool shows_colours(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(descriptor) == 1 && (!no_colour || !*no_colour);
}

int check_with(const Checker& checker, const CheckOptions& options) {
  std::ios::sync_with_stdio(false);
  return check(options, checker, {std::cin, std::cout, std::cerr, shows_colours(STDOUT_FILENO)});
}

std::string line_for(const Mistake& mistake, const std::string& folder) {
  if (mistake.file == kWholePack) return "forethought: " + folder + ": " + mistake.what + "\n";
  return to_string(in_folder(mistake, folder)) + "\n";
}

int check_with_folder(const Options& options) {
  const std::string& folder = options.rules_folder;
  const auto files = files_of(folder);
  if (!files) return complain(std::cerr, files.error().message);
  const auto compiled = compile_rules_by(nullptr, *files, kPackLimits);
  if (!compiled) return complain(std::cerr, folder + ": " + compiled.error().message);
  if (compiled->obstacle()) {
    for (const Mistake& mistake : compiled->mistakes) std::cerr << line_for(mistake, folder);
    return kUnusable;
  }
  const auto checker = Checker::with(compiled->pack);
  if (!checker) return complain(std::cerr, folder + ": " + checker.error().message);
  if (checker->pack().rules.empty()) return complain(std::cerr, folder + ": there are no rules");
  return check_with(*checker, options.check);
}

int check_with_store(const Options& options) {
  const auto rules = rules_for_command(std::cerr);
  if (!rules) return complain(std::cerr, rules.error().message);
  if (rules->pack().rules.empty()) return kUnusable;
  CheckOptions chosen = options.check;
  if (auto everyone = UserState::read(*rules, kEveryone)) chosen.disabled = everyone->disabled;
  return check_with(rules->checker(), chosen);
}

int run(const Options& options) {
  hide_memory();
  return options.rules_folder.empty() ? check_with_store(options) : check_with_folder(options);
}

}  // namespace

void add_check(CLI::App& command_line, int& status) {
  CLI::App& command = *command_line.add_subcommand("check", "Find what a post could give away");
  command.footer(context_names() + kMore);
  const auto options = std::make_shared<Options>();
  command
      .add_option("FILE", options->check.files, "Posts to check, one a file; - is standard input")
      ->option_text(" ");
  const auto take_format = [options](const std::string& name) {
    options->check.format = kFormats.at(name);
  };
  command
      .add_option_function<std::string>("--format", take_format,
                                        "text, json or ndjson (JSON, one a line)")
      ->check(CLI::IsMember({"text", "json", "ndjson"}))
      ->option_text("NAME (text)");
  const auto take_jobs = [options](const int jobs) {
    options->check.jobs = jobs > 0 ? jobs : static_cast<int>(std::thread::hardware_concurrency());
  };
  command
      .add_option_function<int>(
          "--jobs", take_jobs, "Processes that check lines of ndjson at once; 0: one for each core")
      ->check(CLI::Range(0, 256))
      ->option_text("N (1)");
  add_context_options(command, options->check.context);
  command
      .add_option("--rules", options->rules_folder,
                  "A folder of rule files to use instead of the store's rules")
      ->check(not_empty())
      ->option_text("DIR");
  command.callback([options, &status] { status = run(*options); });
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <memory>

#include "host/app/bundled_rules.h"
#include "host/app/check.h"
#include "host/app/commands.h"
#include "host/app/context_options.h"

namespace forethought {
namespace {

using Format = CheckOptions::Format;

const std::map<std::string, Format> kFormats = {
    {"text", Format::text}, {"json", Format::json}, {"ndjson", Format::ndjson}};

constexpr char kMore[] =
    "\n\nWithout a FILE, or for the FILE -, it reads standard input. In ndjson each line is a "
    "post:\n"
    "  {\"id\":…, \"text\":\"…\", \"surface\":…, \"parent\":…, \"profile\":…, \"region\":…,\n"
    "   \"profession\":…, \"mode\":…, \"attachment\":…}   (all but \"text\" may be left out)\n"
    "and is answered by a line, with offsets in UTF-16 code units of the text.\n\n"
    "Exit status: 0 nothing at caution or above, 1 something, 2 something could not be read.";

struct Options {
  CheckOptions check;
  std::string rules_folder;  // empty: the rules that came with the program
};

Result<Checker> open_checker(const std::string& rules_folder) {
  const auto files = files_of(rules_folder.empty() ? bundled_rules_folder() : rules_folder);
  if (!files) return files.error();
  return Checker::from_files(*files, "");
}

bool shows_colours(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  return ::isatty(descriptor) == 1 && (!no_colour || !*no_colour);
}

int run(const Options& options) {
  const Result<Checker> checker = open_checker(options.rules_folder);
  if (!checker) {
    std::cerr << "forethought: " << checker.error().message << "\n";
    return kUnusable;
  }
  std::ios::sync_with_stdio(false);
  return check(options.check, *checker,
               {std::cin, std::cout, std::cerr, shows_colours(STDOUT_FILENO)});
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
  add_context_options(command, options->check.context);
  command
      .add_option("--rules", options->rules_folder,
                  "A folder of rule files to use instead of the program's own")
      ->option_text("DIR");
  command.callback([options, &status] { status = run(*options); });
}

}  // namespace forethought

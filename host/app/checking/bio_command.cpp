// SPDX-License-Identifier: MIT
#include <boost/json/serialize.hpp>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>

#include "host/app/bio_offer.h"
#include "host/app/checking/bio_report.h"
#include "host/app/checking/context_options.h"
#include "host/app/checking/post_input.h"
#include "host/app/command_rules.h"
#include "host/app/commands.h"
#include "host/sandbox/sandbox.h"

namespace forethought {
namespace {

constexpr char kMore[] = R"(

Without a FILE, or for the FILE -, it reads the bio from standard input. Each element of a good bio
is present, missing or to reword. That is advice: there is no pass and no fail.

Exit status: 0, 2 the bio could not be read.)";

struct Options {
  std::string file = "-";
  std::string display_name;
  std::string format = "text";
  Context context;
};

Result<std::string> read_bio(const std::string& file) {
  if (file == "-") return whole_text(std::cin);
  auto stream = open_post(file);
  if (!stream) return stream.error();
  auto text = whole_text(*stream);
  if (!text) return Error{file + ": " + text.error().message};
  return text;
}

int run(const Options& options) {
  hide_memory();
  const auto rules = rules_for_command(std::cerr);
  if (!rules) return complain(std::cerr, rules.error().message);
  if (rules->pack().bio.elements.empty()) {
    return complain(std::cerr, "the rules in use say nothing of bios");
  }
  auto bio = read_bio(options.file);
  if (!bio) return complain(std::cerr, bio.error().message);
  const auto checked =
      check_profile(rules->checker(), {options.display_name, *std::move(bio)}, options.context, "");
  if (!checked) return complain(std::cerr, checked.error().message);
  if (options.format == "json") {
    std::cout << boost::json::serialize(bio_json(rules->pack(), *checked)) << "\n";
  } else {
    report_bio(*checked, std::cout);
  }
  return 0;
}

}  // namespace

void add_bio(CLI::App& command_line, int& status) {
  CLI::App& command =
      *command_line.add_subcommand("bio", "See what a display name and bio say and leave unsaid");
  command.footer(author_names() + kMore);
  const auto options = std::make_shared<Options>();
  command.add_option("FILE", options->file, "The bio; - is standard input")->option_text(" ");
  command.add_option("--display-name", options->display_name, "The name shown above the bio")
      ->option_text("NAME");
  command.add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->option_text("NAME (text)");
  add_author_options(command, options->context);
  command.callback([options, &status] { status = run(*options); });
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/checking/context_options.h"

#include <CLI/CLI.hpp>
#include <optional>

namespace forethought {
namespace {

template <typename Enum>
void add_choice(CLI::App& command, const std::string& name, Enum& value, const std::string& what) {
  const auto take = [&value](const std::string& given) {
    const std::optional<Enum> named = value_named<Enum>(given);
    if (named) value = *named;
    return named.has_value();
  };
  const auto known = [](const std::string& given) {
    return value_named<Enum>(given) ? std::string() : "must be one of: " + all_names<Enum>();
  };
  command.add_option_function<std::string>(name, take, what + "; see below")
      ->check(known)
      ->option_text("NAME (" + std::string(name_of(value)) + ")");
}

}  // namespace

void add_context_options(CLI::App& command, Context& context) {
  add_choice(command, "--surface", context.surface, "Where the post is written");
  add_author_options(command, context);
}

void add_author_options(CLI::App& command, Context& context) {
  add_choice(command, "--region", context.region, "Where the author practises");
  add_choice(command, "--profession", context.profession, "The author's profession");
  add_choice(command, "--mode", context.mode, "How the account is used");
}

std::string context_names() {
  return "Surfaces: " + all_names<Surface>() + "\n" + author_names();
}

std::string author_names() {
  return "Regions: " + all_names<Region>() + "\nProfessions: " + all_names<Profession>() +
         "\nModes: " + all_names<Mode>();
}

}  // namespace forethought

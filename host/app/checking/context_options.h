// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/rules/context.h"

namespace CLI {
class App;
}

namespace forethought {

// Adds --surface, --region, --profession and --mode. `context` outlives the command line; its
// values are the defaults.
void add_context_options(CLI::App& command, Context& context);

// The same without --surface, which is where the command has it.
void add_author_options(CLI::App& command, Context& context);

// The names that they take, for --help; one line for each option.
std::string context_names();
std::string author_names();

}  // namespace forethought

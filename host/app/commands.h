// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>
#include <string_view>

namespace CLI {
class App;
}

namespace forethought {

// Adds a command to the command line. When the command line names it, it runs while that is parsed
// and puts its exit status into `status`, which outlives the command line.
using AddCommand = void (*)(CLI::App& command_line, int& status);

// Exit statuses of every command: 0 when all is well.
inline constexpr int kFound = 1;     // a finding, a mistake, something not done
inline constexpr int kUnusable = 2;  // bad usage or unreadable input

// Says on `errors` what went wrong, as every command does, and gives the status to end with.
int complain(std::ostream& errors, std::string_view message, int status = kUnusable);

void add_bio(CLI::App& command_line, int& status);
void add_check(CLI::App& command_line, int& status);
void add_doctor(CLI::App& command_line, int& status);
void add_register(CLI::App& command_line, int& status);
void add_rules(CLI::App& command_line, int& status);
void add_unregister(CLI::App& command_line, int& status);

}  // namespace forethought

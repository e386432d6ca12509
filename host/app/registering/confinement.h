// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

#include "host/app/registering/browsers.h"

namespace forethought {

// What a browser that is shut off from the computer's programs needs to start ours. It is put
// together from what others found who registered hosts, and was never run with such a browser.

// A program for inside a Flatpak: it has `program` started outside.
std::string launcher_text(const std::filesystem::path& program);

// The command that lets the browser start the program; empty where none is known.
std::string command_for(const Browser& browser);

// The command that takes back what that one allowed; empty where there is nothing to take back.
std::string command_against(const Browser& browser, const UserFolders& folders);

// What it means, in a sentence for the user.
std::string words_for(const Browser& browser);

// Whether a Flatpak's overrides let it have programs started outside. What cannot be read says no.
bool may_start_programs(const Browser& browser, const UserFolders& folders);

}  // namespace forethought

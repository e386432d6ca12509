// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

namespace forethought {

// Adds list, show, import, export, enable and disable to the command "rules".
void add_stored_rules(CLI::App& rules, int& status);

}  // namespace forethought

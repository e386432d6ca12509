// SPDX-License-Identifier: MIT
#include "host/store/choices.h"

#include <utility>

namespace forethought {

void Choices::add_rule(Of of, std::string id, bool enabled) {
  (of == Of::user ? user_ : everyone_).rules[std::move(id)] = enabled;
}

void Choices::add_category(Of of, std::string id, bool enabled) {
  (of == Of::user ? user_ : everyone_).categories[std::move(id)] = enabled;
}

bool Choices::enabled(std::string_view rule, std::string_view category, bool unchosen) const {
  bool enabled = unchosen;
  const auto take_for = [&enabled](std::string_view asked) {
    return [&enabled, asked](std::string_view id, bool chosen) {
      if (id == asked) enabled = chosen;
    };
  };
  each(take_for(rule), take_for(category));
  return enabled;
}

}  // namespace forethought

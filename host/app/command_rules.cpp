// SPDX-License-Identifier: MIT
#include "host/app/command_rules.h"

#include <ostream>
#include <utility>

#include "host/app/bundled_rules.h"
#include "host/app/commands.h"
#include "host/store/foreign_file.h"
#include "host/store/store_place.h"

namespace forethought {

Result<RulesInUse> rules_for_command(std::ostream& errors) {
  const auto place = store_place();
  if (place && place->named && is_foreign(place->file)) return no_store(place->file);
  auto bundled = files_of(bundled_rules_folder());
  if (!bundled) return bundled.error();
  Result<RulesInUse> rules = RulesInUse(place ? *place : StorePlace(), *std::move(bundled));
  if (!rules->notice().empty()) complain(errors, rules->notice());
  if (!rules->cause().empty()) complain(errors, rules->cause());
  return rules;
}

}  // namespace forethought

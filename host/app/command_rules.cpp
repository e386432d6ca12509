// SPDX-License-Identifier: MIT
#include "host/app/command_rules.h"

#include <ostream>
#include <utility>

#include "host/app/bundled_rules.h"
#include "host/app/commands.h"
#include "host/store/foreign_file.h"
#include "host/store/store_place.h"

namespace forethought {
namespace {

// The words of a store in memory are for the user of a browser, so it gets others here.
void tell_store(const Store& store, std::ostream& errors) {
  if (!store.cause().empty()) {
    complain(errors, store.cause() +
                         ": nothing is kept, and the rules that came with Forethought are used");
  } else if (!store.notice().empty()) {
    complain(errors, store.notice());
  }
}

void tell_rules(const RulesInUse& rules, std::ostream& errors) {
  if (rules.notice() != rules.store().notice()) complain(errors, rules.notice());
  if (!rules.cause().empty()) complain(errors, rules.cause());
}

}  // namespace

Result<RulesInUse> rules_for_command(std::ostream& errors) {
  const auto place = store_place();
  if (place && place->named && is_foreign(place->file)) return no_store(place->file);
  auto bundled = BundledPack::in_folder(bundled_rules_folder());
  if (!bundled) return bundled.error();
  Result<RulesInUse> rules = RulesInUse(place ? *place : StorePlace(), *std::move(bundled));
  tell_store(std::as_const(*rules).store(), errors);
  tell_rules(*rules, errors);
  return rules;
}

}  // namespace forethought

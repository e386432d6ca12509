// SPDX-License-Identifier: MIT
#include "host/app/doctor/diagnosis.h"

namespace forethought {
namespace {

using State = Examined::State;

// With a terminal there is more to learn than a host can tell of itself.
constexpr char kAskDoctor[] = "forethought doctor";

Examined diagnose_rules(const RulesInUse& rules) {
  Examined examined = examine_pack(rules.pack());
  if (rules.cause().empty() || examined.state != State::good) return examined;
  return {"rules", State::problem, rules.cause(), kAskDoctor, "stored-rules-wrong"};
}

Examined diagnose_store(const Store& store, StoreFolder beside) {
  if (!store.cause().empty()) {
    return {"store", State::problem, store.cause() + ": what you choose is not kept", kAskDoctor,
            "store-in-memory"};
  }
  if (!store.notice().empty()) {
    return {"store", State::advice, store.notice(), kAskDoctor, "store-rebuilt"};
  }
  if (beside.has_others) return store_among_others("what you choose is kept");
  return {"store", State::good, "what you choose is kept", ""};
}

}  // namespace

std::vector<Examined> diagnose(const RulesInUse& rules, Sandbox sandbox, StoreFolder beside) {
  std::vector<Examined> all = {{"program", State::good, FORETHOUGHT_VERSION, ""}};
  all.push_back(diagnose_rules(rules));
  all.push_back(diagnose_store(rules.store(), beside));
  RuleCompiler* compiler = rules.compiler();
  all.push_back(examine_sandbox(
      sandbox, compiler ? std::optional(compiler->sandbox()) : std::optional<WorkSandbox>()));
  if (!rules.pack().services.empty()) all.push_back(examine_services(rules.pack()));
  return all;
}

}  // namespace forethought

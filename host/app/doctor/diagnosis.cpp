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
    const char* code = store.ended_import() ? "import-ended" : "store-rebuilt";
    return {"store", State::advice, store.notice(), kAskDoctor, code};
  }
  if (beside.has_others) return store_among_others("what you choose is kept");
  return {"store", State::good, "what you choose is kept", ""};
}

constexpr char kRestart[] = "Close other programs, and restart the browser.";

Examined diagnose_compiler(const Result<WorkSandbox>& compiler) {
  if (compiler) {
    return {"compiler", State::good, "rules are made ready in a process of their own", ""};
  }
  return {"compiler", State::problem,
          compiler.error().message + "; no rules of your own can be made ready", kRestart,
          "compiler-missing"};
}

Examined diagnose_memory(bool is_locked) {
  if (is_locked) {
    return {"memory", State::good, "what it reads is kept from the disk on which memory is swapped",
            ""};
  }
  return {"memory", State::advice,
          "the system does not let it lock memory, so while a text is checked it may be swapped to "
          "disk",
          "Have the limit of locked memory raised to 2 MB (\"ulimit -l 2048\").",
          "memory-not-locked"};
}

Examined diagnose_own_rules(const UserState& user, bool has_compiler) {
  const std::size_t silent = user.silent_own_rules();
  const std::string all = std::to_string(user.own_rules.size());
  if (silent == 0) return {"own-rules", State::good, all + ", and all are checked", ""};
  return {"own-rules", State::problem,
          std::to_string(silent) + " of " + all + " could not be made ready, and are not checked",
          has_compiler
              ? "Open each under \"Your own rules\" and save it: what is wrong is then said."
              : kRestart,
          "own-rules-silent"};
}

}  // namespace

std::vector<Examined> diagnose(const RulesInUse& rules, const HostEnvironment& environment,
                               const UserState* user) {
  std::vector<Examined> all = {{"program", State::good, FORETHOUGHT_VERSION, ""}};
  all.push_back(diagnose_rules(rules));
  all.push_back(diagnose_store(rules.store(), environment.beside));
  std::optional<Result<WorkSandbox>> compiler;
  if (rules.compiler()) compiler = rules.compiler()->sandbox();
  const bool has_compiler = !compiler || *compiler;
  all.push_back(examine_sandbox(environment.sandbox, compiler && *compiler
                                                         ? std::optional(**compiler)
                                                         : std::optional<WorkSandbox>()));
  all.push_back(diagnose_memory(environment.locks_memory));
  if (compiler) all.push_back(diagnose_compiler(*compiler));
  if (user && !user->own_rules.empty()) all.push_back(diagnose_own_rules(*user, has_compiler));
  if (!rules.pack().services.empty()) all.push_back(examine_services(rules.pack()));
  return all;
}

}  // namespace forethought

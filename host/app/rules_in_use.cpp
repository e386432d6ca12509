// SPDX-License-Identifier: MIT
#include "host/app/rules_in_use.h"

#include <cassert>
#include <utility>

namespace forethought {
namespace {

constexpr char kStoredRulesUnusable[] =
    "The rules kept on this computer could not be used. Those that came with Forethought are used "
    "instead.";
constexpr char kNoRules[] =
    "The rules of Forethought could not be read, so nothing is checked. Please install it again.";

std::string stored_digest(const Store& store) {
  const auto pack = store.pack();
  return pack && *pack ? (*pack)->digest : std::string();
}

bool holds_imported_pack(const Store& store) {
  const auto pack = store.pack();
  return pack && *pack && (*pack)->imported;
}

std::unique_ptr<const Checker> checker_without_rules() {
  Result<Checker> checker = Checker::from_files({});
  assert(checker);
  return std::make_unique<const Checker>(*std::move(checker));
}

}  // namespace

RulesInUse::RulesInUse(StorePlace store, BundledPack bundled, RuleCompiler* compiler)
    : place_(std::move(store)),
      bundled_(std::move(bundled)),
      compiler_(compiler),
      store_(Store::open(place_, bundled_)),
      notice_(store_.notice()),
      digest_(stored_digest(store_)),
      checker_(make_checker()) {}

// Null when the files do not read, or hold no rules. They are read where the image of their pack is
// not kept.
std::unique_ptr<const Checker> RulesInUse::try_pack(const std::string& digest,
                                                    const ReadFiles& read_files) {
  const std::string image_file = store_.cause().empty() ? image_file_of(place_.file) : "";
  Result<Checker> checker = kept_or_compiled(image_file, digest, read_files, compiler_);
  if (checker && !checker->pack().rules.empty()) {
    return std::make_unique<const Checker>(*std::move(checker));
  }
  cause_ = checker ? "rules: there are none" : checker.error().message;
  return nullptr;
}

std::unique_ptr<const Checker> RulesInUse::make_checker() {
  uses_bundled_ = false;
  cause_.clear();
  const auto stored = [&] { return store_.files(); };
  if (auto checker = try_pack(digest_, stored)) return checker;
  if (mend_store()) return make_checker();
  notice_ = kStoredRulesUnusable;
  uses_bundled_ = holds_imported_pack(store_) || bundled_.files().empty() ||
                  !store_.import(bundled_.files(), false);
  digest_ = stored_digest(store_);
  const auto bundled = [&] { return Result<std::vector<RuleFile>>(bundled_.files()); };
  if (auto checker = try_pack(bundled_.digest(), bundled)) return checker;
  notice_ = kNoRules;
  return checker_without_rules();
}

// Damage to the pack may be found at any time, since it is read when something needs it.
bool RulesInUse::mend_store() {
  if (!store_.damaged() || !store_.cause().empty()) return false;
  const bool again = std::exchange(mended_, true);
  store_ = again ? Store::without_file(bundled_) : store_.mended(place_, bundled_);
  notice_ = store_.notice();
  digest_ = stored_digest(store_);
  return true;
}

Result<std::vector<RuleFile>> RulesInUse::files() const {
  return uses_bundled_ ? Result<std::vector<RuleFile>>(bundled_.files()) : store_.files();
}

RulesInUse::News RulesInUse::catch_up() {
  if (mend_store()) {
    checker_ = make_checker();
    return News::other_pack;
  }
  switch (store_.changed_elsewhere()) {
    case Store::Change::none:
      return News::none;
    case Store::Change::written:
      return stored_digest(store_) == digest_ ? News::written : take_over_pack();
    case Store::Change::replaced:
      store_ = Store::open(place_, bundled_);
      notice_ = store_.notice();
      digest_ = stored_digest(store_);
      checker_ = make_checker();
      return News::other_pack;
  }
  return News::none;
}

// A pack that this program cannot read was stored by a later one: the present rules stay.
RulesInUse::News RulesInUse::take_over_pack() {
  digest_ = stored_digest(store_);
  auto checker = try_pack(digest_, [&] { return store_.files(); });
  if (!checker) return News::written;
  uses_bundled_ = false;
  notice_ = store_.notice();
  cause_.clear();
  checker_ = std::move(checker);
  return News::other_pack;
}

std::string image_file_of(const std::string& store_file) {
  return store_file + ".image";
}

}  // namespace forethought

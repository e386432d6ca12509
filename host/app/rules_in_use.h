// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "host/app/checker.h"
#include "host/app/kept_rules.h"
#include "host/app/rule_compiler.h"
#include "host/rules/reader.h"
#include "host/store/store.h"

namespace forethought {

// A store and its rules, ready to check with.
//
// There is always something to work with. Where the store's rules do not read, those that came with
// the program are used: in their place, or beside them when they were imported, since a later
// version of the program may read them. Where these do not read either, there are no rules.
// notice() says so.
class RulesInUse {
 public:
  // `bundled`: the pack that came with the program. `compiler` compiles rules, and must outlive
  // this; null: see compile_rules_by().
  RulesInUse(StorePlace store, BundledPack bundled, RuleCompiler* compiler = nullptr);

  Store& store() { return store_; }
  const Store& store() const { return store_; }
  const Checker& checker() const { return *checker_; }
  // What compiles rules; null: see compile_rules_by().
  RuleCompiler* compiler() const { return compiler_; }
  const Pack& pack() const { return checker_->pack(); }
  // The files of that pack, read now.
  Result<std::vector<RuleFile>> files() const;
  // Stays the same as long as these do.
  const std::string& digest() const { return digest_; }
  // The pack that came with the program.
  const BundledPack& bundled() const { return bundled_; }
  // Words for the user; empty when all is well.
  const std::string& notice() const { return notice_; }

  // Why there are no rules, or not those of the store, for people who mend it; empty when all is
  // well.
  const std::string& cause() const { return cause_; }

  enum class News : std::uint8_t {
    none,
    written,    // another process wrote; the pack is the same
    other_pack  // there are other rules: their numbers and the checker are other ones
  };
  // Takes over what other processes wrote since the last call.
  News catch_up();

 private:
  std::unique_ptr<const Checker> make_checker();
  std::unique_ptr<const Checker> try_pack(const std::string& digest, const ReadFiles& read_files);
  News take_over_pack();
  // Whether the store was damaged and is another one now.
  bool mend_store();

  StorePlace place_;
  BundledPack bundled_;
  RuleCompiler* compiler_;
  Store store_;
  std::string notice_, cause_;
  std::string digest_;         // of the stored pack that was tried last
  bool uses_bundled_ = false;  // though the store holds another pack
  bool mended_ = false;        // a second time the disk may be failing: no file is used any more
  std::unique_ptr<const Checker> checker_;  // never null
};

// The file beside a store in which the image of its rules is cached.
std::string image_file_of(const std::string& store_file);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host/descriptor.h"
#include "host/result.h"
#include "host/rules/reader.h"
#include "host/store/bundled_pack.h"
#include "host/store/database.h"
#include "host/store/pack_reader.h"
#include "host/store/salvage.h"
#include "host/store/store_place.h"
#include "host/store/user_tables.h"

namespace forethought {

// What the host keeps between starts: the pack, and what users chose and wrote. One SQLite file
// that several hosts may have open at once.
//
// Opening never fails. A damaged file is rebuilt, with what could be read of the users' tables, and
// set aside; one that was there before and is gone or empty is made anew. Where no file can be
// used, a later version of the program wrote it, or the user named a file that is no store, the
// store lives in memory and goes with the process. notice() says so in words for the user.
class Store {
 public:
  // `bundled` is the pack that came with the program. It is stored when the store holds none,
  // another one that was not imported, or an imported one of an older version.
  static Store open(const StorePlace& place, const BundledPack& bundled);
  // A store that goes with the process.
  static Store without_file(const BundledPack& bundled);
  // Where damaged(): what open() gives, once the file is set aside if it is still this store's and
  // no later version's.
  Store mended(const StorePlace& place, const BundledPack& bundled) const;

  // The pack's files, for read_pack(), read now.
  Result<std::vector<RuleFile>> files() const;
  Result<std::optional<PackIdentity>> pack() const { return stored_pack(*database_); }
  // Stores another pack, on which the caller has tried read_pack() and check_examples().
  Result<void> import(const std::vector<RuleFile>& files, bool imported);

  UserTables users() const { return UserTables(*database_); }
  // Makes a change of the users' that is to be confirmed, while no other process replaces the file.
  // Fails, and nobody finds the change later, where one did since changed_elsewhere().
  Result<void> keep(const std::function<Result<void>(UserTables)>& change) const;
  // Deletes everything kept about this user, also in damaged stores that were set aside.
  Result<void> erase(std::string_view user);

  enum class Change : std::uint8_t {
    none,
    written,  // another process wrote
    replaced  // the file is gone, emptied or another one: open the store again
  };
  // What happened since the last call. Costs microseconds.
  Change changed_elsewhere();

  // Whether anything so far found that the file is damaged.
  bool damaged() const { return database_->damaged(); }

  // Why the store is in memory, for people who mend it; empty when it is in its file.
  const std::string& cause() const { return cause_; }
  // Words for the user of a browser when the host mended or lost something; empty when all is well.
  const std::string& notice() const { return notice_; }
  // Whether the pack that came with the program took the place of an imported one, as notice()
  // says.
  bool ended_import() const { return ended_import_; }

 private:
  // Tells one file from another of the same name, and from one of which nothing is left.
  struct FileIdentity {
    std::uint64_t device = 0, inode = 0;
    bool operator==(const FileIdentity&) const = default;
  };
  static FileIdentity identity_of(const std::string& file);

  Store() = default;
  struct Attempt;
  static Attempt attempt(const std::string& file, const BundledPack& bundled);
  Result<void> fill(const BundledPack& bundled);
  static Store opened(Attempt tried, const BundledPack& bundled);
  // While the other hosts wait. `is_lost`: the file holds nothing of the store that was in it.
  static Store open_alone(const std::string& file, const BundledPack& bundled, bool is_lost);
  static Result<Salvaged> make_replacement(const std::string& file, const BundledPack& bundled);
  static Store rebuild(const std::string& file, const BundledPack& bundled);
  static Store make_in_memory(const BundledPack& bundled, std::string notice, std::string cause);
  bool written_elsewhere();

  std::string file_;                    // empty: in memory
  std::unique_ptr<Database> database_;  // never null; at a fixed address for UserTables
  std::optional<Database> set_aside_;   // see hold_back_writers()
  Descriptor lock_file_;                // for when the way to it is closed
  std::string notice_, cause_;
  bool ended_import_ = false;
  FileIdentity identity_;
  std::int64_t data_version_ = 0;
};

}  // namespace forethought

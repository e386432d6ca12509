// SPDX-License-Identifier: MIT
#include "host/store/store.h"

#include <sys/stat.h>

#include <cassert>
#include <utility>

#include "host/store/foreign_file.h"
#include "host/store/opening_lock.h"
#include "host/store/pack_version.h"
#include "host/store/pack_writer.h"
#include "host/store/replacement.h"
#include "host/store/salvage.h"
#include "host/store/schema.h"

namespace forethought {
namespace {

constexpr char kRebuilt[] =
    "The file with your rules was damaged. It has been rebuilt, with all your own rules and "
    "choices.";
constexpr char kRebuiltInPart[] =
    "The file with your rules was damaged. It has been rebuilt, but some of your own rules and "
    "choices could not be read. Please look through your settings.";
constexpr char kRebuiltEmpty[] =
    "The file with your rules was damaged. It has been rebuilt, but your own rules and choices "
    "could not be read. Please set them again.";
constexpr char kRebuiltBefore[] =
    "The file with your rules was damaged. It has been rebuilt with what could be read. Please "
    "look through your settings.";
constexpr char kLost[] =
    "The file with your rules was gone, or empty. It has been made anew, but your own rules and "
    "choices are lost. Please set them again.";
constexpr char kImportEnded[] =
    "The rules that came with Forethought are newer than those that were imported, and are used "
    "in their place. Your own rules and choices stay as they were.";
constexpr char kNewer[] =
    "The file with your rules was written by a later version of Forethought. It has been left as "
    "it is, and nothing can be changed here until you update Forethought on this computer.";
constexpr char kNoFile[] =
    "The file with your rules could not be opened, so nothing can be changed here for now. "
    "\"forethought doctor\" says why.";

constexpr char kForeign[] =
    "The file that was named for your rules holds something else. It has been left as it is, and "
    "nothing can be changed here for now. \"forethought doctor\" says more.";

constexpr char kDamagedAgain[] = "store: it was damaged again after it was rebuilt";
constexpr char kReplacedByOther[] = "store: another process may be replacing it";
constexpr char kReplacedMeanwhile[] = "store: it was replaced meanwhile; please try again";
constexpr char kNoHome[] = "store: no home folder is set";
constexpr char kWrittenByNewer[] = "store: written by a later version";

constexpr char kInMemory[] = ":memory:";

const char* notice_for(Salvaged salvaged) {
  switch (salvaged) {
    case Salvaged::everything:
      return kRebuilt;
    case Salvaged::some:
      return kRebuiltInPart;
    case Salvaged::nothing:
      return kRebuiltEmpty;
  }
  return kRebuiltEmpty;
}

// A choice that another host writes into a file that is set aside would be confirmed, and lost.
// None can while what this returns, if the file lets itself be locked, is there.
std::optional<Database> hold_back_writers(const std::string& file) {
  if (holds_nothing(file)) return std::nullopt;
  auto database = Database::open(file);
  if (!database || !database->run_script("BEGIN IMMEDIATE")) return std::nullopt;
  return *std::move(database);
}

// Whether a stored pack stays beside the one that came with the program.
bool stays(const PackIdentity& pack, const BundledPack& bundled) {
  if (!pack.imported) return pack.digest == bundled.digest();
  return PackVersion::of_any(pack.version) >= PackVersion::of_any(bundled.version());
}

// Stores the pack that came with the program, unless it is there or another was imported that is no
// older. The program's own files are read only where they may be other ones. Whether an imported
// pack is used no more.
Result<bool> bring_in(Database& database, const BundledPack& bundled) {
  const auto stored = stored_pack(database);
  if (!stored) return stored.error();
  const std::optional<PackIdentity>& pack = *stored;
  if (pack && !pack->stamp.empty() && pack->stamp == bundled.stamp()) return false;
  if (bundled.files().empty()) return false;
  const bool stays_there = pack && stays(*pack, bundled);
  if (!stays_there) {
    const auto done = store_pack(database, bundled.files(), false);
    if (!done) return done.error();
  }
  // Without it the files are read at the next start too.
  (void)database.run("UPDATE pack SET stamp = ?", {std::string_view(bundled.stamp())});
  return pack && pack->imported && !stays_there;
}

// Looks whether all tables are there; the pack's are read when they are needed.
Result<void> touch_pack_tables(Database& database) {
  for (const std::string_view table : pack_tables()) {
    const auto there = database.integer("SELECT 1 FROM " + std::string(table) + " LIMIT 1");
    if (!there) return there.error();
  }
  return {};
}

// Reads every row of the users' tables, so that damage there is found at once. Rows are asked for
// by the indexes, whose damage the rows do not show.
Result<void> read_user_tables(Database& database) {
  for (const UserTable& table : user_tables()) {
    const std::string sql = "SELECT " + std::string(table.columns) + " FROM " +
                            std::string(table.name) + " ORDER BY rowid";
    if (auto read = database.each(sql, {}, [](Row) {}); !read) return read;
    if (auto right = database.check_table(table.name); !right) return right;
  }
  return {};
}

}  // namespace

// How opening a file went: with a store, or without one and why.
struct Store::Attempt {
  std::optional<Store> store = std::nullopt;
  bool damaged = false;
  bool newer = false;
  std::string cause = {};
};

Store::FileIdentity Store::identity_of(const std::string& file) {
  struct stat found {};
  if (file.empty() || holds_nothing(file) || ::stat(file.c_str(), &found) != 0) return {};
  return {found.st_dev, found.st_ino};
}

Store::Attempt Store::attempt(const std::string& file, const BundledPack& bundled) {
  auto database = Database::open(file);
  if (!database) return {.cause = database.error().message};
  Store store;
  store.database_ = std::make_unique<Database>(*std::move(database));

  const auto schema = migrate(*store.database_);
  if (schema && *schema == SchemaState::newer) return {.newer = true, .cause = kWrittenByNewer};
  const auto filled = schema ? store.fill(bundled) : Result<void>(schema.error());
  if (!filled) {
    return {.damaged = store.database_->damaged(), .cause = filled.error().message};
  }
  store.file_ = file == kInMemory ? "" : file;
  store.identity_ = identity_of(store.file_);
  store.lock_file_ = open_lock(store.file_);
  (void)store.changed_elsewhere();  // what happened until here is read
  return {.store = std::move(store)};
}

Result<void> Store::fill(const BundledPack& bundled) {
  const auto ended = bring_in(*database_, bundled);
  if (!ended) return ended.error();
  ended_import_ = *ended;
  if (ended_import_) notice_ = kImportEnded;
  if (auto done = touch_pack_tables(*database_); !done) return done;
  return read_user_tables(*database_);
}

Store Store::open(const StorePlace& place, const BundledPack& bundled) {
  const std::string& file = place.file;
  if (file.empty()) return make_in_memory(bundled, kNoFile, kNoHome);
  if (place.named && is_foreign(file)) {
    return make_in_memory(bundled, kForeign, no_store(file).message);
  }
  if (const auto made = make_folder_of(file); !made) {
    return make_in_memory(bundled, kNoFile, made.error().message);
  }
  OpeningLock lock(file);
  const bool is_lost = was_store_made(file) && holds_nothing(file);
  if (!lock.is_held()) {
    return is_lost ? make_in_memory(bundled, kNoFile, kReplacedByOther)
                   : opened(attempt(file, bundled), bundled);
  }
  Store store = open_alone(file, bundled, is_lost);
  if (store.cause_.empty()) lock.remember_store();
  return store;
}

Store Store::opened(Attempt tried, const BundledPack& bundled) {
  if (tried.store) return *std::move(tried.store);
  return make_in_memory(bundled, tried.newer ? kNewer : kNoFile, std::move(tried.cause));
}

Store Store::open_alone(const std::string& file, const BundledPack& bundled, bool is_lost) {
  const auto finished = finish_replacement(file);
  if (!finished) return make_in_memory(bundled, kNoFile, finished.error().message);
  if (is_lost && !*finished) return rebuild(file, bundled);
  Attempt first = attempt(file, bundled);
  if (first.damaged) return rebuild(file, bundled);
  if (*finished && first.store) first.store->notice_ = kRebuiltBefore;
  return opened(std::move(first), bundled);
}

// Makes a whole store beside the damaged one, with what can be read of that.
Result<Salvaged> Store::make_replacement(const std::string& file, const BundledPack& bundled) {
  discard_replacement(file);
  const Attempt made = attempt(replacement_of(file), bundled);
  if (!made.store) return Error{made.cause};
  Database& database = *made.store->database_;
  auto salvaged = holds_nothing(file) ? Result<Salvaged>(Salvaged::nothing)
                                      : salvage_user_tables(file, database);
  if (!salvaged) return salvaged;
  const auto whole = database.empty_log();  // so that the file alone is the whole store
  if (!whole) return whole.error();
  if (!*whole) return Error{"store: another process holds what is being made"};
  return salvaged;
}

Store Store::rebuild(const std::string& file, const BundledPack& bundled) {
  const bool is_lost = holds_nothing(file);
  auto held = hold_back_writers(file);
  const auto salvaged = make_replacement(file, bundled);
  const auto put = salvaged ? put_replacement(file) : Result<void>(salvaged.error());
  if (!put) {
    discard_replacement(file);
    return make_in_memory(bundled, kNoFile, put.error().message);
  }
  const std::string notice = is_lost ? kLost : notice_for(*salvaged);
  Attempt second = attempt(file, bundled);
  if (!second.store) return make_in_memory(bundled, notice + " " + kNoFile, second.cause);
  second.store->notice_ = notice;
  second.store->set_aside_ = std::move(held);
  return *std::move(second.store);
}

Store Store::make_in_memory(const BundledPack& bundled, std::string notice, std::string cause) {
  Attempt in_memory = attempt(kInMemory, bundled);
  // A bundled pack that is not even JSON leaves a store without a pack.
  if (!in_memory.store) in_memory = attempt(kInMemory, {});
  assert(in_memory.store);
  in_memory.store->notice_ = std::move(notice);
  in_memory.store->cause_ = std::move(cause);
  return *std::move(in_memory.store);
}

Store Store::without_file(const BundledPack& bundled) {
  return make_in_memory(bundled, kNoFile, kDamagedAgain);
}

// Another host may have rebuilt the file meanwhile, or a later version taken it over.
Store Store::mended(const StorePlace& place, const BundledPack& bundled) const {
  {
    const OpeningLock lock(place.file);
    if (!lock.is_held()) return make_in_memory(bundled, kNoFile, kReplacedByOther);
    const bool is_this = !file_.empty() && identity_of(file_) == identity_;
    if (is_this && !attempt(file_, bundled).newer) return rebuild(file_, bundled);
  }
  return open(place, bundled);
}

Result<std::vector<RuleFile>> Store::files() const {
  return stored_files(*database_);
}

Result<void> Store::import(const std::vector<RuleFile>& files, bool imported) {
  return store_pack(*database_, files, imported);
}

Result<void> Store::keep(const std::function<Result<void>(UserTables)>& change) const {
  if (file_.empty()) return change(users());
  const OpeningLock lock(file_, OpeningLock::Kind::shared, lock_file_);
  if (lock.is_there() && !lock.is_held()) return Error{kReplacedByOther};
  if (identity_of(file_) != identity_) return Error{kReplacedMeanwhile};
  if (auto made = change(users()); !made) return made;
  // Where the folder takes no file to lock, another host may have replaced it meanwhile.
  if (identity_of(file_) != identity_) return Error{kReplacedMeanwhile};
  return {};
}

Result<void> Store::erase(std::string_view user) {
  const auto done = keep([&](UserTables users) { return users.erase(user); });
  if (!done) return done;
  if (file_.empty()) return {};
  delete_set_aside(file_);
  discard_replacement(file_);
  return {};
}

Store::Change Store::changed_elsewhere() {
  const bool written = written_elsewhere();
  if (identity_of(file_) != identity_) return Change::replaced;
  return written ? Change::written : Change::none;
}

bool Store::written_elsewhere() {
  if (!database_->may_have_changed()) return false;
  const auto version = database_->integer("PRAGMA data_version", data_version_);
  return version && std::exchange(data_version_, *version) != *version;
}

}  // namespace forethought

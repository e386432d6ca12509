// SPDX-License-Identifier: MIT
#include "host/store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <filesystem>
#include <utility>

namespace forethought {
namespace {

constexpr int kBusyMilliseconds = 3000;

// The file is made here because SQLite would make it readable by everyone; its -wal and -shm files
// take over the mode.
void make_private_file(const std::string& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return;  // SQLite says why
  ::fchmod(descriptor, 0600);
  ::close(descriptor);
}

// A log that was made beside a database while that could only be read takes over its mode, and
// would keep every later writer out. Opening it to change that would let go of this process's
// locks.
void make_logs_writable(const std::string& file) {
  if (::access(file.c_str(), W_OK) != 0) return;
  for (const std::string_view ending : kDatabaseEndings) {
    const std::string log = std::string(file).append(ending);
    struct stat found {};
    const bool is_file = ::lstat(log.c_str(), &found) == 0 && S_ISREG(found.st_mode);
    if (is_file && (found.st_mode & S_IWUSR) == 0) (void)::chmod(log.c_str(), 0600);
  }
}

// SQLite opens what it may not write for reading, and says so at the first change.
bool refuses_changes(sqlite3* handle) {
  if (sqlite3_db_readonly(handle, "main") == 1) return true;
  sqlite3_busy_timeout(handle, 0);  // whoever writes meanwhile shows that it can be
  const int code = sqlite3_exec(handle, "BEGIN IMMEDIATE; ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  return (code & 0xff) == SQLITE_READONLY;
}

// secure_delete: what a user erased must not stay readable in free pages. synchronous: in a power
// cut NORMAL forgets what was committed since the last checkpoint of the log.
constexpr char kSetUpForReading[] = "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;";
constexpr char kSetUpForWriting[] =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    "PRAGMA secure_delete = ON;";

int flags_for(Database::Access access) {
  switch (access) {
    case Database::Access::write:
      return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Access::read:
      return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY;
    case Database::Access::at_rest:
      return SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  }
  return SQLITE_OPEN_READONLY;
}

// SQLite makes a log beside a database that has one even to read it, unless a URI says otherwise.
std::string name_at_rest(const std::string& file) {
  std::string name = "file://";
  for (const char sign : std::filesystem::absolute(file).string()) {
    const bool special = sign == '%' || sign == '?' || sign == '#';
    name += !special ? std::string(1, sign) : sign == '%' ? "%25" : sign == '?' ? "%3f" : "%23";
  }
  return name + "?immutable=1";
}

int bind(sqlite3_stmt* statement, int index, const Database::Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return sqlite3_bind_int64(statement, index, *number);
  }
  const auto text = std::get<std::string_view>(value);
  return sqlite3_bind_text64(statement, index, text.data() ? text.data() : "", text.size(),
                             SQLITE_TRANSIENT, SQLITE_UTF8);
}

// Gives the statement back as it was prepared, without the values that were bound.
void give_back(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
}

}  // namespace

bool holds_nothing(const std::string& file) {
  struct stat found {};
  return ::stat(file.c_str(), &found) == 0 ? found.st_size <= 1 : errno == ENOENT;
}

void close_database(sqlite3* handle) {
  sqlite3_close_v2(handle);
}
void finalize_statement(sqlite3_stmt* handle) {
  sqlite3_finalize(handle);
}

std::string Row::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
  return bytes ? std::string(bytes, size) : std::string();
}

std::int64_t Row::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

Result<Database> Database::open(const std::string& file, Access access) {
  if (access == Access::write && file != ":memory:") {
    make_private_file(file);
    make_logs_writable(file);
  }
  const std::string name = access == Access::at_rest ? name_at_rest(file) : file;
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags_for(access), nullptr);
  Database database{Connection(raw)};
  if (code != SQLITE_OK) return database.failed(code);
  sqlite3_busy_timeout(raw, kBusyMilliseconds);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  const auto ready = database.set_up(access);
  if (!ready && !database.damaged_) return ready.error();
  if (access == Access::write && refuses_changes(raw)) return database.failed(SQLITE_READONLY);
  return database;
}

Result<void> Database::set_up(Access access) {
  if (auto ready = run_script(kSetUpForReading); !ready) return ready;
  if (access != Access::write) return {};
  return run_script(kSetUpForWriting);
}

Error Database::failed(int code) {
  const int kind = code & 0xff;  // without SQLite's extension of the code
  // Every statement fits the tables of schema.cpp: one that does not is told of other tables.
  const bool found_damage = kind == SQLITE_CORRUPT || kind == SQLITE_NOTADB || kind == SQLITE_ERROR;
  damaged_ = damaged_ || found_damage;
  return Error{std::string("store: ") + sqlite3_errstr(kind)};
}

Result<void> Database::run_script(const char* sql) {
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return failed(code);
  return {};
}

Result<sqlite3_stmt*> Database::prepared(std::string_view sql) {
  auto& kept = statements_[std::string(sql)];
  if (kept) return kept.get();
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  kept.reset(raw);
  if (code != SQLITE_OK) return failed(code);
  return raw;
}

Result<void> Database::each(std::string_view sql, const std::vector<Value>& values,
                            const std::function<void(Row)>& take) {
  const auto statement = prepared(sql);
  if (!statement) return statement.error();
  int code = SQLITE_OK;
  int index = 0;
  for (const Value& value : values) {
    if (code == SQLITE_OK) code = bind(*statement, ++index, value);
  }
  if (code == SQLITE_OK) {
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW) take(Row(*statement));
  }
  give_back(*statement);
  if (code != SQLITE_DONE) return failed(code);
  return {};
}

Result<void> Database::run(std::string_view sql, const std::vector<Value>& values) {
  return each(sql, values, [](Row) {});
}

Result<std::int64_t> Database::integer(std::string_view sql, std::int64_t otherwise) {
  std::int64_t value = otherwise;
  const auto done = each(sql, {}, [&](Row row) { value = row.integer(0); });
  if (!done) return done.error();
  return value;
}

Result<bool> Database::empty_log() {
  const auto busy = integer("PRAGMA wal_checkpoint(TRUNCATE)", 1);
  if (!busy) return busy.error();
  return *busy == 0;
}

Result<void> Database::check_table(std::string_view table) {
  bool contradicts = false;
  const auto done = each("PRAGMA integrity_check(" + std::string(table) + ")", {},
                         [&](Row row) { contradicts = contradicts || row.text(0) != "ok"; });
  if (!done) return done;
  if (contradicts) return failed(SQLITE_CORRUPT);
  return {};
}

// The index of the log is memory that all processes share. Its first 48 bytes change with every
// commit: SQLite itself goes by them, under two locks, to tell whether what it knows is old.
bool Database::may_have_changed() {
  constexpr int kIndexPart = 32 * 1024;  // as SQLite maps it
  sqlite3_file* file = nullptr;
  sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (!file || !file->pMethods || file->pMethods->iVersion < 2) return true;
  void volatile* index = nullptr;
  const int code = file->pMethods->xShmMap(file, 0, kIndexPart, 0, &index);
  if (code != SQLITE_OK || !index) return true;
  const auto* head = static_cast<const volatile std::uint32_t*>(index);
  bool changed = false;
  for (std::uint32_t& seen : log_head_) {
    const std::uint32_t now = *head++;
    changed = std::exchange(seen, now) != now || changed;
  }
  return changed;
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(handle_.get()) == 0;
}

Result<Transaction> Transaction::begin(Database& database) {
  if (const auto begun = database.run("BEGIN IMMEDIATE"); !begun) return begun.error();
  return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : database_(std::exchange(other.database_, nullptr)) {}

Transaction::~Transaction() {
  // Where the disk was full, SQLite has rolled back by itself.
  if (database_ && database_->in_transaction()) (void)database_->run("ROLLBACK");
}

Result<void> Transaction::commit() {
  assert(database_);
  if (auto done = database_->run("COMMIT"); !done) return done;
  database_ = nullptr;
  return {};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "host/handle.h"
#include "host/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace forethought {

// What the name of a database's log ends in, after its own name.
inline constexpr std::string_view kLogEnding = "-wal";

// What the names of the files of a database end in. The database itself goes
// last: when it is moved or removed, no other process may find it without its log.
inline constexpr std::array<std::string_view, 3> kDatabaseEndings = {kLogEnding, "-shm", ""};

// Whether nothing is left of the file, so that SQLite would take it for a database to be made.
bool holds_nothing(const std::string& file);

void close_database(sqlite3* handle);
void finalize_statement(sqlite3_stmt* handle);

// A row of an answer, valid inside the function that it is given to. Columns count from 0.
class Row {
 public:
  std::string text(int column) const;
  std::int64_t integer(int column) const;

 private:
  friend class Database;
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  sqlite3_stmt* statement_;
};

// One SQLite database. The only class that knows SQLite.
//
// Statements are prepared once and kept. An error's message starts with "store: " and says why in
// SQLite's own words for the code, never with a value that was bound.
class Database {
 public:
  using Value = std::variant<std::int64_t, std::string_view>;
  enum class Access : std::uint8_t {
    write,
    read,
    at_rest  // read, where nobody has the file open: no file is made beside it
  };

  // Opens the file, made with mode 0600 if there is none, or with ":memory:" a database that goes
  // with the process. Without Access::write nothing is written to the file. A damaged file opens
  // too: damaged() tells.
  static Result<Database> open(const std::string& file, Access access = Access::write);

  // Runs statements without values, such as a migration.
  Result<void> run_script(const char* sql);
  // Runs one statement with `values` for its ?s.
  Result<void> run(std::string_view sql, const std::vector<Value>& values = {});
  // The same for a query: calls `take` with each row. `take` must not run the same query.
  Result<void> each(std::string_view sql, const std::vector<Value>& values,
                    const std::function<void(Row)>& take);
  // The first column of the first row, or `otherwise` when there is no row.
  Result<std::int64_t> integer(std::string_view sql, std::int64_t otherwise = 0);

  // Moves all of the log into the file. Whether nothing is left in the log: another process that
  // reads the database keeps it.
  Result<bool> empty_log();

  // Reads the whole of a table and of its indexes, and fails where they contradict each other.
  Result<void> check_table(std::string_view table);

  // Whether anything may have been committed since the last call, by this process or another; true
  // also where that cannot be told. Takes no lock, so that it can be asked before each check.
  bool may_have_changed();

  bool in_transaction() const;

  // Whether any call so far found that the file is damaged or no database at all.
  bool damaged() const { return damaged_; }

 private:
  using Connection = Handle<sqlite3, close_database>;
  using Statement = Handle<sqlite3_stmt, finalize_statement>;

  explicit Database(Connection handle) : handle_(std::move(handle)) {}
  Error failed(int code);
  Result<void> set_up(Access access);
  Result<sqlite3_stmt*> prepared(std::string_view sql);

  Connection handle_;
  std::unordered_map<std::string, Statement> statements_;  // by their SQL; go before the handle
  bool damaged_ = false;
  std::array<std::uint32_t, 12> log_head_{};  // as it was last seen
};

// Everything until commit() happens together or, when that is not reached, not at all.
class Transaction {
 public:
  // Waits up to the busy timeout for other writers.
  static Result<Transaction> begin(Database& database);

  Transaction(Transaction&& other) noexcept;
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Result<void> commit();

 private:
  explicit Transaction(Database& database) : database_(&database) {}
  Database* database_;  // null once over
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/store/schema.h"

#include <array>
#include <string>

namespace forethought {
namespace {

// Each entry brings a store from the version of its index to the next. One that has shipped is
// never edited.
//
// Of the pack: a row's `content` is the JSON of that thing as its file has it, in one line and
// without what has rows of its own. `place` is its position in its file.
// Of the users: user '' is everyone; a user's own choice goes before it.
constexpr std::array kMigrations = {
    R"sql(
CREATE TABLE pack (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  version TEXT NOT NULL,
  digest TEXT NOT NULL,
  imported INTEGER NOT NULL
) STRICT;
CREATE TABLE rule_file (
  name TEXT NOT NULL PRIMARY KEY,
  place INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE list (
  name TEXT NOT NULL PRIMARY KEY,
  place INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE category (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL REFERENCES rule_file (name),
  title TEXT NOT NULL
) STRICT;
CREATE TABLE term (
  file TEXT NOT NULL REFERENCES rule_file (name),
  name TEXT NOT NULL,
  place INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (file, name)
) STRICT;
CREATE TABLE rule (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL REFERENCES rule_file (name),
  place INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE example (
  rule TEXT NOT NULL REFERENCES rule (id),
  kind TEXT NOT NULL CHECK (kind IN ('flagged', 'clean')),
  place INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (rule, kind, place)
) STRICT;
CREATE TABLE guidance (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL REFERENCES rule_file (name),
  place INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE service (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL REFERENCES rule_file (name),
  place INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
CREATE TABLE signpost (
  id TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL REFERENCES rule_file (name),
  place INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE toggle (
  user TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('rule', 'category')),
  id TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  PRIMARY KEY (user, what, id)
) STRICT;
CREATE TABLE setting (
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user, name)
) STRICT;
CREATE TABLE own_rule (
  user TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  severity TEXT NOT NULL,
  phrases TEXT NOT NULL,
  why TEXT NOT NULL,
  try TEXT NOT NULL,
  PRIMARY KEY (user, id)
) STRICT;
)sql",
    "PRAGMA application_id = 1181708901;",
    // The latest version that was ever imported here: an older one is not taken again.
    R"sql(
CREATE TABLE newest_import (
  only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  version TEXT NOT NULL
) STRICT;
)sql",
    // BundledPack::stamp() of the pack of the program that it was last compared with.
    "ALTER TABLE pack ADD COLUMN stamp TEXT NOT NULL DEFAULT '';",
};

// What marks a store: "Fore" in ASCII. As in the migration above.
constexpr std::int64_t kApplicationId = 0x466F7265;
static_assert(kApplicationId == 1181708901);

// What a store has had since the first migration.
constexpr char kCountOfTables[] =
    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN "
    "('pack', 'rule_file', 'toggle', 'setting', 'own_rule')";
constexpr std::int64_t kTables = 5;

constexpr std::array<UserTable, 3> kUserTables = {{
    {"toggle", "user, what, id, enabled", "?, ?, ?, ?"},
    {"setting", "user, name, value", "?, ?, ?"},
    {"own_rule", "user, id, title, severity, phrases, why, try", "?, ?, ?, ?, ?, ?, ?"},
}};

constexpr std::array<std::string_view, 10> kPackTables = {
    "example",  "rule",    "term",     "category",  "list",
    "guidance", "service", "signpost", "rule_file", "pack"};

constexpr auto kVersion = static_cast<std::int64_t>(kMigrations.size());

Result<void> run_migrations(Database& database, std::int64_t from) {
  for (auto version = from; version < kVersion; ++version) {
    auto done = database.run_script(kMigrations.at(static_cast<std::size_t>(version)));
    if (!done) return done;
  }
  return database.run_script(("PRAGMA user_version = " + std::to_string(kVersion)).c_str());
}

Result<SchemaState> migrate_alone(Database& database) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  // Read again: another host may have migrated since.
  const auto version = database.integer("PRAGMA user_version");
  if (!version) return version.error();
  if (*version > kVersion) return SchemaState::newer;
  if (const auto done = run_migrations(database, *version); !done) return done.error();
  if (const auto done = transaction->commit(); !done) return done.error();
  return SchemaState::ready;
}

}  // namespace

int schema_version() {
  return static_cast<int>(kVersion);
}

std::span<const UserTable> user_tables() {
  return kUserTables;
}

std::span<const std::string_view> pack_tables() {
  return kPackTables;
}

Result<bool> is_store_or_empty(Database& database) {
  const auto mark = database.integer("PRAGMA application_id");
  if (!mark) return mark.error();
  if (*mark != 0) return *mark == kApplicationId;
  const auto everything = database.integer("SELECT count(*) FROM sqlite_schema");
  if (!everything) return everything.error();
  const auto tables = database.integer(kCountOfTables);
  if (!tables) return tables.error();
  return *everything == 0 || *tables == kTables;
}

Result<SchemaState> migrate(Database& database) {
  const auto version = database.integer("PRAGMA user_version");
  if (!version) return version.error();
  if (*version > kVersion) return SchemaState::newer;
  if (*version == kVersion) return SchemaState::ready;
  return migrate_alone(database);
}

}  // namespace forethought

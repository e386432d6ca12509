// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "host/result.h"
#include "host/store/database.h"

namespace forethought {

// What brought a store to the present tables.
enum class SchemaState : std::uint8_t {
  ready,
  newer  // written by a later version of the program: nothing was touched
};

// Brings the tables up to date, all at once or not at all, in a database of any earlier version.
Result<SchemaState> migrate(Database& database);

// Whether the database is marked as a store by PRAGMA application_id, or has a store's tables, as
// those from before the mark do, or has nothing in it yet.
Result<bool> is_store_or_empty(Database& database);

// The version that migrate() brings a database to: PRAGMA user_version.
int schema_version();

// A table that holds what people chose and wrote, and that no new pack may touch.
struct UserTable {
  std::string_view name;
  std::string_view columns;       // in order, joined by ", "
  std::string_view placeholders;  // one ? for each of them
};
std::span<const UserTable> user_tables();

// The tables that hold the pack; none before one that it refers to.
std::span<const std::string_view> pack_tables();

}  // namespace forethought

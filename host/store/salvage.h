// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "host/result.h"
#include "host/store/database.h"

namespace forethought {

// How much of the users' tables could be read.
enum class Salvaged : std::uint8_t { everything, some, nothing };

// Copies what can still be read of the users' tables of a damaged store into another store, and
// which pack was imported last, which does not count. Rows that are there already stay. Fails, and
// copies nothing, where the other store takes no more, and where something else than damage keeps
// rows from being read, as a program that has the store to itself.
Result<Salvaged> salvage_user_tables(const std::string& damaged_file, Database& into);

// Renames a damaged store to "<file>.damaged-<N>", with what belongs to it, and gives that name.
Result<std::string> set_aside(const std::string& file);

// Whether set_aside() was ended in the middle, with the store still in its place.
bool setting_aside_began(const std::string& file);

// How many stores set_aside() renamed are still there.
int count_set_aside(const std::string& file);

// Deletes every one of them.
void delete_set_aside(const std::string& file);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "host/handle.h"
#include "host/result.h"

struct hs_database;
struct hs_scratch;

namespace forethought {

void free_match_database(hs_database* database);
void free_scratch(hs_scratch* scratch);

// What to call the literal or pattern of that number in an error.
using NameOf = std::function<std::string(std::size_t number)>;

// A compiled set of literals or patterns, each known by its number in the list. May be empty: then
// nothing is found.
class MatchDatabase {
 public:
  MatchDatabase() = default;

  // Literals are compared byte by byte; none may be empty. Fails on the first that is refused.
  static Result<MatchDatabase> of_literals(const std::vector<std::string_view>& literals,
                                           const NameOf& name_of);
  static Result<MatchDatabase> of_patterns(const std::vector<std::string_view>& patterns,
                                           const NameOf& name_of);

  // Bytes that from_bytes() takes back, in this version of Hyperscan and on a processor that has
  // what this one has. Empty for an empty database.
  Result<std::string> to_bytes() const;
  static Result<MatchDatabase> from_bytes(std::string_view bytes);

 private:
  friend class Scratch;
  explicit MatchDatabase(hs_database* database) : handle_(database) {}

  Handle<hs_database, free_match_database> handle_;
};

// Room to scan with. One scan at a time.
class Scratch {
 public:
  Scratch() = default;

  // Makes room for one more database.
  Result<void> add(const MatchDatabase& database);

  // Calls `found` with the number of each literal or pattern and the byte at which it ends, for
  // every end there is, in no certain order. `text` must be valid UTF-8, and `database` have been
  // added.
  using Found = std::function<void(unsigned number, std::size_t end)>;
  void scan(const MatchDatabase& database, std::string_view text, const Found& found);

 private:
  Handle<hs_scratch, free_scratch> handle_;
};

// The most bytes that a match of `pattern` can have; SIZE_MAX when there is no limit. Fails on
// patterns that Hyperscan refuses and on those that match the empty text.
Result<std::size_t> max_width(const std::string& pattern);

// Fails when this processor lacks what Hyperscan needs.
Result<void> check_processor();

// Which Hyperscan runs on what kind of processor. For keys of caches.
std::string hyperscan_identity();

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "host/handle.h"
#include "host/result.h"
#include "host/shared_bytes.h"

struct hs_database;
struct hs_scratch;

namespace forethought {

void free_scratch(hs_scratch* scratch);

// What to call the literal or pattern of that number in an error.
using NameOf = std::function<std::string(std::size_t number)>;

// A compiled set of literals or patterns, each known by its number in the list. May be empty: then
// nothing is found.
//
// Scanned where its bytes lie, without the copy that hs_deserialize_database() makes: a database
// that Hyperscan has laid out refers to its parts by their distance alone. No promise of
// Hyperscan's, so hyperscan_identity() belongs to the key of whatever keeps the bytes.
class MatchDatabase {
 public:
  MatchDatabase() = default;

  // Literals are compared byte by byte; none may be empty. Fails on the first that is refused.
  static Result<MatchDatabase> of_literals(const std::vector<std::string_view>& literals,
                                           const NameOf& name_of);
  static Result<MatchDatabase> of_patterns(const std::vector<std::string_view>& patterns,
                                           const NameOf& name_of);

  // From bytes() of another, in this version of Hyperscan and on a processor that has what that one
  // had. Fails where they are something else.
  static Result<MatchDatabase> in(const SharedBytes& bytes);
  // Empty for an empty database.
  std::string_view bytes() const { return bytes_.view(); }

 private:
  friend class Scratch;
  explicit MatchDatabase(SharedBytes bytes) : bytes_(std::move(bytes)) {}
  // Null for an empty one.
  const hs_database* database() const;

  SharedBytes bytes_;
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

// SPDX-License-Identifier: MIT
#include "host/match/hyperscan.h"

#include <hs.h>

#include <cassert>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <numeric>

namespace forethought {
namespace {

// SOM_LEFTMOST and UCP are left out on purpose. With SOM_LEFTMOST an ordinary e-mail pattern is
// "too large" for Hyperscan 5.4; UCP forbids \b and makes patterns cost a hundred times as much.
// The start is found, and boundaries are checked, after the match.
constexpr unsigned kPatternFlags = HS_FLAG_UTF8;

using CompileErrorHandle = Handle<hs_compile_error_t, hs_free_compile_error>;
using ExpressionInfoHandle = Handle<hs_expr_info_t, std::free>;
using BytesHandle = Handle<char, std::free>;

void free_database(hs_database_t* database) {
  hs_free_database(database);
}
using DatabaseHandle = Handle<hs_database_t, free_database>;

// What hs_compile_multi() and hs_compile_lit_multi() ask for besides the expressions.
struct Lists {
  explicit Lists(const std::vector<std::string_view>& expressions)
      : lengths(expressions.size()), numbers(expressions.size()) {
    for (std::size_t i = 0; i < expressions.size(); ++i) lengths[i] = expressions[i].size();
    std::iota(numbers.begin(), numbers.end(), 0U);
  }

  std::vector<std::size_t> lengths;
  std::vector<unsigned> numbers;
};

Error compile_error(const hs_compile_error_t* error, const NameOf& name_of) {
  if (error == nullptr) return Error{"Hyperscan: it gave no reason"};
  const std::string why = error->message;
  if (error->expression < 0) return Error{"Hyperscan: " + why};
  return Error{name_of(static_cast<std::size_t>(error->expression)) + ": " + why};
}

Error status_error(const std::string& what, hs_error_t status) {
  return Error{"Hyperscan: " + what + " failed with error " + std::to_string(status)};
}

// The bytes of a database as it lies in memory that begins at a multiple of
// SharedBytes::kAlignment: there and nowhere else are its parts where they are looked for.
Result<SharedBytes> laid_out(const hs_database_t* database) {
  char* raw = nullptr;
  std::size_t size = 0;
  hs_error_t status = hs_serialize_database(database, &raw, &size);
  const BytesHandle serialized(raw);
  if (status != HS_SUCCESS) return status_error("serialising", status);
  std::size_t laid_out_size = 0;
  status = hs_serialized_database_size(serialized.get(), size, &laid_out_size);
  if (status != HS_SUCCESS) return status_error("serialising", status);
  SharedBytes bytes = SharedBytes::made(laid_out_size, [&](char* start) {
    auto* const place = reinterpret_cast<hs_database_t*>(start);
    status = hs_deserialize_database_at(serialized.get(), size, place);
  });
  if (status != HS_SUCCESS) return status_error("laying out", status);
  return bytes;
}

}  // namespace

void free_scratch(hs_scratch* scratch) {
  hs_free_scratch(scratch);
}

Result<MatchDatabase> MatchDatabase::of_literals(const std::vector<std::string_view>& literals,
                                                 const NameOf& name_of) {
  if (literals.empty()) return MatchDatabase();
  const Lists lists(literals);
  const std::vector<unsigned> flags(literals.size(), 0);
  std::vector<const char*> texts;
  texts.reserve(literals.size());
  for (const std::string_view literal : literals) texts.push_back(literal.data());

  hs_database_t* raw = nullptr;
  hs_compile_error_t* raw_error = nullptr;
  const hs_error_t status = hs_compile_lit_multi(
      texts.data(), flags.data(), lists.numbers.data(), lists.lengths.data(),
      static_cast<unsigned>(literals.size()), HS_MODE_BLOCK, nullptr, &raw, &raw_error);
  const DatabaseHandle database(raw);
  const CompileErrorHandle error(raw_error);
  if (status != HS_SUCCESS) return compile_error(error.get(), name_of);
  auto bytes = laid_out(database.get());
  if (!bytes) return bytes.error();
  return in(*bytes);
}

Result<MatchDatabase> MatchDatabase::of_patterns(const std::vector<std::string_view>& patterns,
                                                 const NameOf& name_of) {
  if (patterns.empty()) return MatchDatabase();
  const Lists lists(patterns);
  const std::vector<unsigned> flags(patterns.size(), kPatternFlags);
  const std::vector<std::string> terminated(patterns.begin(), patterns.end());
  std::vector<const char*> texts;
  texts.reserve(patterns.size());
  for (const std::string& pattern : terminated) texts.push_back(pattern.c_str());

  hs_database_t* raw = nullptr;
  hs_compile_error_t* raw_error = nullptr;
  const hs_error_t status = hs_compile_multi(texts.data(), flags.data(), lists.numbers.data(),
                                             static_cast<unsigned>(patterns.size()), HS_MODE_BLOCK,
                                             nullptr, &raw, &raw_error);
  const DatabaseHandle database(raw);
  const CompileErrorHandle error(raw_error);
  if (status != HS_SUCCESS) return compile_error(error.get(), name_of);
  auto bytes = laid_out(database.get());
  if (!bytes) return bytes.error();
  return in(*bytes);
}

Result<MatchDatabase> MatchDatabase::in(const SharedBytes& bytes) {
  MatchDatabase database(bytes);
  if (bytes.view().empty()) return database;
  std::size_t size = 0;
  const bool has_head = bytes.view().size() > SharedBytes::kAlignment;
  const bool is_database = has_head && hs_database_size(database.database(), &size) == HS_SUCCESS;
  if (!is_database || size != bytes.view().size()) {
    return Error{"Hyperscan: the bytes are no database"};
  }
  return database;
}

const hs_database* MatchDatabase::database() const {
  return bytes_.view().empty() ? nullptr
                               : reinterpret_cast<const hs_database*>(bytes_.view().data());
}

Result<void> Scratch::add(const MatchDatabase& database) {
  if (database.database() == nullptr) return {};
  hs_scratch_t* raw = handle_.release();
  const hs_error_t status = hs_alloc_scratch(database.database(), &raw);
  handle_.reset(raw);
  if (status != HS_SUCCESS) return status_error("making scratch space", status);
  return {};
}

void Scratch::scan(const MatchDatabase& database, std::string_view text, const Found& found) {
  if (database.database() == nullptr) return;
  const auto on_match = [](unsigned number, unsigned long long, unsigned long long end, unsigned,
                           void* context) {
    (*static_cast<const Found*>(context))(number, static_cast<std::size_t>(end));
    return 0;
  };
  assert(text.size() <= std::numeric_limits<unsigned>::max());
  [[maybe_unused]] const hs_error_t status =
      hs_scan(database.database(), text.data(), static_cast<unsigned>(text.size()), 0,
              handle_.get(), on_match, const_cast<Found*>(&found));
  assert(status == HS_SUCCESS);
}

Result<std::size_t> max_width(const std::string& pattern) {
  hs_expr_info_t* raw = nullptr;
  hs_compile_error_t* raw_error = nullptr;
  const hs_error_t status = hs_expression_info(pattern.c_str(), kPatternFlags, &raw, &raw_error);
  const ExpressionInfoHandle info(raw);
  const CompileErrorHandle error(raw_error);
  if (status != HS_SUCCESS) return Error{error ? error->message : "Hyperscan gave no reason"};
  if (info->min_width == 0) return Error{"it matches the empty text"};
  if (info->max_width == UINT_MAX) return std::numeric_limits<std::size_t>::max();
  return static_cast<std::size_t>(info->max_width);
}

Result<void> check_processor() {
  if (hs_valid_platform() == HS_SUCCESS) return {};
  return Error{"this computer: Hyperscan needs a processor with SSSE3"};
}

std::string hyperscan_identity() {
  // The library's own version, not the header's: a package update changes only the former.
  std::string identity = hs_version();
  hs_platform_info_t platform{};
  hs_populate_platform(&platform);
  identity += " tune " + std::to_string(platform.tune);
  identity += " features " + std::to_string(platform.cpu_features);
  return identity;
}

}  // namespace forethought

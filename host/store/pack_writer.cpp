// SPDX-License-Identifier: MIT
#include "host/store/pack_writer.h"

#include <boost/json.hpp>

#include <array>
#include <optional>
#include <utility>

#include "host/store/database.h"
#include "host/store/pack_digest.h"
#include "host/store/pack_reader.h"
#include "host/store/pack_version.h"
#include "host/store/schema.h"

namespace forethought {
namespace {

namespace json = boost::json;

// The lists of things with an id that a rule file may hold, and how to write each.
struct Listing {
  const char* key;
  const char* insert;
};
constexpr std::array<Listing, 3> kListings = {{
    {"guidance", "INSERT INTO guidance (id, file, place, content) VALUES (?, ?, ?, ?)"},
    {"services", "INSERT INTO service (id, file, place, content) VALUES (?, ?, ?, ?)"},
    {"signposts", "INSERT INTO signpost (id, file, place, content) VALUES (?, ?, ?, ?)"},
}};

Result<json::object> parse_object(const RuleFile& file) {
  json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  json::error_code error;
  json::value value = json::parse(file.content, error, {}, options);
  if (error) return Error{file.name + ": " + error.message()};
  if (!value.is_object()) return Error{file.name + ": not an object"};
  return std::move(value.as_object());
}

std::string text_of(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

// Takes `key` out of the object when it is of the wanted kind and holds something; what has no rows
// of its own stays.
template <typename Kind>
Kind take(json::object& object, std::string_view key) {
  json::value* value = object.if_contains(key);
  if (!value) return {};
  auto* wanted = [&] {
    if constexpr (std::is_same_v<Kind, json::array>)
      return value->if_array();
    else
      return value->if_object();
  }();
  if (!wanted || wanted->empty()) return {};
  Kind taken = std::move(*wanted);
  object.erase(key);
  return taken;
}

// Writes one pack's files into empty tables.
class PackWriter {
 public:
  explicit PackWriter(Database& database) : database_(database) {}

  Result<void> write(const RuleFile& file) {
    ++place_;
    if (!file.name.ends_with(".jsonc")) {
      return database_.run("INSERT INTO list (name, place, content) VALUES (?, ?, ?)",
                           {file.name, place_, file.content});
    }
    auto object = parse_object(file);
    if (!object) return object.error();
    if (file.name == "pack.jsonc") version_ = text_of(*object, "version");
    return write_object(file.name, *std::move(object));
  }

  const std::string& version() const { return version_; }

 private:
  Result<void> write_object(const std::string& file, json::object object) {
    const json::object terms = take<json::object>(object, "terms");
    json::array rules = take<json::array>(object, "rules");
    std::array<json::array, kListings.size()> listed;
    for (std::size_t i = 0; i < kListings.size(); ++i) {
      listed.at(i) = take<json::array>(object, kListings.at(i).key);
    }
    if (auto done = write_file(file, object); !done) return done;
    if (auto done = write_terms(file, terms); !done) return done;
    if (auto done = write_rules(file, std::move(rules)); !done) return done;
    for (std::size_t i = 0; i < kListings.size(); ++i) {
      if (auto done = write_listed(kListings.at(i), file, listed.at(i)); !done) return done;
    }
    return {};
  }

  Result<void> write_file(const std::string& file, const json::object& rest) {
    auto done = database_.run("INSERT INTO rule_file (name, place, content) VALUES (?, ?, ?)",
                              {file, place_, json::serialize(rest)});
    const std::string category = text_of(rest, "category");
    if (!done || category.empty()) return done;
    return database_.run("INSERT INTO category (id, file, title) VALUES (?, ?, ?)",
                         {category, file, text_of(rest, "title")});
  }

  Result<void> write_terms(const std::string& file, const json::object& terms) {
    std::int64_t place = 0;
    for (const auto& [name, content] : terms) {
      auto done = database_.run("INSERT INTO term (file, name, place, content) VALUES (?, ?, ?, ?)",
                                {file, std::string_view(name), ++place, json::serialize(content)});
      if (!done) return done;
    }
    return {};
  }

  Result<void> write_rules(const std::string& file, json::array rules) {
    std::int64_t place = 0;
    for (json::value& value : rules) {
      if (!value.is_object()) return Error{file + ": a rule is not an object"};
      if (auto done = write_rule(file, ++place, value.get_object()); !done) return done;
    }
    return {};
  }

  Result<void> write_rule(const std::string& file, std::int64_t place, json::object& rule) {
    const std::string id = text_of(rule, "id");
    const json::array flagged = take<json::array>(rule, "flagged");
    const json::array clean = take<json::array>(rule, "clean");
    auto done = database_.run("INSERT INTO rule (id, file, place, content) VALUES (?, ?, ?, ?)",
                              {id, file, place, json::serialize(rule)});
    if (done) done = write_examples(id, "flagged", flagged);
    if (done) done = write_examples(id, "clean", clean);
    return done;
  }

  Result<void> write_examples(const std::string& rule, std::string_view kind,
                              const json::array& examples) {
    std::int64_t place = 0;
    for (const json::value& example : examples) {
      auto done =
          database_.run("INSERT INTO example (rule, kind, place, content) VALUES (?, ?, ?, ?)",
                        {rule, kind, ++place, json::serialize(example)});
      if (!done) return done;
    }
    return {};
  }

  Result<void> write_listed(const Listing& listing, const std::string& file,
                            const json::array& things) {
    std::int64_t place = 0;
    for (const json::value& thing : things) {
      const std::string id = thing.is_object() ? text_of(thing.get_object(), "id") : "";
      auto done = database_.run(listing.insert, {id, file, ++place, json::serialize(thing)});
      if (!done) return done;
    }
    return {};
  }

  Database& database_;
  std::int64_t place_ = 0;  // of the file being written
  std::string version_;
};

Result<void> empty_pack_tables(Database& database) {
  for (const std::string_view table : pack_tables()) {
    if (auto done = database.run("DELETE FROM " + std::string(table)); !done) return done;
  }
  return {};
}

// A pack that was signed once stays signed: without this an older one could be brought back.
Result<void> note_import(Database& database, const std::string& text, const PackVersion& version) {
  std::string newest;
  const auto read = database.each("SELECT version FROM newest_import ORDER BY only_row", {},
                                  [&](Row row) { newest = row.text(0); });
  if (!read) return read;
  if (version < PackVersion::of_any(newest)) {
    return Error{"version " + text + " is older than " + newest + ", which was imported before"};
  }
  return database.run("INSERT OR REPLACE INTO newest_import (only_row, version) VALUES (1, ?)",
                      {text});
}

// So that neither an older pack nor another under the same version takes the place of the one in
// use.
Result<void> check_comes_after(const PackIdentity& used, const std::string& text,
                               const PackVersion& version, const std::string& digest) {
  const PackVersion used_version = PackVersion::of_any(used.version);
  if (version < used_version) {
    return Error{"version " + text + " is older than " + used.version + ", which is in use"};
  }
  if (version == used_version && digest != used.digest) {
    return Error{"version " + text +
                 " is in use with other rules; changed rules need another version"};
  }
  return {};
}

Result<void> check_import(Database& database, const std::optional<PackIdentity>& used,
                          const std::string& text, const std::string& digest) {
  const auto version = PackVersion::of(text);
  if (!version) return version.error();
  if (used) {
    if (auto after = check_comes_after(*used, text, *version, digest); !after) return after;
  }
  return note_import(database, text, *version);
}

}  // namespace

Result<void> store_pack(Database& database, const std::vector<RuleFile>& files, bool imported) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return transaction.error();
  const auto used = stored_pack(database);
  if (!used) return used.error();
  if (auto done = empty_pack_tables(database); !done) return done;
  PackWriter writer(database);
  for (const RuleFile& file : files) {
    if (auto done = writer.write(file); !done) return done;
  }
  const std::string digest = digest_of(files);
  if (imported) {
    auto right = check_import(database, *used, writer.version(), digest);
    if (!right) return right;
  }
  const auto identified =
      database.run("INSERT INTO pack (only_row, version, digest, imported) VALUES (1, ?, ?, ?)",
                   {writer.version(), digest, std::int64_t{imported}});
  if (!identified) return identified;
  return transaction->commit();
}

}  // namespace forethought

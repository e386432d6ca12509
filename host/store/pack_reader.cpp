// SPDX-License-Identifier: MIT
#include "host/store/pack_reader.h"

#include <boost/json.hpp>

#include <array>
#include <utility>

namespace forethought {
namespace {

namespace json = boost::json;

// The lists of things with an id that a rule file may hold, and how to read each.
struct Listing {
  const char* key;
  const char* select;
};
constexpr std::array<Listing, 3> kListings = {{
    {"guidance", "SELECT content FROM guidance WHERE file = ? ORDER BY place"},
    {"services", "SELECT content FROM service WHERE file = ? ORDER BY place"},
    {"signposts", "SELECT content FROM signpost WHERE file = ? ORDER BY place"},
}};

// Adds members, already written as JSON, to an object written as JSON.
void add_members(std::string& object, const std::string& members) {
  if (!object.ends_with('}')) return;  // only a damaged row; read_pack() will say so
  object.pop_back();
  if (object.size() > 1) object += ',';
  object += members;
  object += '}';
}

// "key":[rows of the query], or nothing when there are none.
Result<std::string> array_member(Database& database, std::string_view key, const char* select,
                                 const std::string& parameter) {
  std::string member;
  const auto done = database.each(select, {parameter}, [&](Row row) {
    member += member.empty() ? json::serialize(json::string_view(key)) + ":[" : ",";
    member += row.text(0);
  });
  if (!done) return done.error();
  if (!member.empty()) member += ']';
  return member;
}

Result<std::string> terms_member(Database& database, const std::string& file) {
  std::string member;
  const auto done = database.each("SELECT name, content FROM term WHERE file = ? ORDER BY place",
                                  {file}, [&](Row row) {
                                    member += member.empty() ? "\"terms\":{" : ",";
                                    member += json::serialize(json::string_view(row.text(0)));
                                    member += ':';
                                    member += row.text(1);
                                  });
  if (!done) return done.error();
  if (!member.empty()) member += '}';
  return member;
}

Result<void> add_examples(Database& database, const std::string& rule, std::string& content) {
  constexpr std::array kKinds = {
      std::pair{"flagged",
                "SELECT content FROM example WHERE rule = ? AND kind = 'flagged' ORDER BY place"},
      std::pair{"clean",
                "SELECT content FROM example WHERE rule = ? AND kind = 'clean' ORDER BY place"}};
  for (const auto& [kind, select] : kKinds) {
    const auto member = array_member(database, kind, select, rule);
    if (!member) return member.error();
    if (!member->empty()) add_members(content, *member);
  }
  return {};
}

Result<std::string> rules_member(Database& database, const std::string& file) {
  std::string member;
  Result<void> examples;
  const auto done = database.each("SELECT id, content FROM rule WHERE file = ? ORDER BY place",
                                  {file}, [&](Row row) {
                                    std::string content = row.text(1);
                                    if (examples)
                                      examples = add_examples(database, row.text(0), content);
                                    member += member.empty() ? "\"rules\":[" : ",";
                                    member += content;
                                  });
  if (!done) return done.error();
  if (!examples) return examples.error();
  if (!member.empty()) member += ']';
  return member;
}

// Puts what has rows of its own back into the rest of a rule file.
Result<void> complete(Database& database, RuleFile& file) {
  std::vector<Result<std::string>> members;
  members.push_back(terms_member(database, file.name));
  members.push_back(rules_member(database, file.name));
  for (const Listing& listing : kListings) {
    members.push_back(array_member(database, listing.key, listing.select, file.name));
  }
  for (const auto& member : members) {
    if (!member) return member.error();
    if (!member->empty()) add_members(file.content, *member);
  }
  return {};
}

}  // namespace

Result<std::optional<PackIdentity>> stored_pack(Database& database) {
  std::optional<PackIdentity> identity;
  const auto done = database.each(
      "SELECT version, digest, imported, stamp FROM pack ORDER BY only_row", {}, [&](Row row) {
        identity = PackIdentity{row.text(0), row.text(1), row.integer(2) != 0, row.text(3)};
      });
  if (!done) return done.error();
  return identity;
}

Result<std::vector<RuleFile>> stored_files(Database& database) {
  std::vector<RuleFile> files;
  const auto read = database.each(
      "SELECT name, content, place FROM rule_file "
      "UNION ALL SELECT name, content, place FROM list ORDER BY place",
      {}, [&](Row row) {
        files.push_back({row.text(0), row.text(1)});
      });
  if (!read) return read.error();
  for (RuleFile& file : files) {
    if (!file.name.ends_with(".jsonc")) continue;
    if (const auto done = complete(database, file); !done) return done.error();
  }
  return files;
}

}  // namespace forethought

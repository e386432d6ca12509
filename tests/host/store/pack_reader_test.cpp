// SPDX-License-Identifier: MIT
#include "host/store/pack_reader.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "host/store/pack_digest.h"
#include "host/store/pack_writer.h"
#include "host/store/schema.h"
#include "tests/host/must.h"
#include "tests/host/store/small_pack.h"

namespace forethought {
namespace {

namespace json = boost::json;

Database empty_store() {
  Database database = must(Database::open(":memory:"));
  must(migrate(database));
  return database;
}

json::value value_of(const std::string& text) {
  json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  return json::parse(text, {}, options);
}

TEST_CASE("a pack comes back in its order, saying the same") {
  Database database = empty_store();
  const std::vector<RuleFile> files = small_pack();

  must(store_pack(database, files, false));
  const std::vector<RuleFile> back = must(stored_files(database));

  REQUIRE(back.size() == files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    CAPTURE(files[i].name);
    CHECK(back[i].name == files[i].name);
    if (files[i].name.ends_with(".txt")) {
      CHECK(back[i].content == files[i].content);
    } else {
      CHECK(value_of(back[i].content) == value_of(files[i].content));
    }
  }
}

TEST_CASE("terms and rules keep the order of their file") {
  Database database = empty_store();
  must(store_pack(database, small_pack(), false));

  const std::string file = must(stored_files(database))[2].content;

  CHECK(file.find("\"zeta\":") < file.find("\"alpha\":"));
  CHECK(file.find("personal-advice.one") < file.find("personal-advice.another"));
}

TEST_CASE("the rows can be asked for by category, rule and kind of example") {
  Database database = empty_store();

  must(store_pack(database, small_pack(), false));

  CHECK(must(database.integer("SELECT count(*) FROM category WHERE id = 'personal-advice'")) == 1);
  CHECK(must(database.integer("SELECT count(*) FROM rule")) == 2);
  CHECK(must(database.integer("SELECT count(*) FROM example WHERE kind = 'flagged'")) == 2);
  CHECK(must(database.integer("SELECT count(*) FROM term")) == 3);
  CHECK(must(database.integer("SELECT count(*) FROM guidance")) == 2);
  CHECK(must(database.integer("SELECT count(*) FROM service")) == 1);
  CHECK(must(database.integer("SELECT count(*) FROM signpost")) == 1);
  CHECK(must(database.integer("SELECT count(*) FROM list")) == 1);
}

TEST_CASE("a store says which pack it holds") {
  Database database = empty_store();
  CHECK_FALSE(must(stored_pack(database)));

  must(store_pack(database, small_pack("2026.11.1"), true));

  CHECK(must(stored_pack(database)) ==
        PackIdentity{"2026.11.1", digest_of(small_pack("2026.11.1")), true});
}

TEST_CASE("a pack takes the place of the one before") {
  Database database = empty_store();
  must(store_pack(database, small_pack("1"), false));

  must(store_pack(database, {{"pack.jsonc", R"({"version": "2"})"}}, false));

  CHECK(must(stored_files(database)).size() == 1);
  CHECK(must(database.integer("SELECT count(*) FROM example")) == 0);
}

TEST_CASE("a pack that cannot be read leaves the one that is there") {
  Database database = empty_store();
  must(store_pack(database, small_pack("1"), false));

  const auto stored =
      store_pack(database, {{"pack.jsonc", "{}"}, {"other.jsonc", "{\"rules\": "}}, false);

  REQUIRE_FALSE(stored);
  CHECK(stored.error().message.starts_with("other.jsonc: "));
  CHECK(must(stored_pack(database))->version == "1");
  CHECK(must(stored_files(database)).size() == small_pack().size());
}

TEST_CASE("a rule that stands in two files is refused") {
  Database database = empty_store();
  const std::string file = R"({"rules": [{"id": "a.b"}]})";

  CHECK_FALSE(store_pack(database, {{"one.jsonc", file}, {"two.jsonc", file}}, false));
}

}  // namespace
}  // namespace forethought

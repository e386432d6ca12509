// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "host/app/session/session.h"
#include "host/judge/examples.h"
#include "host/wire/message_reader.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

const fs::path kFolder = fs::path(FORETHOUGHT_SOURCE) / "tests/protocol";

std::vector<fs::path> golden_files() {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".json") files.insert(entry.path());
  }
  return {files.begin(), files.end()};
}

json::object golden(const fs::path& file) {
  return json::parse(contents_of(file)).as_object();
}

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

std::string message_of(const json::object& exchange) {
  if (const auto* raw = exchange.if_contains("raw")) return std::string(raw->as_string());
  if (const auto* hex = exchange.if_contains("rawHex")) return from_hex(hex->as_string());
  std::string message = json::serialize(exchange.at("request"));
  if (const auto* size = exchange.if_contains("paddedTo")) {
    message.resize(static_cast<std::size_t>(size->as_int64()), ' ');
  }
  return message;
}

// As the messages of a stream are answered.
std::string answer(Session& session, const std::string& message) {
  constexpr std::size_t kBeginning = 4096;
  if (message.size() <= kMaxMessageBytes) return session.answer(message);
  return Session::answer_too_large(std::string_view(message).substr(0, kBeginning));
}

void prepare(const json::object& exchange, Session& session, const std::string& store_file) {
  if (const auto* given = exchange.if_contains("given")) {
    for (const json::value& request : given->as_array()) {
      const auto reply = json::parse(session.answer(json::serialize(request))).as_object();
      CHECK_MESSAGE(reply.at("type") != "error", json::serialize(reply));
    }
  }
  if (!exchange.contains("store")) return;
  (void)session.answer(R"({"type":"settings","id":1,"user":"6f1c"})");
  Database other = must(Database::open(store_file));
  must(other.run_script("DROP TABLE toggle"));
}

TEST_CASE("the pack of the golden messages is right, examples and all") {
  ReadPack read = read_pack(must(files_of((kFolder / "pack").string())));
  const Image image = must(Image::compile(read.pack.terms));

  std::vector<Mistake> mistakes = read.mistakes;
  if (mistakes.empty()) mistakes = check_examples(read.pack, image);

  for (const Mistake& mistake : mistakes) FAIL_CHECK(to_string(mistake));
}

TEST_CASE("every golden message is answered as its file says") {
  const std::vector<RuleFile> pack = must(files_of((kFolder / "pack").string()));
  for (const fs::path& file : golden_files()) {
    CAPTURE(file.filename().string());
    const TemporaryFolder folder;
    const json::object exchange = golden(file);
    RulesInUse rules(folder.file("store"), pack);
    Session session(rules, {.sandbox = {.files = true, .calls = true}});
    REQUIRE(rules.notice() == "");
    prepare(exchange, session, folder.file("store"));

    const std::string reply = answer(session, message_of(exchange));

    CHECK(reply.size() <= kMaxMessageBytes);
    CHECK(json::serialize(json::parse(reply)) == json::serialize(exchange.at("reply")));
  }
}

TEST_CASE("the golden messages hold every kind of answer and every error that the host gives") {
  std::set<std::string> types;
  std::set<std::string> codes;
  for (const fs::path& file : golden_files()) {
    const json::object reply = golden(file).at("reply").as_object();
    types.emplace(reply.at("type").as_string());
    if (const auto* code = reply.if_contains("code")) codes.emplace(code->as_string());
  }

  CHECK(types == std::set<std::string>{"bio-checked", "category-set", "checked", "diagnosed",
                                       "erased", "error", "explained", "hello", "own-rules",
                                       "rule-deleted", "rule-put", "rule-set", "rule-tried",
                                       "rules", "settings", "settings-set", "signposts"});
  CHECK(codes == std::set<std::string>{"bad-json", "bad-request", "invalid-rule", "store",
                                       "too-large", "unknown-category", "unknown-rule",
                                       "unknown-type"});
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/session/session.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>
#include <optional>

#include "host/wire/message_reader.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace json = boost::json;

using Messages = std::vector<std::string>;
const std::string kRulesChanged = R"({"type":"changed","what":"rules"})";
const std::string kSettingsChanged = R"({"type":"changed","what":"settings"})";

std::vector<RuleFile> golden_pack() {
  return must(files_of(FORETHOUGHT_SOURCE "/tests/protocol/pack"));
}

// A host on a store: what one browser talks to.
class Host {
 public:
  explicit Host(const std::string& store, std::vector<RuleFile> pack = golden_pack(),
                StoreFolder beside = {})
      : rules_(store, std::move(pack)), session_(rules_, {.beside = beside}) {}

  // The reply to a request without its id and user.
  json::object ask(const std::string& fields, const std::string& user = "ann") {
    const std::string message = R"({"id":1,"user":")" + user + "\"," + fields + "}";
    return json::parse(session_.answer(message)).as_object();
  }
  std::size_t findings(const std::string& text, const std::string& user = "ann") {
    return ask(R"("type":"check","box":"b","revision":1,"text":")" + text + "\"", user)
        .at("findings")
        .as_array()
        .size();
  }
  Messages news() { return session_.news(); }
  std::string notice() const { return rules_.notice(); }

 private:
  RulesInUse rules_;
  Session session_;
};

constexpr char kNumber[] = "MRN 123456";
constexpr char kTurnOff[] =
    R"("type":"set-rule","rule":"patient-identifier.hospital-number","enabled":false)";

TEST_CASE("a choice holds at once, and when the host starts again") {
  const TemporaryFolder folder;
  {
    Host host(folder.file("s"));
    CHECK(host.findings(kNumber) == 1);
    host.ask(kTurnOff);
    CHECK(host.findings(kNumber) == 0);
    CHECK(host.findings(kNumber, "bob") == 1);
    CHECK(host.news().empty());
  }
  CHECK(Host(folder.file("s")).findings(kNumber) == 0);
}

TEST_CASE("a host that may not delete damaged stores does not say that it erased everything") {
  for (const bool has_damaged : {false, true}) {
    const TemporaryFolder folder;
    Host host(folder.file("s"), golden_pack(), {.has_others = true, .has_damaged = has_damaged});
    host.ask(kTurnOff);

    const json::object answer = host.ask(R"("type":"erase")");

    CHECK(answer.at("type") == (has_damaged ? "error" : "erased"));
    if (has_damaged) CHECK(answer.at("code") == "store");
    CHECK(host.findings(kNumber) == 1);
  }
}

TEST_CASE("a host takes over what another one wrote, and says so once") {
  const TemporaryFolder folder;
  Host one(folder.file("s"));
  Host other(folder.file("s"));
  CHECK(one.findings(kNumber) == 1);

  other.ask(kTurnOff);

  CHECK(one.news() == Messages{kRulesChanged});
  CHECK(one.findings(kNumber) == 0);
  CHECK(one.news().empty());

  other.ask(R"("type":"set-settings","settings":{"region":"wales"})");
  CHECK(one.news() == Messages{kSettingsChanged});
  CHECK(one.ask(R"("type":"settings")").at("settings").at("region") == "wales");

  other.ask(R"("type":"put-rule","rule":{"title":"T","severity":"info","phrases":["kettle"]})");
  CHECK(one.news() == Messages{kRulesChanged});
  CHECK(one.findings("The kettle") == 1);

  other.ask(R"("type":"erase")");
  CHECK(one.news() == Messages{kRulesChanged, kSettingsChanged});
  CHECK(one.findings(kNumber) == 1);
}

TEST_CASE("what another host writes is told after a choice made here, too") {
  const TemporaryFolder folder;
  Host one(folder.file("s"));
  Host other(folder.file("s"));
  one.ask(kTurnOff);

  other.ask(R"("type":"set-category","category":"personal-advice","enabled":false)");

  CHECK(one.news() == Messages{kRulesChanged});
}

TEST_CASE("what another user does is no news") {
  const TemporaryFolder folder;
  Host one(folder.file("s"));
  Host other(folder.file("s"));
  one.findings(kNumber);

  other.ask(kTurnOff, "bob");

  CHECK(one.news().empty());
}

TEST_CASE("another pack in the store is taken over") {
  const TemporaryFolder folder;
  Host one(folder.file("s"));
  CHECK(one.findings(kNumber) == 1);
  std::vector<RuleFile> pack = golden_pack();
  std::erase_if(pack, [](const RuleFile& file) { return file.name == "patient-identifier.jsonc"; });

  Host other(folder.file("s"), pack);

  CHECK(one.news() == Messages{kRulesChanged});
  CHECK(one.findings(kNumber) == 0);
}

std::vector<RuleFile> unreadable_pack() {
  return {{"pack.jsonc", R"({"version": "2027.1.1"})"},
          {"later.jsonc", R"({"category": "later", "rules": []})"}};
}

TEST_CASE("a pack that this program cannot read leaves the present rules") {
  const TemporaryFolder folder;
  Host one(folder.file("s"));
  Store store = Store::open(folder.file("s"), BundledPack());

  must(store.import(unreadable_pack(), true));

  CHECK(one.news().empty());
  CHECK(one.findings(kNumber) == 1);
}

TEST_CASE("a store that is deleted under the host is made again") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));
  host.ask(kTurnOff);

  for (const char* name : {"s", "s-wal", "s-shm"}) std::filesystem::remove(folder.file(name));

  CHECK(host.news().front() == kRulesChanged);
  CHECK(host.findings(kNumber) == 1);
  CHECK(std::filesystem::exists(folder.file("s")));
}

TEST_CASE(
    "a store that is emptied under the host takes no choice that would be lost, and is told") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));
  std::filesystem::resize_file(folder.file("s"), 0);

  CHECK(host.ask(kTurnOff).at("type") == "error");

  CHECK(host.news().front() == kRulesChanged);
  CHECK(host.notice().find("gone, or empty") != std::string::npos);
  CHECK(host.ask(kTurnOff).at("type") == "rule-set");
  CHECK(Host(folder.file("s")).findings(kNumber) == 0);
}

TEST_CASE("a choice that meets another host's replacing of the store is refused, then kept") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));
  for (const char* name : {"s", "s-wal", "s-shm"}) std::filesystem::remove(folder.file(name));
  const Host other(folder.file("s"));

  const json::object reply = host.ask(kTurnOff);
  CHECK(reply.at("type") == "error");
  CHECK(reply.at("code") == "store");

  CHECK(host.news().front() == kRulesChanged);
  CHECK(host.ask(kTurnOff).at("type") == "rule-set");
  CHECK(Host(folder.file("s")).findings(kNumber) == 0);
}

TEST_CASE("stored rules that do not read are replaced by those of the program") {
  const TemporaryFolder folder;
  {
    Store store = Store::open(folder.file("s"), golden_pack());
    must(store.import(unreadable_pack(), true));
  }

  Host host(folder.file("s"));

  CHECK(host.findings(kNumber) == 1);
  CHECK(host.notice().find("could not be used") != std::string::npos);
}

TEST_CASE("a host without rules answers, and says that it has none") {
  const TemporaryFolder folder;
  Host host(folder.file("s"), {});

  const json::object hello = host.ask(R"("type":"hello","protocol":1,"extension":"1")");

  CHECK(hello.at("rules") == 0);
  CHECK(hello.at("notice").as_string().starts_with("The rules of Forethought could not be read"));
  CHECK(host.findings(kNumber) == 0);
}

TEST_CASE("hello tells the user what was mended") {
  const TemporaryFolder folder;
  write_file(folder.file("s"), std::string(10000, 'x'));
  Host host(folder.file("s"));

  const json::object hello = host.ask(R"("type":"hello","protocol":1,"extension":"1")");

  CHECK(hello.at("notice").as_string().starts_with("The file with your rules was damaged"));
}

TEST_CASE("an answer stays below the limit even where everything is found") {
  const TemporaryFolder folder;
  std::string text;
  while (text.size() < 900'000) text += "MRN 123456! ";
  RulesInUse rules(folder.file("s"), golden_pack());
  Session session(rules, {});

  const std::string reply = session.answer(
      R"({"type":"check","id":1,"user":"u","box":"b","revision":1,"text":")" + text + "\"}");

  CHECK(reply.size() <= kMaxMessageBytes);
  CHECK_FALSE(json::parse(reply).at("findings").as_array().empty());
  CHECK(json::parse(reply).at("more") == true);
}

TEST_CASE("a setting decides what is checked") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));

  host.ask(R"("type":"set-settings","settings":{"region":"ireland"})");

  CHECK(host.ask(R"("type":"signposts")").at("region") == "ireland");
}

TEST_CASE("a rule that is tried speaks in the trial alone") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));
  Host other(folder.file("s"));
  other.findings("The kettle");
  host.ask(R"("type":"put-rule","rule":{"title":"T","severity":"info","phrases":["teapot"]})");
  CHECK(other.news() == Messages{kRulesChanged});

  const json::object tried = host.ask(
      R"("type":"try-rule","rule":{"title":"T","severity":"serious","phrases":["kettle"]},)"
      R"("text":"MRN 123456, a teapot and a kettle")");

  CHECK(tried.at("findings").as_array().size() == 1);
  CHECK(tried.at("findings").at(0).at("severity") == "serious");
  CHECK(host.findings("The kettle") == 0);
  CHECK(host.ask(R"("type":"own-rules")").at("rules").as_array().size() == 1);
  CHECK(other.news().empty());
}

TEST_CASE("a saved rule is tried as it would be after a change") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));
  host.ask(R"("type":"put-rule","rule":{"title":"T","severity":"info","phrases":["teapot"]})");

  const json::object tried =
      host.ask(R"("type":"try-rule","rule":{"id":"own.t","title":"U","severity":"info",)"
               R"("phrases":["kettle"]},"text":"A teapot and a kettle")");

  CHECK(tried.at("findings").as_array().size() == 1);
  CHECK(tried.at("findings").at(0).at("title") == "U");
  CHECK(host.findings("A teapot") == 1);
}

TEST_CASE("a whole category is switched, own rules too") {
  const TemporaryFolder folder;
  Host host(folder.file("s"));
  host.ask(R"("type":"put-rule","rule":{"title":"T","severity":"serious","phrases":["kettle"]})");
  CHECK(host.findings("MRN 123456 and a kettle") == 2);

  host.ask(R"("type":"set-category","category":"own","enabled":false)");
  CHECK(host.findings("MRN 123456 and a kettle") == 1);

  host.ask(R"("type":"set-category","category":"patient-identifier","enabled":false)");
  CHECK(host.findings("MRN 123456 and a kettle") == 0);
}

}  // namespace
}  // namespace forethought

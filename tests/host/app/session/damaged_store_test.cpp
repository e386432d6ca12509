// SPDX-License-Identifier: MIT
//
// The host on a store that a disk, another version or a kill has left in some other state. A choice
// that was confirmed holds, or the user is told.
#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "host/rules/reader.h"
#include "host/store/database.h"
#include "host/store/store_health.h"
#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

// Long, so that it stands in the file where the choice does and nowhere else.
constexpr char kChooser[] = "6f1c-who-switched-one-rule-off";
constexpr std::size_t kPageSize = 4096;

// A computer on which the user has switched a rule off, and the bytes of the store that says so.
class ChoosersComputer : public UsedComputer {
 public:
  ChoosersComputer() {
    StartedProgram host(installed, {origin()});
    host.ask(set_rule(false, kChooser));
    host.end();
    whole_ = contents_of(store());
    REQUIRE_FALSE(fs::exists(store() + "-wal"));
    REQUIRE(whole_.size() % kPageSize == 0);
  }

  const std::string& whole() const { return whole_; }

  // As if nothing had happened since the choice, but that the store went away.
  void lose_store() const {
    for (const auto& entry : fs::directory_iterator(installed.data())) {
      const std::string file = entry.path().string();
      if (!file.ends_with(".image") && !file.ends_with("-lock")) fs::remove(file);
    }
  }

  // The same, and puts these bytes in its place.
  void put(const std::string& bytes) const {
    lose_store();
    write_file(store(), bytes);
    fs::permissions(store(), fs::perms::owner_read | fs::perms::owner_write);
  }

  // What a browser sees of the host then.
  struct Start {
    bool answers = false;   // hello and a check, and ends well
    bool keeps = false;     // the choice
    std::string told = {};  // the user by the host
    bool tells() const { return !told.empty(); }
  };
  Start start(const std::vector<std::string>& before = {}) const {
    StartedProgram host(installed, {origin()}, before);
    host.send(hello_request());
    host.send(check_request(kChooser));
    const auto hello = host.try_to_receive();
    const auto checked = hello ? host.try_to_receive() : std::nullopt;
    if (!checked || checked->at("type") != "checked") return {};
    return {.answers = hello->at("rules") == 4 && host.end().status == 0,
            .keeps = !is_flagged(*checked),
            .told = hello->contains("notice") ? hello->at("notice").as_string().c_str() : ""};
  }
  Start start_on(const std::string& bytes, const std::vector<std::string>& before = {}) const {
    put(bytes);
    return start(before);
  }

 private:
  std::string whole_;
};

// The first byte of a page says what it is, the next few where its rows are; the first page's come
// after what the file says of itself.
std::vector<std::size_t> places_in_heads(std::size_t size) {
  std::vector<std::size_t> places = {0, 16, 18, 24, 28, 44, 56, 100, 101, 103, 105};
  for (std::size_t page = kPageSize; page < size; page += kPageSize) {
    for (const std::size_t place : {0, 3, 5, 8, 12}) places.push_back(page + place);
  }
  return places;
}

std::vector<std::size_t> places_anywhere(std::size_t size, int count) {
  std::mt19937 chance(5);
  std::vector<std::size_t> places;
  for (int i = 0; i < count; ++i) places.push_back(chance() % size);
  return places;
}

// Damage that leaves the user's own tables whole.
std::string without_a_table(const std::string& bytes) {
  const TemporaryFolder folder;
  write_file(folder.file("store"), bytes);
  must(must(Database::open(folder.file("store"))).run_script("DROP TABLE example"));
  return contents_of(folder.file("store"));
}

std::string with_flipped_bit(std::string bytes, std::size_t place) {
  bytes[place] = static_cast<char>(bytes[place] ^ (1 << place % 8));
  return bytes;
}

// SQLite has no sums over what is in a row: another rule's name in it is another choice.
bool is_in_the_choice(const std::string& bytes, std::size_t place) {
  constexpr std::size_t kBefore = 8, kAfter = 80;
  const std::size_t from = place - std::min(place, kAfter);
  return bytes.substr(from, kBefore + kAfter).find(kChooser) != std::string::npos;
}

// The rules with another title for one of them.
std::string with_title(std::string rules, const std::string& title) {
  const std::string before = "\"title\": \"Hospital number\"";
  return rules.replace(rules.find(before), before.size(), "\"title\": \"" + title + "\"");
}

Pack stored_pack_of(const std::string& store) {
  const StoreHealth health = examine_store(store);
  REQUIRE(health.state == StoreHealth::State::good);
  const ReadPack read = read_pack(health.files);
  REQUIRE_FALSE(read.obstacle());
  CHECK(health.pack->version == read.pack.version);
  return read.pack;
}

std::string title_in(const Pack& pack) {
  const auto rule = std::ranges::find(pack.rules, kRule, &Rule::id);
  return rule == pack.rules.end() ? "" : rule->title;
}

}  // namespace

TEST_CASE("a store that was cut short anywhere keeps nobody from being checked") {
  const ChoosersComputer computer;
  const std::size_t size = computer.whole().size();
  for (const std::size_t length :
       {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{15}, std::size_t{99},
        std::size_t{100}, std::size_t{511}, kPageSize - 1, kPageSize, kPageSize + 1, 2 * kPageSize,
        size / 3, size / 2, size / 2 / kPageSize * kPageSize, size - 2 * kPageSize,
        size - kPageSize, size - 1}) {
    CAPTURE(length);

    const auto start = computer.start_on(computer.whole().substr(0, length));

    CHECK(start.answers);
    CHECK((start.keeps || start.tells()));
    const auto next = computer.start();
    CHECK(next.answers);
    CHECK_FALSE(next.tells());  // once is enough
  }
}

TEST_CASE("a store that is gone is told to the user once") {
  const ChoosersComputer computer;

  computer.lose_store();

  const auto start = computer.start();
  CHECK(start.answers);
  CHECK(start.tells());
  CHECK_FALSE(computer.start().tells());
}

TEST_CASE("a store that never was is told to nobody, also where a host ended before it made one") {
  for (const bool host_ended : {false, true}) {
    CAPTURE(host_ended);
    const InstalledProgram installed;
    if (host_ended) {
      fs::create_directories(installed.data());
      write_file(installed.data() / "store.sqlite-lock", "");
      write_file(installed.data() / "store.sqlite", "");
    }
    StartedProgram host(installed, {origin()});

    CHECK_FALSE(host.ask(hello_request()).contains("notice"));
    CHECK(diagnosis_of(host, "store").at("state") == "ok");
  }
}

TEST_CASE("a bit of the store that flips anywhere keeps nobody from being checked") {
  const ChoosersComputer computer;
  std::vector<std::size_t> places = places_in_heads(computer.whole().size());
  std::ranges::copy(places_anywhere(computer.whole().size(), 60), std::back_inserter(places));
  for (const std::size_t place : places) {
    CAPTURE(place);

    const auto start = computer.start_on(with_flipped_bit(computer.whole(), place));

    CHECK(start.answers);
    CHECK((start.keeps || start.tells() || is_in_the_choice(computer.whole(), place)));
    if (start.tells()) CHECK(computer.start().answers);  // what was mended stays so
  }
}

TEST_CASE("a store of a later version is told to the user, used by nobody, and left as it is") {
  const ChoosersComputer computer;
  must(must(Database::open(computer.store())).run_script("PRAGMA user_version = 1000"));
  const std::string before = contents_of(computer.store());
  {
    StartedProgram host(computer.installed, {origin()});

    const json::object hello = host.ask(hello_request());

    CHECK(hello.at("notice").as_string().find("by a later version") != json::string::npos);
    CHECK(is_flagged(host.ask(check_request(kChooser))));
    for (const std::string& choice : {set_rule(false, "another"), request(R"("type":"erase")")}) {
      const json::object refused = host.ask(choice);
      CHECK(refused.at("code") == "store");
      CHECK(refused.at("message").as_string().starts_with("nothing can be kept: store: written"));
    }
    CHECK(diagnosis_of(host, "store").at("code") == "store-in-memory");
    CHECK(host.end().status == 0);
  }
  CHECK(contents_of(computer.store()) == before);
}

// Sanitizers do not work under strace.
#ifndef FORETHOUGHT_NO_SANDBOX

TEST_CASE("a damaged store on a full disk keeps every choice for when there is room") {
  const ChoosersComputer computer;
  const std::string damaged = without_a_table(computer.whole());
  // There is room for nothing, then for seven pages more each time, until it is enough.
  int room = 0;
  for (bool is_full = true; is_full; room += 7) {
    CAPTURE(room);
    const auto full = computer.start_on(
        damaged, UsedComputer::with("pwrite64,ftruncate,fallocate:error=ENOSPC:when=" +
                                    std::to_string(room + 1) + "+"));
    CHECK(full.answers);
    CHECK(full.tells());
    is_full = full.told.find("nothing can be changed here") != std::string::npos;
    CHECK((is_full || full.keeps));

    const auto later = computer.start();
    CHECK(later.answers);
    CHECK(later.keeps);
    CHECK((full.told + later.told).find("damaged") != std::string::npos);
    REQUIRE(room < 1000);
  }
  CHECK(room > 50);
}

TEST_CASE("a host that is killed while it rebuilds a damaged store loses no choice") {
  const ChoosersComputer computer;
  const std::string damaged = without_a_table(computer.whole());
  const auto attempt = [&](const std::string& fault) {
    const bool killed = !computer.start_on(damaged, UsedComputer::with(fault)).answers;

    const auto next = computer.start();
    CHECK(next.answers);
    CHECK(next.keeps);
    return killed;
  };
  at_every_call("pwrite64", attempt, 7);
  for (const char* call : {"fdatasync", "rename", "unlink"}) at_every_call(call, attempt);
}

TEST_CASE("an import that is killed at any change leaves one whole pack and every choice") {
  const ChoosersComputer computer;
  const fs::path shipped = computer.installed.rules();
  fs::remove(shipped);
  fs::copy(kPack, shipped, fs::copy_options::recursive);
  const std::string rules = contents_of(shipped / "patient-identifier.jsonc");
  std::string before = "golden";
  int number = 0;
  for (const std::string call : {"pwrite64", "fdatasync", "ftruncate"}) {
    at_every_call(call, [&](const std::string& fault) {
      const std::string after = "v" + std::to_string(++number);
      write_file(shipped / "pack.jsonc", R"({"version": ")" + after + "\"}");
      write_file(shipped / "patient-identifier.jsonc", with_title(rules, after));
      StartedProgram import(computer.installed, {"rules", "import", shipped.string()},
                            UsedComputer::with(fault));
      const bool killed = import.end().status != 0;

      const Pack pack = stored_pack_of(computer.store());
      CHECK((pack.version == after || (killed && pack.version == before)));
      CHECK(title_in(pack) == (pack.version == "golden" ? "Hospital number" : pack.version));
      CHECK(pack.rules.size() == 4);
      const auto start = computer.start();
      CHECK(start.answers);
      CHECK(start.keeps);
      CHECK_FALSE(start.tells());
      before = after;
      return killed;
    });
  }
  CHECK(number > 20);
}

#endif

}  // namespace forethought

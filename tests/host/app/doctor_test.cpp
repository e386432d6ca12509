// SPDX-License-Identifier: MIT
#include "host/app/doctor.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>

#include "host/app/native_manifest.h"
#include "host/app/rules_in_use.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using State = Examined::State;

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

// A user's computer on which the host has run once and Chromium knows it.
class Computer {
 public:
  Computer() {
    fs::create_directories(home() / ".config/chromium/Default");
    (void)RulesInUse(store(), must(files_of(kPack)));
    fs::create_directories(manifests());
    register_program(this_program());
  }

  fs::path home() const { return folder_.path() / "home"; }
  fs::path manifests() const { return home() / ".config/chromium/NativeMessagingHosts"; }
  std::string store() const { return folder_.file("home/store"); }

  void register_program(const fs::path& program) const {
    must(write_for_everyone(manifest_file(manifests()),
                            manifest_text(BrowserFamily::chromium, program)));
  }

  std::vector<Examined> examine(const std::string& rules = kPack) const {
    return forethought::examine({.program = this_program(),
                                 .rules_folder = rules,
                                 .store = store(),
                                 .user = {home(), home() / ".config"}});
  }
  Examined about(const std::string& name, const std::string& rules = kPack) const {
    for (const Examined& one : examine(rules)) {
      if (one.name == name) return one;
    }
    return {};
  }

 private:
  TemporaryFolder folder_;
};

TEST_CASE("on a computer where all is well the doctor finds no problem") {
  const Computer computer;

  CHECK(is_well(computer.examine()));
  CHECK(computer.about("rules").what == "version golden, 4 rules in 3 categories");
  CHECK(computer.about("store").what == computer.store() + ", rules version golden");
  CHECK(computer.about("image").what == "up to date");
  CHECK(computer.about("Chromium").what == manifest_file(computer.manifests()).string());
}

TEST_CASE("a browser that does not know the program is a problem with one thing to do") {
  const Computer computer;
  fs::remove(manifest_file(computer.manifests()));

  const Examined chromium = computer.about("Chromium");

  CHECK(chromium.state == State::problem);
  CHECK(chromium.what == "it does not know the program");
  CHECK(chromium.to_do == "forethought register --browser chromium");
  CHECK_FALSE(is_well(computer.examine()));
}

TEST_CASE("a manifest that names another program says so") {
  const Computer computer;
  computer.register_program("/gone");

  CHECK(computer.about("Chromium").what ==
        manifest_file(computer.manifests()).string() + ": the program it names is not there");
}

TEST_CASE("browsers that were never used are not spoken of, and confined ones are") {
  const Computer computer;
  fs::create_directories(computer.home() / "snap/firefox");

  CHECK(computer.about("Google Chrome").what == "");
  CHECK(computer.about("Firefox (snap)").state == State::advice);
}

TEST_CASE("rules that cannot be read are a problem") {
  const Computer computer;
  const TemporaryFolder wrong;
  write_file(wrong.file("pack.jsonc"), R"({"version": "1"})");
  write_file(wrong.file("personal-advice.jsonc"), "{\n  \"categry\": 1\n}");

  CHECK(computer.about("rules", "/none").state == State::problem);
  CHECK(computer.about("rules", wrong.path().string()).what.starts_with("personal-advice.jsonc:"));
}

TEST_CASE("a damaged store is a problem, one to be tidied up is not") {
  const Computer computer;
  write_file(computer.store() + ".damaged-1", "x");
  CHECK(computer.about("store").state == State::advice);

  write_file(computer.store(), std::string(5000, 'x'));
  CHECK(computer.about("store").state == State::problem);
  CHECK(computer.about("image").what == "");
}

TEST_CASE("an image that is gone is compiled again") {
  const Computer computer;
  fs::remove(image_file_of(computer.store()));

  CHECK(computer.about("image").what == "compiled now");
  CHECK(computer.about("image").what == "up to date");
}

TEST_CASE("services that nobody looked up for long are named") {
  const Computer computer;

  const Examined services = computer.about("services");

  CHECK(services.state == State::advice);
  CHECK(services.what.find("emergency-ie") != std::string::npos);
  CHECK(services.what.find("emergency-uk") == std::string::npos);
}

TEST_CASE("the answer is lines for people or JSON for programs") {
  const std::vector<Examined> all = {{"store", State::good, "fine", ""},
                                     {"Chromium", State::problem, "missing", "do this"}};

  CHECK(as_text(all) ==
        "ok       store      fine\n"
        "problem  Chromium   missing\n"
        "                    do this\n");
  CHECK(json::parse(as_json(all)) == json::parse(R"({"ok": false, "checks": [
          {"name": "store", "state": "ok", "what": "fine"},
          {"name": "Chromium", "state": "problem", "what": "missing", "do": "do this"}]})"));
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
//
// What the doctor says of the store and of the image beside it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "host/app/doctor/doctor.h"
#include "host/app/rules_in_use.h"
#include "host/store/database.h"
#include "tests/host/app/doctor/examined_computer.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using State = Examined::State;

TEST_CASE("a damaged store is a problem, one to be tidied up is not") {
  const ExaminedComputer computer;
  write_file(computer.store() + ".damaged-1", "x");
  CHECK(computer.about("store").state == State::advice);
  CHECK(computer.about("store").code == "store-set-aside");

  write_file(computer.store(), std::string(5000, 'x'));
  CHECK(computer.about("store").state == State::problem);
  CHECK(computer.about("store").code == "store-damaged");
  CHECK(computer.about("image").what == "");
}

TEST_CASE("a store that was lost is a problem until another is made, one that never was is none") {
  const ExaminedComputer computer;
  fs::remove(computer.store());
  CHECK(computer.about("store").state == State::problem);
  CHECK(computer.about("store").code == "store-lost");
  CHECK_FALSE(computer.about("store").to_do.empty());

  write_file(computer.store(), "");
  CHECK(computer.about("store").code == "store-lost");

  fs::remove(computer.store());
  (void)RulesInUse(computer.store(), must(files_of(kPack)));
  CHECK(computer.about("store").state == State::good);

  const std::string never = computer.store() + "-2";
  CHECK(computer.about("store", {.store = never}).state == State::good);
  CHECK(computer.about("store", {.store = never}).what ==
        never + ": made when the browser first needs it");
}

TEST_CASE("a store that others may read, that is no store, or that cannot be, is told apart") {
  const ExaminedComputer computer;
  const std::string file = computer.store() + "-2";

  write_file(file, "Dear diary");
  CHECK(computer.about("store", {.store = {file, true}}).code == "store-foreign");

  CHECK(computer.about("store", {.store = file + "/below"}).code == "store-unusable");

  fs::permissions(computer.store(), fs::perms::others_read, fs::perm_options::add);
  CHECK(computer.about("store").code == "store-readable-by-others");
  CHECK(computer.about("store").to_do == "chmod 600 '" + computer.store() + "'");
}

TEST_CASE("a store that stands among other files is told where the user named it") {
  const ExaminedComputer computer;
  write_file(computer.home() / "diary.txt", "Dear diary");

  CHECK(computer.about("store").state == State::good);
  const Examined named = computer.about("store", {.store = {computer.store(), true}});
  CHECK(named.state == State::advice);
  CHECK(named.code == "store-among-others");
  CHECK(named.what.starts_with(computer.store() + ", rules version golden; other files stand"));
}

TEST_CASE("without a home folder there is no place for a store") {
  const ExaminedComputer computer;

  const auto all = forethought::examine({.program = this_program(),
                                         .rules_folder = kPack,
                                         .store = {},
                                         .user = {computer.home(), computer.home(), "/none"}});

  const auto store = std::ranges::find(all, "store", &Examined::name);
  REQUIRE(store != all.end());
  CHECK(store->state == State::problem);
  CHECK(store->code == "store-nowhere");
  CHECK(store->to_do == "Set HOME, or FORETHOUGHT_STORE.");
}

TEST_CASE("a store of a later version asks for an update") {
  const ExaminedComputer computer;
  must(must(Database::open(computer.store())).run_script("PRAGMA user_version = 1000"));

  CHECK(computer.about("store").code == "store-newer");
  CHECK(computer.about("store").to_do == "Update Forethought.");
}

TEST_CASE("an image that is gone is compiled again") {
  const ExaminedComputer computer;
  fs::remove(image_file_of(computer.store()));

  CHECK(computer.about("image").what == "compiled now");
  CHECK(computer.about("image").what == "up to date");
}

TEST_CASE("an image that cannot be kept is told: every start compiles the rules then") {
  const ExaminedComputer computer;
  const std::string file = image_file_of(computer.store());
  fs::remove(file);
  fs::create_directories(file + "/in the way");

  const Examined image = computer.about("image");

  CHECK(image.state == State::advice);
  CHECK(image.code == "image-not-kept");
  CHECK(image.what.starts_with(file + ": it cannot be written"));
}

}  // namespace
}  // namespace forethought

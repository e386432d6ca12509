// SPDX-License-Identifier: MIT
//
// The host on an image that a disk, another program or another processor has left there.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"

namespace forethought {
namespace {

// Where the head of the file holds the digest of all that shaped the image: rules, program,
// Hyperscan and processor.
constexpr std::size_t kKey = 8;

class ImageOwnersComputer : public UsedComputer {
 public:
  const std::string& whole() const { return whole_; }

  // Whether a host that is started so is as good, and what it leaves is another image than before.
  bool is_made_anew_by(const std::vector<std::string>& starter) const {
    StartedProgram host(installed, {origin()}, starter);
    const auto hello = host.ask(hello_request());
    CHECK(hello.at("rules") == 4);
    CHECK_FALSE(hello.contains("notice"));
    return is_flagged(host.ask(check_request())) && contents_of(image()) != whole_;
  }

  std::string image_now() const { return contents_of(image()); }

  // Whether a host on these bytes does as ever, and leaves the right ones.
  bool works_on(const std::string& bytes) const {
    write_file(image(), bytes);
    return rule_speaks() && contents_of(image()) == whole_;
  }

 private:
  std::string image() const { return store() + ".image"; }

  const std::string whole_ = contents_of(image());
};

std::string with_other_byte(std::string bytes, std::size_t place) {
  bytes[place] = static_cast<char>(~bytes[place]);
  return bytes;
}

}  // namespace

TEST_CASE("an image that was cut short is made anew, and posts are checked") {
  const ImageOwnersComputer computer;
  const std::size_t size = computer.whole().size();
  REQUIRE(size > 1000);
  for (const std::size_t length : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64},
                                   size / 3, size / 2, size - 1}) {
    CAPTURE(length);
    CHECK(computer.works_on(computer.whole().substr(0, length)));
  }
}

TEST_CASE("an image with another byte, or another key, is made anew") {
  const ImageOwnersComputer computer;
  const std::size_t size = computer.whole().size();
  for (const std::size_t place : {std::size_t{0}, kKey, kKey + 31, std::size_t{40}, std::size_t{56},
                                  std::size_t{64}, size / 3, size / 2, size - 1}) {
    CAPTURE(place);
    CHECK(computer.works_on(with_other_byte(computer.whole(), place)));
  }
  CHECK(computer.works_on(computer.whole() + "x"));
  CHECK(computer.works_on(std::string(5000, '\xFF')));
}

// Sanitizers let nothing be loaded before them.
#ifndef FORETHOUGHT_NO_SANDBOX
TEST_CASE("an image of another Hyperscan, or for another kind of processor, is made anew") {
  const ImageOwnersComputer computer;
  for (const char* const other : {"FORETHOUGHT_HYPERSCAN=5.4.99", "FORETHOUGHT_PROCESSOR=99"}) {
    CAPTURE(other);
    const std::vector<std::string> starter = {"/usr/bin/env",
                                              "LD_PRELOAD=" FORETHOUGHT_OTHER_HYPERSCAN, other};
    CHECK(computer.is_made_anew_by(starter));
    CHECK(computer.works_on(computer.image_now()));
  }
}
#endif

}  // namespace forethought

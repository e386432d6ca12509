// SPDX-License-Identifier: MIT
#include "host/app/signpost_offer.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

using std::chrono::sys_days;
using std::chrono::year;
constexpr sys_days kToday = year(2026) / 11 / 24;

constexpr auto kWales = static_cast<std::size_t>(Region::wales);

Service service(std::string id, std::string state, std::string checked = "2026-11-22") {
  Service made;
  made.id = std::move(id);
  made.state = std::move(state);
  made.checked = std::move(checked);
  return made;
}

// One signpost, with texts for Wales only.
Pack pack_with(std::vector<SignpostText> brief, std::vector<SignpostText> full) {
  Pack pack;
  pack.services = {service("a", "A"), service("b", "B", "2026-01-01"), service("c", "C"),
                   service("m", "M")};
  Signpost signpost;
  signpost.id = "help";
  signpost.categories = {"crisis-response"};
  signpost.by_region.at(kWales) = {std::move(brief), std::move(full)};
  pack.signposts = {signpost};
  return pack;
}

TEST_CASE("both texts are offered, with each service once and a request to check old ones") {
  const Pack pack = pack_with({{"short", {"a"}}}, {{"long", {"a", "b"}}});

  const auto offered = offered_signposts(pack, Region::wales, "crisis-response", kToday);

  REQUIRE(offered.size() == 1);
  CHECK(offered[0].brief == "short");
  CHECK(offered[0].full == "long");
  REQUIRE(offered[0].services.size() == 2);
  CHECK(offered[0].services[0].service->id == "a");
  CHECK_FALSE(offered[0].services[0].please_check);
  CHECK(offered[0].services[1].service->id == "b");
  CHECK(offered[0].services[1].please_check);
}

TEST_CASE("a text that relies on a service nobody verified is not offered") {
  for (const char* unverified : {"c", "m", "unknown"}) {
    CAPTURE(unverified);
    const Pack pack = pack_with({{"short", {"a"}}}, {{"long", {"a", unverified}}});

    const auto offered = offered_signposts(pack, Region::wales, std::nullopt, kToday);

    REQUIRE(offered.size() == 1);
    CHECK(offered[0].brief == "short");
    CHECK_FALSE(offered[0].full);
    CHECK(offered[0].services.size() == 1);
  }
}

TEST_CASE("of several texts the first that may be offered is") {
  const Pack pack = pack_with({{"first", {"c"}}, {"second", {"a"}}, {"third", {}}}, {{"long", {}}});

  const auto offered = offered_signposts(pack, Region::wales, std::nullopt, kToday);

  REQUIRE(offered.size() == 1);
  CHECK(offered[0].brief == "second");
  CHECK(offered[0].services.size() == 1);
}

TEST_CASE("a signpost without a text for the region or the category is left out") {
  const Pack pack = pack_with({{"short", {"a"}}}, {{"long", {"a"}}});

  CHECK(offered_signposts(pack, Region::ireland, std::nullopt, kToday).empty());
  CHECK(offered_signposts(pack, Region::wales, "personal-advice", kToday).empty());
  CHECK(offered_signposts(pack_with({{"s", {"c"}}}, {{"l", {"m"}}}), Region::wales, {}, kToday)
            .empty());
}

TEST_CASE("answers to reviews come first where a review is answered, and nowhere else") {
  std::vector<Signpost> signposts(4);
  for (std::size_t i = 0; const char* id : {"emergency", "review-a", "general", "review-b"}) {
    signposts[i++].id = id;
  }
  std::vector<OfferedSignpost> offered;
  for (const Signpost& one : signposts) offered.push_back({&one, "short", "long", {}, false});
  const auto ids = [&] {
    std::string ids;
    for (const OfferedSignpost& one : offered) ids += one.signpost->id + " ";
    return ids;
  };

  fit_to(Surface::reply, offered);
  CHECK(ids() == "emergency review-a general review-b ");

  fit_to(Surface::review_reply, offered);
  CHECK(ids() == "review-a review-b emergency general ");
}

TEST_CASE("what is not for a surface is not to be put in there, and all else is") {
  std::vector<Signpost> signposts(2);
  signposts[0].surfaces = {Surface::post, Surface::dm};
  std::vector<OfferedSignpost> offered;
  for (const Signpost& one : signposts) offered.push_back({&one, "short", "long", {}, false});

  fit_to(Surface::reply, offered);
  CHECK(offered[0].copy_only);
  CHECK_FALSE(offered[1].copy_only);

  fit_to(Surface::dm, offered);
  CHECK_FALSE(offered[0].copy_only);
  CHECK_FALSE(offered[1].copy_only);
}

TEST_CASE("a service is to be checked after 180 days, or when its date is none") {
  CHECK_FALSE(needs_checking("2026-11-24", kToday));
  CHECK_FALSE(needs_checking("2026-05-28", kToday));
  CHECK(needs_checking("2026-05-27", kToday));
  CHECK_FALSE(needs_checking("2099-01-01", kToday));
  for (const char* none : {"", "2026-02-30", "26-11-2026", "2026/11/22", "2026-1-022"}) {
    CAPTURE(none);
    CHECK(needs_checking(none, kToday));
  }
}

}  // namespace
}  // namespace forethought

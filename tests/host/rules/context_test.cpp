// SPDX-License-Identifier: MIT
#include "host/rules/context.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

template <typename Enum>
void check_names_go_both_ways(Enum last) {
  for (int number = 0; number <= static_cast<int>(last); ++number) {
    const auto value = static_cast<Enum>(number);
    CHECK(value_named<Enum>(name_of(value)) == value);
  }
  CHECK_FALSE(value_named<Enum>("nonsense"));
  CHECK_FALSE(value_named<Enum>(""));
}

TEST_CASE("every name leads back to its value") {
  check_names_go_both_ways(Severity::serious);
  check_names_go_both_ways(Surface::bio);
  check_names_go_both_ways(Region::ireland);
  check_names_go_both_ways(Profession::student);
  check_names_go_both_ways(Mode::mixed);
}

TEST_CASE("names are those of messages and rule files") {
  CHECK(name_of(Surface::review_reply) == "review-reply");
  CHECK(name_of(Surface::closed_group) == "closed-group");
  CHECK(name_of(Region::northern_ireland) == "northern-ireland");
  CHECK(name_of(Profession::allied_health) == "allied-health");
  CHECK(name_of(Profession::social_work) == "social-work");
}

TEST_CASE("all names are joined in order") {
  CHECK(all_names<Severity>() == "info, caution, serious");
  CHECK(all_names<Region>() == "england, scotland, wales, northern-ireland, ireland");
}

TEST_CASE("an empty filter accepts every context") {
  CHECK(ContextFilter{}.accepts(Context{}));
  CHECK(ContextFilter{}.accepts({.surface = Surface::dm, .attachment = true}));
}

TEST_CASE("a filter accepts a context when each of its lists does") {
  ContextFilter filter;
  filter.surfaces = {Surface::dm, Surface::reply};
  filter.regions = {Region::ireland};

  CHECK(filter.accepts({.surface = Surface::reply, .region = Region::ireland}));
  CHECK_FALSE(filter.accepts({.surface = Surface::post, .region = Region::ireland}));
  CHECK_FALSE(filter.accepts({.surface = Surface::dm, .region = Region::wales}));
}

TEST_CASE("a filter looks at profession, mode and attachment") {
  CHECK_FALSE(ContextFilter{.professions = {Profession::nurse}}.accepts({}));
  CHECK_FALSE(ContextFilter{.modes = {Mode::personal}}.accepts({}));
  CHECK_FALSE(ContextFilter{.attachment = true}.accepts({}));
  CHECK(ContextFilter{.attachment = false}.accepts({}));
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/store/choices.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

using Of = Choices::Of;

TEST_CASE("what nobody chose is on, unless the asker says otherwise") {
  CHECK(Choices().enabled("a.b", "a"));
  CHECK_FALSE(Choices().enabled("a.b", "a", false));
}

TEST_CASE("a choice about a rule goes before one about its category") {
  Choices choices;
  choices.add_category(Of::user, "a", false);
  choices.add_rule(Of::user, "a.b", true);

  CHECK(choices.enabled("a.b", "a"));
  CHECK_FALSE(choices.enabled("a.c", "a"));
  CHECK(choices.enabled("b.c", "b"));
}

TEST_CASE("a user's own choice goes before one made for everyone") {
  Choices choices;
  choices.add_rule(Of::everyone, "a.b", false);
  choices.add_rule(Of::everyone, "a.c", false);
  choices.add_category(Of::user, "a", true);
  choices.add_rule(Of::everyone, "b.d", false);

  CHECK(choices.enabled("a.b", "a"));
  CHECK(choices.enabled("a.c", "a"));
  CHECK_FALSE(choices.enabled("b.d", "b"));
}

}  // namespace
}  // namespace forethought

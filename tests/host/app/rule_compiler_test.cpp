// SPDX-License-Identifier: MIT
#include "host/app/rule_compiler.h"

#include <doctest/doctest.h>

#include "host/app/checker.h"
#include "host/app/own_rules.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

std::vector<RuleFile> some_rules() {
  return must(files_of(FORETHOUGHT_SOURCE "/tests/protocol/pack"));
}

std::size_t found_in(const Checker& checker, const std::string& text) {
  return must(checker.check({.text = text})).size();
}

Checker compiled_by(RuleCompiler& compiler) {
  return must(Checker::with(must(compiler.compile(some_rules(), kPackLimits)).pack));
}

}  // namespace

TEST_CASE("rules that another process compiled find what they find here") {
  RuleCompiler compiler;
  must(compiler.start());

  const Checker checker = compiled_by(compiler);

  CHECK(found_in(checker, "The notes of MRN 123456") > 0);
  CHECK(found_in(checker, "the canteen today") == 0);
}

TEST_CASE("the first mistake of rules is told as reading them here would tell it") {
  RuleCompiler compiler;
  must(compiler.start());

  const auto compiled = must(compiler.compile({{"patient-discussion.jsonc", "{"}}, kPackLimits));

  CHECK(compiled.pack.view().empty());
  const auto here = Checker::from_files({{"patient-discussion.jsonc", "{"}});
  REQUIRE_FALSE(here);
  REQUIRE(compiled.obstacle());
  CHECK(to_string(*compiled.obstacle()) == here.error().message);
}

TEST_CASE("rules that ask for too much are stopped, and others are compiled after them") {
  RuleCompiler compiler;
  must(compiler.start());
  const auto shipped = must(files_of(FORETHOUGHT_SOURCE "/rules"));

  const auto stopped =
      compiler.compile(shipped, {.cpu_seconds = 0, .wall_seconds = 60, .memory_bytes = 8ULL << 30});

  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().message == "rules: stopped: it takes too long");
  CHECK(found_in(compiled_by(compiler), "MRN 123456") > 0);
}

TEST_CASE("a rule of the user's own is compiled and refused in the same words elsewhere") {
  RuleCompiler compiler;
  must(compiler.start());
  const OwnRule good{.id = "own.ward", .title = "Ward", .phrases = {"ward nine"}};
  const OwnRule bad{.id = "own.bad", .title = "Bad", .phrases = {"ward ("}};

  const Checker checker = must(compile_own_rule(good, {}, {}, &compiler));
  const auto refused = compile_own_rule(bad, {}, {}, &compiler);

  CHECK(found_in(checker, "on ward nine") == 1);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message == compile_own_rule(bad, {}, {}).error().message);
}

}  // namespace forethought

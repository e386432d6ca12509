// SPDX-License-Identifier: MIT
#include "host/match/compiled_terms.h"

#include <doctest/doctest.h>

#include "tests/host/match/terms.h"

namespace forethought {

TEST_CASE("windows are as wide as the pattern, up to a limit") {
  const std::string bytes = must(
      compile_terms(std::vector<Term>{pattern_term("a", "[0-9]{3}"), pattern_term("b", "x+")}));
  const CompiledTerms compiled = must(CompiledTerms::in(SharedBytes::copy_of(bytes)));

  CHECK(std::vector(compiled.windows.begin(), compiled.windows.end()) ==
        std::vector<std::uint32_t>{3, 256});
}

TEST_CASE("bytes of something else are no compiled terms") {
  CHECK_FALSE(CompiledTerms::in(SharedBytes::copy_of("something else")));
}

TEST_CASE("a term that does not compile is named in the error") {
  const struct {
    Term term;
    std::string message;
  } table[] = {
      {phrase_term("bad", {"fine", " "}), "term \"bad\": it has an empty phrase"},
      {pattern_term("bad", "(unclosed"), "term \"bad\": pattern \"(unclosed\": "},
      {pattern_term("bad", "a*"), "term \"bad\": pattern \"a*\": it matches the empty text"},
      {pattern_term("bad", "(?<=a)b"), "term \"bad\": pattern \"(?<=a)b\": "},
  };
  for (const auto& [term, message] : table) {
    const auto compiled = compile_terms(std::vector<Term>{phrase_term("good", {"fine"}), term});

    REQUIRE_FALSE(compiled);
    CHECK(compiled.error().message.substr(0, message.size()) == message);
  }
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/checking/read_lines.h"

#include <doctest/doctest.h>

#include <sstream>

#include "host/app/commands.h"

namespace forethought {
namespace {

constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

TEST_CASE("a post is read as words and terms, text by text") {
  std::istringstream input(
      R"({"id":7,"text":"Stop your sertraline, 94yo","parent":"Help me","surface":"reply"})");
  std::ostringstream output, errors;

  CHECK(read_lines(kPack, input, output, errors) == 0);

  CHECK(output.str() ==
        "{\"id\":7,\"draft\":{\"words\":[\"^\",\"stop\",\"your\",\"sertraline\",\",\",\"00yo\"],"
        "\"terms\":[\"personal-advice/medicine\"]},"
        "\"parent\":{\"words\":[\"^\",\"help\",\"me\"],\"terms\":[]}}\n");
}

TEST_CASE("a line that is no post is answered by an error, and the rest go on") {
  std::istringstream input("{\"id\":1}\n{\"id\":2,\"text\":\"Hi\"}\n");
  std::ostringstream output, errors;

  CHECK(read_lines(kPack, input, output, errors) == kUnusable);

  CHECK(output.str().starts_with("{\"id\":1,\"error\":"));
  CHECK(output.str().find("{\"id\":2,\"draft\":{\"words\":[\"^\",\"hi\"]") != std::string::npos);
}

TEST_CASE("a folder that is no pack is named") {
  std::istringstream input;
  std::ostringstream output, errors;

  CHECK(read_lines("/nowhere", input, output, errors) == kUnusable);

  CHECK(errors.str().find("/nowhere") != std::string::npos);
}

}  // namespace
}  // namespace forethought

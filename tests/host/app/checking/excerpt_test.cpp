// SPDX-License-Identifier: MIT
#include "host/app/checking/excerpt.h"

#include <doctest/doctest.h>

#include <numeric>

#include "host/app/checking/display_width.h"
#include "host/app/checking/text_lines.h"

namespace forethought {
namespace {

std::string marks_under(std::string_view line, const std::vector<Span>& spans) {
  return excerpt(line, spans, true).marks;
}

TEST_CASE("marks stand under the spans, with a caret under the first") {
  CHECK(marks_under("You stop it now", {{4, 8}}) == "    ^~~~");
  CHECK(marks_under("You stop it now", {{0, 3}, {9, 11}}) == "^~~      ~~");
  CHECK(excerpt("You stop it now", {{0, 3}}, false).marks == "~~~");
}

TEST_CASE("marks stay under their signs whatever their width") {
  CHECK(marks_under("日本 stop", {{3, 7}}) == "     ^~~~");
  CHECK(marks_under("日本 stop", {{0, 2}}) == "^~~~");
  CHECK(marks_under("e\u0301te\u0301 stop", {{6, 10}}) == "    ^~~~");
  CHECK(marks_under("🙂 stop", {{3, 7}}) == "   ^~~~");
  CHECK(marks_under("👍🏽 stop", {{5, 9}}) == "   ^~~~");
  CHECK(marks_under("❤️ stop", {{3, 7}}) == "   ^~~~");
  CHECK(marks_under("👩‍⚕️ stop", {{6, 10}}).ends_with("^~~~"));
  CHECK(marks_under("🇮🇪 stop", {{5, 9}}) == "   ^~~~");
}

TEST_CASE("tabs become spaces up to the next stop") {
  const Excerpt shown = excerpt("a\tstop", {{2, 6}}, true);

  CHECK(shown.line == "a       stop");
  CHECK(shown.marks == "        ^~~~");
}

TEST_CASE("control characters do not reach the terminal") {
  CHECK(excerpt("a\033[2Jb", {}, true).line == "a\uFFFD[2Jb");
}

TEST_CASE("a long line is shown around its first span") {
  const std::string before(200, 'a'), after(200, 'b');

  const Excerpt middle = excerpt(before + "stop" + after, {{200, 204}}, true);
  const Excerpt front = excerpt("stop" + after, {{0, 4}}, true);
  const Excerpt back = excerpt(before + "stop", {{200, 204}}, true);

  CHECK(middle.line.starts_with("…a"));
  CHECK(middle.line.ends_with("b…"));
  CHECK(utf16_length(middle.line) < 110);
  CHECK(middle.line.find("stop") - std::string("…").size() == middle.marks.find('^') - 1);
  CHECK(front.line.starts_with("stopb"));
  CHECK(front.line.ends_with("b…"));
  CHECK(back.line.starts_with("…a"));
  CHECK(back.line.ends_with("stop"));
}

TEST_CASE("a line without spans has no marks") {
  CHECK(excerpt("Hello", {}, true).marks.empty());
  CHECK(excerpt("", {}, true).line.empty());
}

TEST_CASE("cells cover the line, each with its place in UTF-16 code units") {
  const auto cells = cells_of("a🙂é");

  REQUIRE(cells.size() == 3);
  CHECK(cells[0].start == 0);
  CHECK(cells[1].start == 1);
  CHECK(cells[2].start == 3);
  CHECK(cells[1].shown == "🙂");
}

}  // namespace
}  // namespace forethought

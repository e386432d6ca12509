// SPDX-License-Identifier: MIT
#include "host/app/checking/text_report.h"

#include <sstream>

#include "tests/host/app/stop_checker.h"

namespace forethought {
namespace {

std::string report_on(const std::vector<std::string>& texts, bool colours = false) {
  const Checker checker = stop_checker();
  std::ostringstream output;
  TextReport report(output, colours);
  for (const std::string& text : texts) {
    report.add("post.txt", text, must(checker.check({.text = text})), checker);
  }
  report.summarise();
  return output.str();
}

TEST_CASE("a finding is shown as a compiler shows a warning") {
  CHECK(report_on({"Hello 🙂\nPlease stop the sertraline"}) ==
        "post.txt:2:8: serious: Advice on a medicine [personal-advice.stop]\n"
        "    2 | Please stop the sertraline\n"
        "      |        ^~~~     ~~~~~~~~~~\n"
        "1 thing to think about: 1 serious.\n");
}

TEST_CASE("a finding on two lines shows both") {
  CHECK(report_on({"Please stop\nthe sertraline"}) ==
        "post.txt:1:8: serious: Advice on a medicine [personal-advice.stop]\n"
        "    1 | Please stop\n"
        "      |        ^~~~\n"
        "    2 | the sertraline\n"
        "      |     ~~~~~~~~~~\n"
        "1 thing to think about: 1 serious.\n");
}

TEST_CASE("a column counts characters, not bytes or code units") {
  CHECK(report_on({"🙂é chat"})
            .starts_with("post.txt:1:4: info: A chat [personal-advice.chat]\n"));
}

TEST_CASE("what added up is named") {
  CHECK(report_on({"A kind patient"}).find("      = together: person, manner\n") !=
        std::string::npos);
}

TEST_CASE("the summary counts what was found, by severity, in how many posts") {
  CHECK(report_on({"Hello"}) == "Nothing found.\n");
  CHECK(report_on({"Hello", "Hi"}) == "Nothing found in 2 posts.\n");
  CHECK(report_on({"A chat", "Stop sertraline", "A chat"})
            .ends_with("\n3 things to think about in 3 posts: 1 serious, 2 info.\n"));
  CHECK(report_on({}).empty());
}

TEST_CASE("colours are used only where they are shown") {
  CHECK(report_on({"A chat"}, true).find("\033[") != std::string::npos);
  CHECK(report_on({"A chat"}, false).find("\033[") == std::string::npos);
}

TEST_CASE("a finding on an empty text is shown without a line") {
  const Checker checker = stop_checker();
  std::ostringstream output;
  TextReport report(output, false);

  report.add("post.txt", "", must(checker.check({.text = "", .parent = "I want to die"})), checker);

  CHECK(output.str() == "post.txt:1:1: serious: Someone in danger [personal-advice.die]\n");
}

}  // namespace
}  // namespace forethought

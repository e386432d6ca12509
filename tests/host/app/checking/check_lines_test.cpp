// SPDX-License-Identifier: MIT
#include "host/app/checking/check_lines.h"

#include <sstream>

#include "host/app/checking/post_input.h"
#include "tests/host/app/stop_checker.h"

namespace forethought {
namespace {

struct Answers {
  std::vector<std::string> lines;
  CheckResult result;
};

Answers answers_to(const std::string& lines, const Context& context = {}) {
  std::istringstream input(lines);
  std::ostringstream output;
  Answers answers;
  answers.result = check_lines(input, output, stop_checker(), context);
  std::istringstream written(output.str());
  for (std::string line; std::getline(written, line);) answers.lines.push_back(line);
  return answers;
}

TEST_CASE("each line is answered by a line, in order") {
  const Answers answers = answers_to(
      "{\"id\":1,\"text\":\"Stop the sertraline\"}\n"
      "{\"id\":\"two\",\"text\":\"Hello\"}\r\n"
      "\n"
      "{\"text\":\"A chat\"}");

  REQUIRE(answers.lines.size() == 3);
  CHECK(answers.lines[0] ==
        R"({"id":1,"findings":[{"rule":"personal-advice.stop","category":"personal-advice",)"
        R"("severity":"serious","start":0,"end":19,"spans":[[0,4],[9,19]],)"
        R"("title":"Advice on a medicine"}]})");
  CHECK(answers.lines[1] == R"({"id":"two","findings":[]})");
  CHECK(answers.lines[2].starts_with(R"({"id":null,"findings":[{"rule":"personal-advice.chat")"));
}

TEST_CASE("a bad line is answered by an error and the rest go on") {
  const Answers answers = answers_to(
      "nonsense\n"
      "[]\n"
      "{\"id\":3}\n"
      "{\"id\":4,\"text\":5}\n"
      "{\"id\":5,\"text\":\"x\",\"surface\":\"tweet\"}\n"
      "{\"id\":6,\"text\":\"x\",\"attachment\":\"yes\"}\n"
      "{\"id\":7,\"text\":\"\\ud83d\"}\n"
      "{\"id\":8,\"text\":\"Hello\"}\n");

  REQUIRE(answers.lines.size() == 8);
  CHECK(answers.lines[0].starts_with(R"({"id":null,"error":"the line is not JSON)"));
  CHECK(answers.lines[1] == R"({"id":null,"error":"the line is not a JSON object"})");
  CHECK(answers.lines[2] == R"({"id":3,"error":"\"text\" is missing"})");
  CHECK(answers.lines[3] == R"({"id":4,"error":"\"text\" is not a string"})");
  CHECK(answers.lines[4].starts_with(R"({"id":5,"error":"\"surface\" )"));
  CHECK(answers.lines[5].starts_with(R"({"id":6,"error":"\"attachment\" )"));
  CHECK(answers.lines[6] == R"({"id":7,"error":"the line is not JSON: a lone surrogate"})");
  CHECK(answers.lines[7] == R"({"id":8,"findings":[]})");
  CHECK(answers.result.failed);
}

TEST_CASE("a line that is too long is answered by an error, and the rest go on") {
  const std::string longest = R"({"id":1,"text":"Hello"})";
  const auto padded = [&](std::size_t bytes) {
    return longest + std::string(bytes - longest.size(), ' ');
  };

  const Answers answers = answers_to(padded(kMaxLineBytes) + "\n" + padded(kMaxLineBytes + 1) +
                                     "\n" + padded(3 * kMaxLineBytes) + "\n" + longest);

  REQUIRE(answers.lines.size() == 4);
  CHECK(answers.lines[0] == R"({"id":1,"findings":[]})");
  CHECK(answers.lines[1] == R"({"id":1,"error":"the line is longer than 1 MiB"})");
  CHECK(answers.lines[2] == answers.lines[1]);
  CHECK(answers.lines[3] == answers.lines[0]);
}

TEST_CASE("a line that is not UTF-8 is named as such") {
  CHECK(answers_to("{\"id\":1,\"text\":\"caf\xE9\"}").lines.at(0) ==
        R"({"id":1,"error":"the line is not JSON: not valid UTF-8"})");
}

TEST_CASE("a byte-order mark at the start is passed over") {
  const Answers answers = answers_to(
      "\xEF\xBB\xBF{\"id\":1,\"text\":\"Hello\"}\n"
      "\xEF\xBB\xBF{\"id\":2,\"text\":\"Hello\"}\n");

  REQUIRE(answers.lines.size() == 2);
  CHECK(answers.lines[0] == R"({"id":1,"findings":[]})");
  CHECK(answers.lines[1].starts_with(R"({"id":2,"error":)"));
}

TEST_CASE("the result says whether something at caution or above was found") {
  CHECK_FALSE(answers_to(R"({"text":"Hello"})").result.found);
  CHECK_FALSE(answers_to(R"({"text":"A chat"})").result.found);
  CHECK(answers_to(R"({"text":"A kind patient"})").result.found);
  CHECK_FALSE(answers_to(R"({"text":"A kind patient"})").result.failed);
}

TEST_CASE("a line says what it answers, and unknown and null fields do no harm") {
  const Answers answers = answers_to(
      R"({"text":"Oh","parent":"I want to die","profile":null,"region":null,"likes":3})");

  CHECK(answers.lines.at(0).find("personal-advice.die") != std::string::npos);
}

TEST_CASE("a profile is one text, or a display name and a bio") {
  const Pack pack = pack_of(R"({"category": "personal-advice",
    "terms": {"nurse": {"phrases": ["nurse"]}, "leeds": {"phrases": ["leeds"]}},
    "rules": [{"id": "personal-advice.who",
      "when": {"profile": {"all": ["nurse", "leeds"]}}}]})");
  const Checker checker = must(Checker::from_pack(pack));
  std::istringstream input(
      "{\"text\":\"Hi\",\"profile\":\"Nurse, Leeds\"}\n"
      "{\"text\":\"Hi\",\"profile\":{\"display_name\":\"A Nurse\",\"bio\":\"Leeds\"}}\n"
      "{\"text\":\"Hi\",\"profile\":{\"bio\":\"Nurse\"}}\n"
      "{\"text\":\"Hi\",\"profile\":{\"bio\":7}}\n");
  std::ostringstream output;

  check_lines(input, output, checker, {});

  std::vector<std::string> lines;
  std::istringstream written(output.str());
  for (std::string line; std::getline(written, line);) lines.push_back(line);
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].find("personal-advice.who") != std::string::npos);
  CHECK(lines[1].find("personal-advice.who") != std::string::npos);
  CHECK(lines[2] == R"({"id":null,"findings":[]})");
  CHECK(lines[3] == R"({"id":null,"error":"\"profile.bio\" is not a string"})");
}

TEST_CASE("a score's labels are named") {
  const Answers answers = answers_to(R"({"text":"A kind patient"})");

  CHECK(answers.lines.at(0).find(R"("because":["person","manner"])") != std::string::npos);
}

TEST_CASE("what a line leaves out is as the command line has it") {
  const Pack pack = pack_of(R"({"category": "personal-advice",
    "terms": {"chat": {"phrases": ["chat"]}}, "personal-mode": "off",
    "rules": [{"id": "personal-advice.chat", "when": "chat", "regions": ["wales"]}]})");
  const Checker checker = must(Checker::from_pack(pack));
  std::istringstream input(
      "{\"text\":\"A chat\"}\n"
      "{\"text\":\"A chat\",\"region\":\"ireland\"}\n"
      "{\"text\":\"A chat\",\"mode\":\"personal\"}\n");
  std::ostringstream output;

  check_lines(input, output, checker, {.region = Region::wales});

  std::vector<bool> found;
  std::istringstream written(output.str());
  for (std::string line; std::getline(written, line);) {
    found.push_back(line.find("personal-advice.chat") != std::string::npos);
  }
  CHECK(found == std::vector<bool>{true, false, false});
}

}  // namespace
}  // namespace forethought

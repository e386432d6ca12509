// SPDX-License-Identifier: MIT
//
// A host that checks nothing: it answers each check with the findings that the file
// $FORETHOUGHT_ANSWERS has for its text, and lets a real host, at home in the folder of that file,
// answer all else.
#include <unistd.h>

#include <boost/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/bench/measuring.h"
#include "tests/bench/started_host.h"

using namespace forethought;
namespace json = boost::json;

namespace {

// The next message; false at the end.
bool read_message(std::string& message) {
  std::uint32_t size = 0;
  if (!read_all(STDIN_FILENO, reinterpret_cast<char*>(&size), sizeof size)) return false;
  message.resize(size);
  return read_all(STDIN_FILENO, message.data(), size);
}

json::value read_json(const std::filesystem::path& file) {
  std::stringstream content;
  content << std::ifstream(file).rdbuf();
  return json::parse(content.str());
}

// Nobody sees what a browser's host complains of: it is said in a file, for the bench to read.
[[noreturn]] void give_up_at(const std::filesystem::path& answers, const std::string& why) {
  std::ofstream(answers.parent_path() / "why.txt") << why;
  give_up(why);
}

json::object checked(const json::object& request, const json::object& findings_of,
                     const std::filesystem::path& answers) {
  const json::value* findings = findings_of.if_contains(request.at("text").as_string());
  if (!findings) {
    give_up_at(answers,
               "another text than those that are answered: " + json::serialize(request.at("text")));
  }
  return {{"type", "checked"},
          {"id", request.at("id")},
          {"box", request.at("box")},
          {"revision", request.at("revision")},
          {"findings", *findings}};
}

}  // namespace

int main() {
  const char* file = std::getenv("FORETHOUGHT_ANSWERS");
  if (!file) give_up("$FORETHOUGHT_ANSWERS is not set");
  const json::value answers = read_json(file);
  StartedHost real({FORETHOUGHT_PROGRAM, std::filesystem::path(file).parent_path()});
  for (std::string message; read_message(message);) {
    const json::value request = json::parse(message);
    const bool is_check = request.at("type") == "check";
    const std::string answer =
        is_check ? json::serialize(checked(request.as_object(), answers.as_object(), file))
                 : real.ask(framed(request));
    if (!write_all(STDOUT_FILENO, framed_bytes(answer))) return 1;
  }
}

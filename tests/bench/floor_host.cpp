// SPDX-License-Identifier: MIT
//
// The least that a host of this shape does: opens the store of the home it is in, maps the literals
// and patterns that stand there in "floor.image", and answers each check as Floor does.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "host/match/private_file.h"
#include "host/sections.h"
#include "host/store/database.h"
#include "tests/bench/floor.h"
#include "tests/bench/measuring.h"

using namespace forethought;

namespace {

constexpr char kHello[] = R"({"type":"hello","id":1})";

Floor floor_in(const std::string& image) {
  const auto file = PrivateFile::open(image);
  const auto bytes = file ? file->map() : std::nullopt;
  const auto sections = bytes ? sections_in(*bytes, 2) : std::nullopt;
  if (!sections) give_up("no image");
  return {or_give_up(MatchDatabase::in(sections->at(0))),
          or_give_up(MatchDatabase::in(sections->at(1)))};
}

bool write_message(std::string& room, std::string_view body) {
  const auto size = static_cast<std::uint32_t>(body.size());
  room.assign(reinterpret_cast<const char*>(&size), sizeof size);
  return write_all(STDOUT_FILENO, room.append(body));
}

}  // namespace

int main() {
  const std::string home = std::getenv("HOME");
  Database store = or_give_up(Database::open(home + "/.local/share/forethought/store.sqlite"));
  or_give_up(store.integer("SELECT COUNT(*) FROM sqlite_schema", 0));
  Floor floor = floor_in(home + "/floor.image");
  std::string message, answer;
  for (std::uint32_t size = 0; read_all(STDIN_FILENO, reinterpret_cast<char*>(&size), 4);) {
    message.resize(size);
    if (!read_all(STDIN_FILENO, message.data(), size)) return 1;
    const bool is_hello = message.find("\"hello\"") != std::string::npos;
    if (!write_message(answer, is_hello ? kHello : floor.answer(message))) return 1;
  }
}

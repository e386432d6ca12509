// SPDX-License-Identifier: MIT
//
// Any message at all: it is answered once, with JSON that is not too long and gives the same id, or
// none where the message has none.
#include <boost/json.hpp>

#include "host/app/rules_in_use.h"
#include "host/app/session/session.h"
#include "host/wire/message_reader.h"
#include "tests/fuzz/input.h"

using namespace forethought;
namespace json = boost::json;

namespace {

// With the rules of the golden messages and a store in memory.
RulesInUse& rules() {
  static RulesInUse rules(StorePlace(), *files_of(FORETHOUGHT_SOURCE "/tests/protocol/pack"));
  return rules;
}

// Whether the answer gives the id of the message. One that is no JSON may hold an id all the same.
bool gives_id_of(std::string_view message, const json::object& answer) {
  json::error_code broken;
  const json::value read = json::parse(message, broken);
  const json::value* given = answer.if_contains("id");
  if (broken) return given && (given->is_null() || (given->is_int64() && given->get_int64() >= 1));
  const json::value* id = read.is_object() ? read.get_object().if_contains("id") : nullptr;
  const bool is_number = id && id->is_int64() && id->get_int64() >= 1;
  return given && *given == (is_number ? *id : json::value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Session session(rules(), {});
  const std::string answer = session.answer(as_text(data, size));
  promise(answer.size() <= kMaxMessageBytes, "an answer is not longer than a message may be");

  json::error_code broken;
  const json::value read = json::parse(answer, broken);
  promise(!broken && read.is_object(), "an answer is a JSON object");
  promise(read.get_object().contains("type"), "an answer has a type");
  promise(gives_id_of(as_text(data, size), read.get_object()), "an answer gives the same id");
  session.news();
  return 0;
}

// SPDX-License-Identifier: MIT
//
// Any message at all: it is answered once, with JSON that is not too long and gives the same id.
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static Session session(rules(), {});
  const std::string answer = session.answer(as_text(data, size));
  promise(answer.size() <= kMaxMessageBytes, "an answer is not longer than a message may be");

  json::error_code broken;
  const json::value read = json::parse(answer, broken);
  promise(!broken && read.is_object(), "an answer is a JSON object");
  promise(read.get_object().contains("type"), "an answer has a type");
  session.news();
  return 0;
}

// SPDX-License-Identifier: MIT
#include "host/app/session/session.h"

#include <variant>

#include "host/wire/message_reader.h"
#include "host/wire/replies.h"
#include "host/wire/request.h"

namespace forethought {
namespace {

std::string as_message(std::int64_t id, const Answer& answer) {
  if (const auto* refusal = std::get_if<Refusal>(&answer)) return error_reply(*refusal);
  const auto& reply = std::get<std::string>(answer);
  if (reply.size() <= kMaxMessageBytes) return reply;
  return error_reply(
      {id, ErrorCode::too_large, "the answer would be longer than a message may be"});
}

}  // namespace

std::string Session::answer(std::string_view message) {
  const auto read = read_request(message);
  if (const auto* refusal = std::get_if<Refusal>(&read)) return error_reply(*refusal);
  const auto& request = std::get<Request>(read);
  return as_message(request.id, answers_.to(request));
}

std::string Session::answer_too_large(std::string_view beginning) {
  return error_reply({find_id(beginning), ErrorCode::too_large,
                      "a message has at most " + std::to_string(kMaxMessageBytes) + " bytes"});
}

std::vector<std::string> Session::news() {
  const RulesInUse::News news = rules_.catch_up();
  if (news == RulesInUse::News::none) return {};
  const UserStates::Differences differences = users_.read_again();
  std::vector<std::string> messages;
  const bool other_rules = differences.rules || news == RulesInUse::News::other_pack;
  if (other_rules) messages.push_back(changed_message("rules"));
  if (differences.settings) messages.push_back(changed_message("settings"));
  return messages;
}

}  // namespace forethought

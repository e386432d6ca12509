// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/app/host_environment.h"
#include "host/app/rules_in_use.h"
#include "host/app/session/answers.h"
#include "host/app/session/user_states.h"

namespace forethought {

// One conversation with a browser: answers its messages, and knows what to tell it unasked.
//
// Knows nothing of streams: messages come and go as JSON. Keeps what users chose, so that a check
// asks nothing of the store, and nothing of the texts.
class Session {
 public:
  // `rules` must outlive the session.
  Session(RulesInUse& rules, const HostEnvironment& environment)
      : rules_(rules), users_(rules), answers_(rules, users_, environment) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // The one answer to a message, whatever it holds; never longer than a message may be.
  std::string answer(std::string_view message);

  // The answer to a message that was refused for its length, of which only the beginning is known.
  static std::string answer_too_large(std::string_view beginning);

  // Takes over what other processes wrote to the store, and gives the messages that say so.
  std::vector<std::string> news();

 private:
  RulesInUse& rules_;
  UserStates users_;
  Answers answers_;
};

}  // namespace forethought

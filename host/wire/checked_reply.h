// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/pack.h"

namespace forethought {

// The answer to a check, or to the trial of a rule, written by hand as it grows: the user waits for
// it at every keystroke.
//
// It never gets longer than a message may be. Findings are added the most serious first, and those
// for which there is no room are left out: the answer then says that there are more.
class CheckedReply {
 public:
  CheckedReply(std::int64_t id, std::string_view box, std::int64_t revision);
  static CheckedReply of_trial(std::int64_t id);

  // `spans` in UTF-16 code units of the checked text. Whether there was room.
  bool add(const Rule& rule, const Category& category, Severity severity,
           const std::vector<Span>& spans, const std::vector<std::string>& because);

  // The JSON; nothing may be added afterwards.
  std::string finish();

 private:
  CheckedReply(std::string_view type, std::int64_t id);

  std::string json_;
  bool empty_ = true;
  bool more_ = false;  // some had no room
};

}  // namespace forethought

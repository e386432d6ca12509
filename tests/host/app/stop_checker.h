// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "host/app/checker.h"
#include "tests/host/must.h"
#include "tests/host/rules/pack_of.h"

namespace forethought {

// Finds "stop" near "sertraline" (serious), "chat" (info), "kind patient" (caution, by a score)
// and, in a reply to one who says "die", anything (serious).
inline Checker stop_checker() {
  constexpr std::string_view kRules = R"({
    "category": "personal-advice",
    "terms": {"stop": {"phrases": ["stop"]}, "sertraline": {"phrases": ["sertraline"]},
              "chat": {"phrases": ["chat"]}, "kind": {"phrases": ["kind"]},
              "patient": {"phrases": ["patient"]}, "die": {"phrases": ["die"]}},
    "rules": [
      {"id": "personal-advice.stop", "severity": "serious", "title": "Advice on a medicine",
       "when": {"near": ["stop", "sertraline"], "words": 5, "in": "post"}},
      {"id": "personal-advice.chat", "severity": "info", "title": "A chat", "when": "chat"},
      {"id": "personal-advice.kind", "title": "One person", "when": {"score": [
         {"if": "kind", "add": 1, "as": "manner"}, {"if": "patient", "add": 2, "as": "person"}],
         "caution": 3}},
      {"id": "personal-advice.die", "severity": "serious", "title": "Someone in danger",
       "when": {"parent": "die"}}]})";
  return must(Checker::from_pack(pack_of(kRules)));
}

}  // namespace forethought

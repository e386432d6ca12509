// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/rules/reader.h"

namespace forethought {

// Files of every kind that a pack may have.
inline std::vector<RuleFile> small_pack(const std::string& version = "1") {
  return {
      {"guidance.jsonc", R"({"guidance": [{"id": "g-1", "body": "GMC"}, {"id": "g-2"}]})"},
      {"pack.jsonc", R"({"version": ")" + version + R"("})"},
      {"personal-advice.jsonc", R"({
        // A comment, and a comma too many.
        "category": "personal-advice", "title": "Advice", "personal-mode": "info",
        "terms": {"zeta": {"phrases": ["z"]}, "alpha": {"list": "lists/a.txt"}},
        "unless": [{"term": "zeta", "in": "sentence"}],
        "rules": [
          {"id": "personal-advice.one", "title": "One", "when": "zeta",
           "flagged": ["«z»", {"text": "z «z»", "surface": "dm"}], "clean": ["a", "b"]},
          {"id": "personal-advice.another", "title": "Two", "when": "alpha"},
        ],
      })"},
      {"services.jsonc", R"({"services": [{"id": "s", "state": "B"}]})"},
      {"signposts.jsonc", R"({"signposts": [{"id": "emergency", "texts": {}}]})"},
      {"terms.jsonc", R"({"terms": {"caf\u00e9 \"q\"": {"phrases": ["x"]}}})"},
      {"lists/a.txt", "# Source: this test.\none\ntwo\n"},
  };
}

}  // namespace forethought

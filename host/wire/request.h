// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "host/rules/context.h"
#include "host/store/user_tables.h"
#include "host/wire/refusal.h"

namespace forethought {

// A text to check, and what is known of where it goes.
struct WrittenDraft {
  std::string text;
  Surface surface = Surface::post;
  std::optional<std::string> parent, profile;
  bool attachment = false;
};

// The requests of extension/protocol.d.ts, one type each; what they mean stands there.
struct HelloRequest {
  std::int64_t protocol = 0;
};
struct CheckRequest {
  std::string box;
  std::int64_t revision = 0;
  WrittenDraft draft;
};
struct CheckBioRequest {
  std::string display_name, bio;
  std::optional<std::string> site;
};
struct ExplainRequest {
  std::string rule;
};
struct SignpostsRequest {
  std::optional<Surface> surface;
  std::optional<std::string> category;
  std::optional<Region> region;
};
struct RulesRequest {
  std::optional<std::string> category;
};
struct SetRuleRequest {
  std::string rule;
  bool enabled = false;
};
struct SetCategoryRequest {
  std::string category;
  bool enabled = false;
};
struct SettingsRequest {};
struct SetSettingsRequest {
  SettingsChange change;
};
struct OwnRulesRequest {};
struct PutRuleRequest {
  OwnRule rule;  // its id empty: to be made
};
struct TryRuleRequest {
  OwnRule rule;  // as in PutRuleRequest
  WrittenDraft draft;
};
struct DeleteRuleRequest {
  std::string rule;
};
struct DiagnoseRequest {};
struct EraseRequest {};

struct Request {
  std::int64_t id = 0;  // positive
  std::string user;     // never empty: see kEveryone
  std::variant<HelloRequest, CheckRequest, CheckBioRequest, ExplainRequest, SignpostsRequest,
               RulesRequest, SetRuleRequest, SetCategoryRequest, SettingsRequest,
               SetSettingsRequest, OwnRulesRequest, PutRuleRequest, TryRuleRequest,
               DeleteRuleRequest, DiagnoseRequest, EraseRequest>
      body;
};

// Reads one message. RequestFields that are not known are ignored.
std::variant<Request, Refusal> read_request(std::string_view json);

}  // namespace forethought

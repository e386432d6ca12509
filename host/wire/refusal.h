// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace forethought {

// Why a request got no reply of its own type. The names are those of ErrorCode in protocol.d.ts.
enum class ErrorCode : std::uint8_t {
  bad_json,
  bad_request,
  unknown_type,
  unknown_rule,
  unknown_category,
  invalid_rule,
  too_large,
  store
};
std::string_view name_of(ErrorCode code);

// A request that is answered with an error.
struct Refusal {
  std::optional<std::int64_t> id;  // of the request, where it could be read
  ErrorCode code = ErrorCode::bad_request;
  std::string message;  // names the thing at fault; never holds the user's text
};

// The `id` of a request that is cut off or is not JSON, such as one with a lone surrogate: the
// first member "id" of the outermost object that is a positive whole number.
std::optional<std::int64_t> find_id(std::string_view broken_json);

}  // namespace forethought

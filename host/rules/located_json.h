// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "host/rules/mistake.h"

namespace forethought {

struct LocatedMember;

// A JSON value that knows its line, so that what is wrong with it can be pointed at. Numbers are
// doubles, which hold every whole number that a rule file has a use for.
struct LocatedValue {
  using Array = std::vector<LocatedValue>;
  using Object = std::vector<LocatedMember>;

  int line = 0;  // on which the value begins, from 1
  std::variant<std::nullptr_t, bool, double, std::string, Array, Object> value;

  // The value if it is of that kind, else null.
  const bool* boolean() const { return std::get_if<bool>(&value); }
  const double* number() const { return std::get_if<double>(&value); }
  const std::string* string() const { return std::get_if<std::string>(&value); }
  const Array* array() const { return std::get_if<Array>(&value); }
  const Object* object() const { return std::get_if<Object>(&value); }

  // The value of a member; null when this is no object or has no such member.
  const LocatedValue* member(std::string_view key) const;
};

struct LocatedMember {
  std::string key;
  int line = 0;  // of the key
  LocatedValue value;
};

// Reads JSON in which comments and trailing commas may stand. Reports members
// that an object names twice, of which the first counts; and what is no JSON or nests deeper than
// 32, in which case there is no value.
std::optional<LocatedValue> read_located_json(std::string_view text, FileMistakes& mistakes);

}  // namespace forethought

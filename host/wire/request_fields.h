// SPDX-License-Identifier: MIT
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/context.h"

namespace forethought {

// The fields of a JSON object of a request, and the first thing that is wrong with them.
//
// Each function gives the field's value, or an empty one and a mistake. RequestFields that nobody
// asks for are ignored. Mistakes name the field and what it should be, never its value.
class RequestFields {
 public:
  // Most bytes of a name or a text that the host keeps or sends back.
  static constexpr std::size_t kShort = 256;
  static constexpr std::size_t kLong = 4096;
  static constexpr std::size_t kAny = SIZE_MAX;

  // Keeps a reference to `object`. `place` is put before the names of fields: "context.".
  explicit RequestFields(const boost::json::object& object, std::string place = "")
      : object_(object), place_(std::move(place)) {}

  // Must be there and not empty.
  std::string name(std::string_view field);
  std::string text(std::string_view field, std::size_t most_bytes = kAny);
  bool flag(std::string_view field);
  // A whole number of at least `least`.
  std::int64_t number(std::string_view field, std::int64_t least);
  std::vector<std::string> texts(std::string_view field, std::size_t most, std::size_t most_bytes);

  // May be missing or null.
  std::optional<std::string> optional_text(std::string_view field, std::size_t most_bytes = kAny);
  std::optional<bool> optional_flag(std::string_view field);
  template <typename Enum>
  std::optional<Enum> optional_choice(std::string_view field);
  // An empty object where it is missing.
  const boost::json::object& optional_object(std::string_view field);

  // "\"revision\" is missing"; empty when nothing is wrong.
  const std::string& mistake() const { return mistake_; }
  // Takes over the mistake of an object inside this one.
  void add_mistake(const std::string& mistake);

 private:
  const boost::json::value* present(std::string_view field) const;
  const boost::json::value* required(std::string_view field);
  std::string checked_text(const boost::json::value& value, std::string_view field,
                           std::size_t most_bytes);
  void wrong(std::string_view field, std::string_view what);

  const boost::json::object& object_;
  std::string place_;
  std::string mistake_;
};

}  // namespace forethought

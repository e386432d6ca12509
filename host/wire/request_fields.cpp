// SPDX-License-Identifier: MIT
#include "host/wire/request_fields.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

namespace forethought {

namespace json = boost::json;

void RequestFields::add_mistake(const std::string& mistake) {
  if (mistake_.empty()) mistake_ = mistake;
}

void RequestFields::wrong(std::string_view field, std::string_view what) {
  add_mistake("\"" + place_ + std::string(field) + "\" " + std::string(what));
}

const json::value* RequestFields::present(std::string_view field) const {
  const json::value* value = object_.if_contains(field);
  return value && !value->is_null() ? value : nullptr;
}

const json::value* RequestFields::required(std::string_view field) {
  const json::value* value = object_.if_contains(field);
  if (!value) wrong(field, "is missing");
  return value;
}

std::string RequestFields::checked_text(const json::value& value, std::string_view field,
                                        std::size_t most_bytes) {
  if (!value.is_string()) {
    wrong(field, "is not a string");
    return {};
  }
  const json::string& text = value.get_string();
  if (text.size() > most_bytes) {
    wrong(field, "is longer than " + std::to_string(most_bytes) + " bytes");
    return {};
  }
  return std::string(text);
}

std::string RequestFields::text(std::string_view field, std::size_t most_bytes) {
  const json::value* value = required(field);
  return value ? checked_text(*value, field, most_bytes) : std::string();
}

std::string RequestFields::name(std::string_view field) {
  std::string text = this->text(field, kShort);
  if (text.empty()) wrong(field, "is empty");
  return text;
}

bool RequestFields::flag(std::string_view field) {
  const json::value* value = required(field);
  if (value && !value->is_bool()) wrong(field, "is neither true nor false");
  return value && value->is_bool() && value->get_bool();
}

std::int64_t RequestFields::number(std::string_view field, std::int64_t least) {
  const json::value* value = required(field);
  if (!value) return 0;
  if (value->is_int64() && value->get_int64() >= least) return value->get_int64();
  wrong(field, "is not a whole number of at least " + std::to_string(least));
  return 0;
}

std::vector<std::string> RequestFields::texts(std::string_view field, std::size_t most,
                                              std::size_t most_bytes) {
  std::vector<std::string> texts;
  const json::value* value = required(field);
  if (!value) return texts;
  if (!value->is_array() || value->get_array().size() > most) {
    wrong(field, "is not a list of at most " + std::to_string(most) + " strings");
    return texts;
  }
  for (const json::value& item : value->get_array()) {
    texts.push_back(checked_text(item, field, most_bytes));
  }
  return texts;
}

std::optional<std::string> RequestFields::optional_text(std::string_view field,
                                                        std::size_t most_bytes) {
  const json::value* value = present(field);
  if (!value) return std::nullopt;
  return checked_text(*value, field, most_bytes);
}

std::optional<bool> RequestFields::optional_flag(std::string_view field) {
  if (!present(field)) return std::nullopt;
  return flag(field);
}

template <typename Enum>
std::optional<Enum> RequestFields::optional_choice(std::string_view field) {
  const json::value* value = present(field);
  if (!value) return std::nullopt;
  const auto choice =
      value->is_string() ? value_named<Enum>(value->get_string()) : std::optional<Enum>();
  if (!choice) wrong(field, "is none of " + all_names<Enum>());
  return choice;
}
template std::optional<Severity> RequestFields::optional_choice(std::string_view);
template std::optional<Surface> RequestFields::optional_choice(std::string_view);
template std::optional<Region> RequestFields::optional_choice(std::string_view);
template std::optional<Profession> RequestFields::optional_choice(std::string_view);
template std::optional<Mode> RequestFields::optional_choice(std::string_view);

const json::object& RequestFields::optional_object(std::string_view field) {
  static const json::object empty;
  const json::value* value = present(field);
  if (!value) return empty;
  if (const json::object* object = value->if_object()) return *object;
  wrong(field, "is not an object");
  return empty;
}

}  // namespace forethought

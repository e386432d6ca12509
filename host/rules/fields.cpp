// SPDX-License-Identifier: MIT
#include "host/rules/fields.h"

#include <algorithm>
#include <cmath>

namespace forethought {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\r") == std::string_view::npos;
}

}  // namespace

std::optional<LocatedText> read_text(const LocatedValue& value, std::string_view what,
                                     FileMistakes& mistakes) {
  const std::string* text = value.string();
  if (text == nullptr) {
    mistakes.add(value.line, std::string(what) + " must be a string");
    return std::nullopt;
  }
  if (is_blank(*text)) {
    mistakes.add(value.line, std::string(what) + " is empty");
    return std::nullopt;
  }
  return LocatedText{*text, value.line};
}

Fields::Fields(const LocatedValue& value, std::span<const Key> known, std::string_view what,
               FileMistakes& mistakes)
    : value_(&value), what_(what), mistakes_(&mistakes) {
  if (value.object() == nullptr) {
    mistakes.add(value.line, what_ + " must be an object in { }");
  } else {
    report_unknown_keys(known);
  }
}

void Fields::report_unknown_keys(std::span<const Key> known) const {
  for (const LocatedMember& member : *value_->object()) {
    if (std::ranges::find(known, member.key) != known.end()) continue;
    mistakes_->add(member.line, in_quotes(member.key) + " does not belong in " + what_ +
                                    did_you_mean(member.key, known));
  }
}

void Fields::report_unknown_value(const LocatedText& name, Key key, const std::string& all) const {
  mistakes_->add(name.line,
                 in_quotes(key) + " has no value " + in_quotes(name.text) + "; there are " + all);
}

void Fields::report_type(const LocatedValue& found, Key key, std::string_view expected) const {
  mistakes_->add(found.line, in_quotes(key) + " must be " + std::string(expected));
}

const LocatedValue* Fields::require(Key key) const {
  const LocatedValue* found = find(key);
  if (found == nullptr && value_->object() != nullptr) {
    mistakes_->add(line(), what_ + " has no " + in_quotes(key));
  }
  return found;
}

std::string Fields::text(Key key) const {
  return require(key) == nullptr ? "" : optional_text(key);
}

std::string Fields::optional_text(Key key) const {
  const LocatedValue* found = find(key);
  if (found == nullptr) return "";
  const std::optional<LocatedText> text = read_text(*found, in_quotes(key), *mistakes_);
  return text ? text->text : "";
}

std::span<const LocatedValue> Fields::elements(Key key) const {
  const LocatedValue* found = find(key);
  if (found == nullptr) return {};
  if (found->array() != nullptr) return *found->array();
  report_type(*found, key, "a list in [ ]");
  return {};
}

std::vector<LocatedText> Fields::texts(Key key) const {
  std::vector<LocatedText> texts;
  for (const LocatedValue& element : elements(key)) {
    const std::string what = "each of " + in_quotes(key);
    if (auto text = read_text(element, what, *mistakes_)) texts.push_back(*std::move(text));
  }
  return texts;
}

std::vector<LocatedText> Fields::one_or_more_texts(Key key) const {
  const LocatedValue* found = find(key);
  if (found == nullptr || found->string() == nullptr) return texts(key);
  const std::optional<LocatedText> text = read_text(*found, in_quotes(key), *mistakes_);
  return text ? std::vector{*text} : std::vector<LocatedText>();
}

std::optional<double> Fields::number(Key key) const {
  const LocatedValue* found = find(key);
  if (found == nullptr) return std::nullopt;
  if (found->number() != nullptr) return *found->number();
  report_type(*found, key, "a number");
  return std::nullopt;
}

std::optional<int> Fields::whole_number(Key key, int min, int max) const {
  const LocatedValue* found = require(key);
  if (found == nullptr) return std::nullopt;
  const double* number = found->number();
  if (number == nullptr || *number != std::floor(*number) || *number < min || *number > max) {
    report_type(*found, key,
                "a whole number from " + std::to_string(min) + " to " + std::to_string(max));
    return std::nullopt;
  }
  return static_cast<int>(*number);
}

std::optional<bool> Fields::boolean(Key key) const {
  const LocatedValue* found = find(key);
  if (found == nullptr) return std::nullopt;
  if (found->boolean() != nullptr) return *found->boolean();
  report_type(*found, key, "true or false");
  return std::nullopt;
}

}  // namespace forethought

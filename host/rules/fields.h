// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/context.h"
#include "host/rules/keys.h"
#include "host/rules/located_json.h"
#include "host/rules/mistake.h"

namespace forethought {

struct LocatedText {
  std::string text;
  int line = 0;
};

// The string that `value` is; reports anything else and blank strings. `what` names it in messages.
std::optional<LocatedText> read_text(const LocatedValue& value, std::string_view what,
                                     FileMistakes& mistakes);

// The members of one JSON object, read by name. Reports members that do not belong there, those of
// the wrong type and required ones that are missing. What it was given must outlive it.
class Fields {
 public:
  // `known` are the keys that may stand in the object; `what` names it in messages: "a rule".
  Fields(const LocatedValue& value, std::span<const Key> known, std::string_view what,
         FileMistakes& mistakes);

  int line() const { return value_->line; }
  FileMistakes& mistakes() const { return *mistakes_; }

  // Null when absent; require() reports that.
  const LocatedValue* find(Key key) const { return value_->member(key); }
  const LocatedValue* require(Key key) const;

  // Required and optional strings; empty after a mistake or when absent.
  std::string text(Key key) const;
  std::string optional_text(Key key) const;

  // The elements of a list; none when absent. texts() wants strings.
  std::span<const LocatedValue> elements(Key key) const;
  std::vector<LocatedText> texts(Key key) const;
  // The same where a single string may stand for a list of one.
  std::vector<LocatedText> one_or_more_texts(Key key) const;

  std::optional<double> number(Key key) const;
  // A required whole number in [min, max].
  std::optional<int> whole_number(Key key, int min, int max) const;
  std::optional<bool> boolean(Key key) const;

  // Values of an enum by name: a required one, an optional one, a list.
  template <typename Enum>
  std::optional<Enum> value(Key key) const {
    const LocatedValue* found = require(key);
    return found == nullptr ? std::nullopt : named<Enum>(*found, key);
  }
  template <typename Enum>
  std::optional<Enum> optional_value(Key key) const {
    const LocatedValue* found = find(key);
    return found == nullptr ? std::nullopt : named<Enum>(*found, key);
  }
  template <typename Enum>
  std::vector<Enum> values(Key key) const {
    std::vector<Enum> values;
    for (const LocatedValue& element : elements(key)) {
      if (const std::optional<Enum> value = named<Enum>(element, key)) values.push_back(*value);
    }
    return values;
  }

 private:
  template <typename Enum>
  std::optional<Enum> named(const LocatedValue& found, Key key) const {
    const std::optional<LocatedText> name = read_text(found, in_quotes(key), *mistakes_);
    if (!name) return std::nullopt;
    const std::optional<Enum> value = value_named<Enum>(name->text);
    if (!value) report_unknown_value(*name, key, all_names<Enum>());
    return value;
  }

  void report_unknown_keys(std::span<const Key> known) const;
  void report_unknown_value(const LocatedText& name, Key key, const std::string& all) const;
  void report_type(const LocatedValue& found, Key key, std::string_view expected) const;

  const LocatedValue* value_;
  std::string what_;
  FileMistakes* mistakes_;
};

}  // namespace forethought

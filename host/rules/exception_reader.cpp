// SPDX-License-Identifier: MIT
#include "host/rules/exception_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace forethought {
namespace {

using Where = Exception::Where;

constexpr int kMaxWords = 100;  // before or after an anchor

constexpr std::array<std::pair<std::string_view, Where>, 5> kPlaces = {
    {{"match", Where::overlap},
     {"sentence", Where::sentence},
     {"paragraph", Where::paragraph},
     {"post", Where::post},
     {"parent", Where::parent}}};

std::optional<Where> where_named(std::string_view name) {
  for (const auto& [known, where] : kPlaces) {
    if (known == name) return where;
  }
  return std::nullopt;
}

// What an exception says about itself rather than about its condition.
struct Position {
  const LocatedValue* in;
  const LocatedValue* before;
  const LocatedValue* after;

  explicit Position(const LocatedValue& value)
      : in(value.member("in")), before(value.member("before")), after(value.member("after")) {}

  bool has_anchor() const { return before != nullptr || after != nullptr; }
};

// The condition of an exception as it would stand anywhere else. "in" is left to forms that have a
// scope of that name: {"all": […], "in": "sentence"} means one sentence in both senses.
LocatedValue condition_of(const LocatedValue& value, const Position& position) {
  if (value.object() == nullptr) return value;
  const std::string* in = position.in == nullptr ? nullptr : position.in->string();
  const bool is_scope = in != nullptr && *in != "match" && *in != "parent";
  const bool keep_in = is_scope && ConditionReader::takes_scope(value);
  LocatedValue::Object members;
  for (const LocatedMember& member : *value.object()) {
    if (member.key == "before" || member.key == "after" || member.key == "weighed") continue;
    if (member.key == "in" && !keep_in) continue;
    if (member.key == "words" && position.has_anchor()) continue;
    members.push_back(member);
  }
  return {value.line, std::move(members)};
}

class ExceptionReader {
 public:
  ExceptionReader(const LocatedValue& value, ConditionReader& conditions)
      : value_(&value), conditions_(&conditions), position_(value) {}

  Exception read() {
    Exception exception;
    exception.line = value_->line;
    exception.condition = conditions_->read(condition_of(*value_, position_));
    exception.weighed = read_weighed();
    if (position_.has_anchor()) {
      read_anchor(exception);
    } else {
      read_where(exception);
    }
    return exception;
  }

 private:
  void report(const std::string& what) { conditions_->mistakes().add(value_->line, what); }

  bool read_weighed() {
    const LocatedValue* weighed = value_->member("weighed");
    if (weighed == nullptr) return false;
    const bool* said = weighed->boolean();
    if (said == nullptr || !*said) report("\"weighed\" is true, or left out");
    return true;
  }

  void read_anchor(Exception& exception) {
    if ((position_.before != nullptr && position_.after != nullptr) || position_.in != nullptr) {
      report("an exception has one of \"in\", \"before\" and \"after\"");
    }
    const bool before = position_.before != nullptr;
    exception.where = before ? Where::before : Where::after;
    const LocatedValue& anchor = before ? *position_.before : *position_.after;
    const auto name =
        read_text(anchor, before ? "\"before\"" : "\"after\"", conditions_->mistakes());
    if (name && name->text != "match") exception.anchor = conditions_->term(*name);
    const LocatedValue* words = value_->member("words");
    const double* number = words == nullptr ? nullptr : words->number();
    if (number == nullptr || *number < 0 || *number > kMaxWords) {
      report("\"before\" and \"after\" need \"words\", how many may stand between, 0 to 100");
    } else {
      exception.words = static_cast<int>(*number);
    }
  }

  void read_where(Exception& exception) {
    if (position_.in == nullptr) {
      // These are the same everywhere in the post.
      const auto& form = exception.condition.form;
      if (std::holds_alternative<ContextCondition>(form) ||
          std::holds_alternative<ParentCondition>(form) ||
          std::holds_alternative<ProfileCondition>(form)) {
        exception.where = Where::post;
      } else {
        report("an exception says where it is looked for: \"in\", \"before\" or \"after\"");
      }
      return;
    }
    const auto name = read_text(*position_.in, "\"in\"", conditions_->mistakes());
    const std::optional<Where> where = name ? where_named(name->text) : std::nullopt;
    if (name && !where) {
      report("\"in\" is match, sentence, paragraph, post or parent here, not " +
             in_quotes(name->text));
    }
    exception.where = where.value_or(Where::sentence);
  }

  const LocatedValue* value_;
  ConditionReader* conditions_;
  Position position_;
};

}  // namespace

std::vector<Exception> read_exceptions(const Fields& fields, ConditionReader& conditions) {
  std::vector<Exception> exceptions;
  for (const LocatedValue& value : fields.elements("unless")) {
    exceptions.push_back(ExceptionReader(value, conditions).read());
  }
  return exceptions;
}

}  // namespace forethought

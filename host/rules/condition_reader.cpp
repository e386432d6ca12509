// SPDX-License-Identifier: MIT
#include "host/rules/condition_reader.h"

#include <algorithm>
#include <array>
#include <optional>

#include "host/rules/condition_places.h"
#include "host/rules/known_categories.h"

namespace forethought {
namespace {

constexpr int kMaxWords = 100;   // between the parts of near and sequence
constexpr int kMaxPlaces = 100;  // of count

constexpr std::array<Key, 12> kFormNames = {"term",   "all",     "any",      "none",
                                            "count",  "near",    "sequence", "score",
                                            "parent", "profile", "surface",  "evidence"};

Scope read_scope(const Fields& fields, Scope otherwise) {
  const std::string name = fields.optional_text("in");
  if (name.empty()) return otherwise;
  if (name == "sentence") return Scope::sentence;
  if (name == "paragraph") return Scope::paragraph;
  if (name == "post") return Scope::post;
  fields.mistakes().add(fields.find("in")->line,
                        "\"in\" is sentence, paragraph or post here, not " + in_quotes(name));
  return otherwise;
}

}  // namespace

// How a form of condition is told from others, and read.
struct ConditionReader::Form {
  std::span<const Key> keys;
  std::size_t names;  // how many of `keys`, from the first, make a condition one of this form
  Condition (ConditionReader::*read)(const Fields& fields);
};

std::vector<const ConditionReader::Form*> ConditionReader::forms_of(const LocatedValue& value) {
  static const std::array<Form, 12> kForms = {{
      {kTermConditionKeys, 1, &ConditionReader::read_term},
      {kAllKeys, 1, &ConditionReader::read_all},
      {kAnyKeys, 1, &ConditionReader::read_any},
      {kNoneKeys, 1, &ConditionReader::read_none},
      {kCountKeys, 1, &ConditionReader::read_count},
      {kNearKeys, 1, &ConditionReader::read_near},
      {kSequenceKeys, 1, &ConditionReader::read_sequence},
      {kScoreKeys, 1, &ConditionReader::read_score},
      {kParentKeys, 1, &ConditionReader::read_parent},
      {kProfileKeys, 1, &ConditionReader::read_profile},
      {kContextKeys, kContextKeys.size(), &ConditionReader::read_context},
      {kEvidenceKeys, 1, &ConditionReader::read_evidence_sum},
  }};
  std::vector<const Form*> found;
  for (const Form& form : kForms) {
    const auto is_there = [&](Key key) { return value.member(key) != nullptr; };
    if (std::ranges::any_of(form.keys.first(form.names), is_there)) found.push_back(&form);
  }
  return found;
}

bool ConditionReader::takes_scope(const LocatedValue& value) {
  return std::ranges::any_of(forms_of(value), [](const Form* form) {
    return std::ranges::find(form->keys, "in") != form->keys.end();
  });
}

void ConditionReader::report_form(const LocatedValue& value, std::size_t forms) {
  if (value.object() == nullptr || value.object()->empty()) {
    mistakes_->add(value.line,
                   "a condition is the name of a term or an object such as {\"any\": …}");
  } else if (forms > 1) {
    mistakes_->add(value.line, "several conditions in one object; put them into \"all\"");
  } else {
    const std::string& key = value.object()->front().key;
    mistakes_->add(value.line, "no condition " + in_quotes(key) + did_you_mean(key, kFormNames));
  }
}

Condition ConditionReader::read(const LocatedValue& value) {
  if (value.string() != nullptr) {
    const auto name = read_text(value, "the name of a term", *mistakes_);
    return {TermCondition{name ? term(*name) : -1}};
  }
  const std::vector<const Form*> forms = forms_of(value);
  if (forms.size() != 1) {
    report_form(value, forms.size());
    return {};
  }
  const std::string what = in_quotes(forms.front()->keys.front());
  return (this->*forms.front()->read)(Fields(value, forms.front()->keys, what, *mistakes_));
}

Conditions ConditionReader::read_parts(const Fields& fields, Key key, std::size_t at_least) {
  Conditions parts;
  for (const LocatedValue& element : fields.elements(key)) parts.push_back(read(element));
  if (parts.size() < at_least && fields.find(key)->array() != nullptr) {
    fields.mistakes().add(fields.line(), in_quotes(key) + " needs " +
                                             (at_least == 1 ? "a part" : "two parts or more"));
  }
  return parts;
}

// Parts that must stand somewhere.
Conditions ConditionReader::read_places(const Fields& fields, Key key, std::size_t at_least) {
  Conditions parts = read_parts(fields, key, at_least);
  if (!std::ranges::all_of(parts, gives_places)) {
    fields.mistakes().add(fields.line(),
                          "each part of " + in_quotes(key) + " needs a place in the draft");
  }
  return parts;
}

std::vector<Condition> ConditionReader::read_one(const Fields& fields, Key key) {
  const LocatedValue* value = fields.require(key);
  return {value == nullptr ? Condition() : read(*value)};
}

Condition ConditionReader::read_term(const Fields& fields) {
  const std::string name = fields.text("term");
  return {TermCondition{name.empty() ? -1 : term({name, fields.find("term")->line})}};
}

Condition ConditionReader::read_all(const Fields& fields) {
  return {AllCondition{read_parts(fields, "all", 1), read_scope(fields, Scope::post)}};
}

Condition ConditionReader::read_any(const Fields& fields) {
  AnyCondition any{read_parts(fields, "any", 1)};
  if (std::ranges::any_of(any.parts, only_forbids)) {
    fields.mistakes().add(fields.line(), "\"none\" stands beside others, in \"all\"");
  }
  return {std::move(any)};
}

Condition ConditionReader::read_none(const Fields& fields) {
  return {NoneCondition{read_parts(fields, "none", 1), read_scope(fields, Scope::post)}};
}

Condition ConditionReader::read_count(const Fields& fields) {
  CountCondition count;
  count.parts = read_places(fields, "count", 1);
  count.at_least = fields.whole_number("at-least", 1, kMaxPlaces).value_or(1);
  count.scope = read_scope(fields, Scope::post);
  return {std::move(count)};
}

NearCondition ConditionReader::read_distance(const Fields& fields, Key key) {
  NearCondition near;
  near.parts = read_places(fields, key, 2);
  near.words = fields.whole_number("words", 0, kMaxWords).value_or(0);
  near.scope = read_scope(fields, Scope::sentence);
  return near;
}

Condition ConditionReader::read_near(const Fields& fields) {
  return {read_distance(fields, "near")};
}

Condition ConditionReader::read_sequence(const Fields& fields) {
  NearCondition sequence = read_distance(fields, "sequence");
  sequence.ordered = true;
  return {std::move(sequence)};
}

ScoreCondition::Item ConditionReader::read_item(const LocatedValue& value) {
  const Fields fields(value, kScoreItemKeys, "an item of \"score\"", *mistakes_);
  ScoreCondition::Item item;
  item.condition = read_one(fields, "if");
  fields.require("add");
  item.weight = fields.number("add").value_or(0);
  item.label = fields.optional_text("as");
  return item;
}

Condition ConditionReader::read_score(const Fields& fields) {
  ScoreCondition score;
  for (const LocatedValue& element : fields.elements("score")) {
    score.items.push_back(read_item(element));
  }
  score.info = fields.number("info");
  score.caution = fields.number("caution");
  score.serious = fields.number("serious");
  score.scope = read_scope(fields, Scope::post);
  std::vector<double> thresholds;
  for (const auto& threshold : {score.info, score.caution, score.serious}) {
    if (threshold) thresholds.push_back(*threshold);
  }
  if (score.items.empty()) fields.mistakes().add(fields.line(), "\"score\" needs a part");
  if (thresholds.empty()) {
    fields.mistakes().add(fields.line(), "\"score\" needs a threshold: info, caution or serious");
  }
  if (std::ranges::adjacent_find(thresholds, std::ranges::greater_equal()) != thresholds.end()) {
    fields.mistakes().add(fields.line(), "the thresholds of \"score\" must rise with severity");
  }
  return {std::move(score)};
}

Condition ConditionReader::read_parent(const Fields& fields) {
  return {ParentCondition{read_one(fields, "parent")}};
}

Condition ConditionReader::read_profile(const Fields& fields) {
  return {ProfileCondition{read_one(fields, "profile")}};
}

Condition ConditionReader::read_evidence_sum(const Fields& fields) {
  const std::string category = fields.text("evidence");
  const auto precedence = precedence_of(category);
  if (!precedence && !category.empty()) {
    fields.mistakes().add(
        fields.line(), "no category " + in_quotes(category) + did_you_mean(category, kCategories));
  }
  return {EvidenceCondition{precedence.value_or(0) - 1, fields.number("above")}};
}

Condition ConditionReader::read_context(const Fields& fields) {
  ContextFilter filter;
  filter.surfaces = fields.values<Surface>("surface");
  filter.regions = fields.values<Region>("region");
  filter.professions = fields.values<Profession>("profession");
  filter.modes = fields.values<Mode>("mode");
  filter.attachment = fields.boolean("attachment");
  for (const Key key : kContextKeys) {
    const LocatedValue* list = fields.find(key);
    if (list != nullptr && list->array() != nullptr && list->array()->empty()) {
      fields.mistakes().add(list->line, in_quotes(key) + " names nothing");
    }
  }
  return {ContextCondition{std::move(filter)}};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/rule_reader.h"

#include <algorithm>
#include <utility>

#include "host/rules/condition_places.h"
#include "host/rules/example_reader.h"
#include "host/rules/exception_reader.h"
#include "host/rules/known_categories.h"
#include "host/rules/reference_reader.h"

namespace forethought {
namespace {

// "personal-advice.change-medicine": the category, a full stop, and a name.
bool is_rule_id(std::string_view id, std::string_view category) {
  if (!id.starts_with(category) || !id.substr(category.size()).starts_with('.')) return false;
  return is_term_name(id.substr(category.size() + 1));
}

std::string read_id(const Fields& fields, const std::string& category) {
  std::string id = fields.text("id");
  if (!id.empty() && !is_rule_id(id, category)) {
    fields.mistakes().add(fields.find("id")->line, "the id " + in_quotes(id) + " must be " +
                                                       in_quotes(category + ".name") +
                                                       ", the name in a to z, 0 to 9 and -");
  }
  return id;
}

Condition read_when(const Fields& fields, ConditionReader& conditions) {
  const LocatedValue* value = fields.require("when");
  if (value == nullptr) return {};
  Condition when = conditions.read(*value);
  if (only_forbids(when)) {
    fields.mistakes().add(value->line, "\"when\" says only what must be absent");
  }
  return when;
}

std::vector<SeverityChange> read_raise(const Fields& fields, ConditionReader& conditions) {
  std::vector<SeverityChange> changes;
  for (const LocatedValue& value : fields.elements("raise")) {
    const Fields change(value, kRaiseKeys, "an item of \"raise\"", fields.mistakes());
    SeverityChange read;
    if (const LocatedValue* when = change.require("if")) read.when = conditions.read(*when);
    read.severity = change.value<Severity>("to").value_or(Severity::info);
    changes.push_back(std::move(read));
  }
  return changes;
}

bool contains(const std::vector<int>& terms, int term) {
  return std::ranges::find(terms, term) != terms.end();
}

// Terms to mark, which must be among those that `when` finds.
std::vector<int> read_mark(const Fields& fields, const Condition& when,
                           ConditionReader& conditions) {
  const std::vector<int> places = place_terms(when);
  std::vector<int> mark;
  for (const LocatedText& name : fields.texts("mark")) {
    mark.push_back(conditions.term(name));
    if (mark.back() >= 0 && !contains(places, mark.back())) {
      fields.mistakes().add(name.line, "\"mark\" names " + in_quotes(name.text) +
                                           ", which \"when\" does not look for in the draft");
    }
  }
  return mark;
}

// An anchor that `when` never finds would leave the exception without effect; so would "weighed",
// since evidence asks only for the exceptions of its own rule and of its file.
void check_exceptions(const Rule& rule, FileMistakes& mistakes) {
  const std::vector<int> places = place_terms(rule.when);
  for (const Exception& exception : rule.unless) {
    if (exception.weighed) {
      mistakes.add(exception.line, "\"weighed\" is for exceptions of a whole file");
    }
    if (exception.anchor >= 0 && !contains(places, exception.anchor)) {
      mistakes.add(exception.line,
                   "\"when\" does not look for what the exception stands before or after");
    }
  }
}

ContextFilter read_applies(const Fields& fields) {
  ContextFilter filter;
  filter.surfaces = fields.values<Surface>("surfaces");
  filter.regions = fields.values<Region>("regions");
  filter.professions = fields.values<Profession>("professions");
  filter.modes = fields.values<Mode>("modes");
  return filter;
}

void read_words(const Fields& fields, bool own, Rule& rule) {
  rule.title = fields.text("title");
  rule.why = own ? fields.optional_text("why") : fields.text("why");
  rule.try_instead = own ? fields.optional_text("try") : fields.text("try");
}

void check_example_count(const Fields& fields, Key key, std::size_t count) {
  if (count >= kFewestExamples) return;
  fields.mistakes().add_untidy(
      fields.line(), "the rule needs " + std::to_string(kFewestExamples) + " " + std::string(key) +
                         " examples or more, and has " + std::to_string(count));
}

}  // namespace

Rule read_rule(const LocatedValue& value, const std::string& category, int number,
               const Citable& citable, ConditionReader& conditions) {
  const Fields fields(value, kRuleKeys, "a rule", conditions.mistakes());
  const bool own = category == kOwnCategory;
  Rule rule;
  rule.line = value.line;
  rule.category = number;
  rule.id = read_id(fields, category);
  rule.severity = fields.value<Severity>("severity").value_or(Severity::caution);
  rule.opt_in = fields.boolean("opt-in").value_or(false);
  rule.when = read_when(fields, conditions);
  rule.unless = read_exceptions(fields, conditions);
  rule.raise = read_raise(fields, conditions);
  rule.mark = read_mark(fields, rule.when, conditions);
  rule.applies = read_applies(fields);
  read_words(fields, own, rule);
  rule.guidance = read_ids(fields, "guidance", "guidance", citable.guidance);
  rule.signposts = read_ids(fields, "signposts", "signpost", citable.signposts);
  rule.flagged = read_examples(fields, "flagged", rule.applies);
  rule.clean = read_examples(fields, "clean", rule.applies);
  check_exceptions(rule, fields.mistakes());
  if (own) return rule;
  check_example_count(fields, "flagged", rule.flagged.size());
  check_example_count(fields, "clean", rule.clean.size());
  return rule;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "host/rules/condition.h"
#include "host/rules/fields.h"
#include "host/rules/term_table.h"

namespace forethought {

// Reads the conditions of one rule file. Reports what is wrong with them; what it returns then
// means nothing.
class ConditionReader {
 public:
  // Terms are looked up for the file of category `owner`. `terms` and `mistakes` must outlive this.
  ConditionReader(TermTable& terms, std::string owner, FileMistakes& mistakes)
      : terms_(&terms), owner_(std::move(owner)), mistakes_(&mistakes) {}

  FileMistakes& mistakes() const { return *mistakes_; }

  Condition read(const LocatedValue& value);

  // The number of a term; -1 after a mistake.
  int term(const LocatedText& name) { return terms_->find(owner_, name, *mistakes_).value_or(-1); }

  // Whether "in" belongs to the form of this condition.
  static bool takes_scope(const LocatedValue& value);

 private:
  struct Form;
  static std::vector<const Form*> forms_of(const LocatedValue& value);
  void report_form(const LocatedValue& value, std::size_t forms);

  Condition read_term(const Fields& fields);
  Condition read_all(const Fields& fields);
  Condition read_any(const Fields& fields);
  Condition read_none(const Fields& fields);
  Condition read_count(const Fields& fields);
  Condition read_near(const Fields& fields);
  Condition read_sequence(const Fields& fields);
  Condition read_score(const Fields& fields);
  Condition read_parent(const Fields& fields);
  Condition read_profile(const Fields& fields);
  Condition read_context(const Fields& fields);
  Condition read_evidence_sum(const Fields& fields);

  Conditions read_parts(const Fields& fields, Key key, std::size_t at_least);
  Conditions read_places(const Fields& fields, Key key, std::size_t at_least);
  std::vector<Condition> read_one(const Fields& fields, Key key);
  NearCondition read_distance(const Fields& fields, Key key);
  ScoreCondition::Item read_item(const LocatedValue& value);

  TermTable* terms_;
  std::string owner_;
  FileMistakes* mistakes_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "host/rules/context.h"
#include "host/text/text.h"

namespace forethought {

// What must be true of a post for a rule to speak. The forms and their meaning are described for
// rule authors in rules/README.md; this is the same, parsed and with terms by number.
struct Condition;
using Conditions = std::vector<Condition>;

// A match of a term.
struct TermCondition {
  int term = -1;
};

// Each part holds within one unit of the scope. The first part that yields places gives the places.
struct AllCondition {
  Conditions parts;
  Scope scope = Scope::post;
};

// At least one part holds; each gives its own places.
struct AnyCondition {
  Conditions parts;
};

// No part holds within the unit. Gives no place.
struct NoneCondition {
  Conditions parts;
  Scope scope = Scope::post;
};

// The parts together have at least this many places in one unit.
struct CountCondition {
  Conditions parts;
  int at_least = 1;
  Scope scope = Scope::post;
};

// Every part stands within `words` words of the first part's place, in one unit. When `ordered` (a
// "sequence"), each part instead follows the one before it by at most `words` words.
struct NearCondition {
  Conditions parts;
  int words = 0;
  bool ordered = false;
  Scope scope = Scope::sentence;
};

// Weights of the parts that hold are added, each once a unit; the sum gives the severity.
struct ScoreCondition {
  struct Item {
    std::vector<Condition> condition;  // exactly one
    double weight = 0;
    std::string label;  // what the card says added up: "age", "place"
  };
  std::vector<Item> items;
  // Sums from which the severities begin; absent where the score never gives that severity.
  std::optional<double> info, caution, serious;
  Scope scope = Scope::post;
};

// The condition holds for the text being answered. Gives no place.
struct ParentCondition {
  std::vector<Condition> condition;  // exactly one
};

// The same for the display name and bio, where the page shows them.
struct ProfileCondition {
  std::vector<Condition> condition;  // exactly one
};

// Where, by whom and in what mode the post is written. Empty lists accept everything.
struct ContextCondition {
  ContextFilter filter;
};

// The learned weights of a category add up: to one of its thresholds, which gives the severity, or
// above `above`. The place is the words that weighed most.
struct EvidenceCondition {
  int category = -1;  // place in kCategories, from 0
  std::optional<double> above;
};

struct Condition {
  std::variant<TermCondition, AllCondition, AnyCondition, NoneCondition, CountCondition,
               NearCondition, ScoreCondition, ParentCondition, ProfileCondition, ContextCondition,
               EvidenceCondition>
      form;
};

// An exception: a place of the rule does not count when `condition` holds where this says.
struct Exception {
  enum class Where : std::uint8_t {
    overlap,   // a place of the condition overlaps the rule's place
    before,    // one ends at most `words` words before the anchor's match starts, same sentence
    after,     // one starts at most `words` words after the anchor's match ends, same sentence
    sentence,  // one stands in a sentence that the rule's place touches
    paragraph,
    post,
    parent  // it holds in the text being answered
  };
  Condition condition;
  Where where = Where::sentence;
  int anchor = -1;  // for before and after: the term whose match is meant; -1 for the whole place
  int words = 0;
  // Of a file only: evidence takes account of it by its weights, and speaks all the same.
  bool weighed = false;
  int line = 0;  // in the rule file, from 1
};

// From when a rule's severity is another one, up or down. In order; the last that holds wins.
struct SeverityChange {
  Condition when;
  Severity severity = Severity::info;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/bio.h"
#include "host/rules/condition.h"
#include "host/rules/context.h"
#include "host/rules/evidence.h"
#include "host/rules/rows.h"
#include "host/rules/term.h"

namespace forethought {

// An embedded example: a post, and where it was written if that matters.
struct Example {
  std::string text;             // without the marks
  std::vector<Span> marked;     // what stood between « and », in UTF-16 code units of `text`
  std::string parent, profile;  // empty: none
  Context context;
  int line = 0;  // in the rule file, from 1
};

// Sums of a category's evidence below which a rule written by hand says no more than info, and no
// more than caution.
struct Doubts {
  std::optional<double> any, serious;
};

// What may be wrong, how to spot it, and what to tell the user.
struct Rule {
  std::string id;     // "personal-advice.change-medicine"; for ever
  int category = -1;  // number in Pack::categories
  Severity severity = Severity::caution;
  bool opt_in = false;  // off for a user who has not switched it on
  Condition when;
  std::vector<Exception> unless;
  std::vector<SeverityChange> raise;
  std::vector<int> mark;  // terms whose matches are marked; empty: every part of the place
  ContextFilter applies;
  std::string title, why, try_instead;
  std::vector<std::string> guidance, signposts;  // ids
  std::vector<Example> flagged, clean;
  Doubts doubts;
  int line = 0;

  // Whether learned weights alone decide when it speaks.
  bool is_evidence() const { return std::holds_alternative<EvidenceCondition>(when.form); }
};

// What a category does in personal mode.
enum class InPersonalMode : std::uint8_t { on, info, off };

// A condition under which findings of another category are dropped for the whole post.
struct Silence {
  std::string category;
  Condition when;
};

struct Category {
  std::string id;  // "personal-advice"; also the rule file's name
  std::string title;
  int precedence = 0;  // lower speaks first, domain taxonomy 3.0
  InPersonalMode in_personal_mode = InPersonalMode::on;
  std::vector<Exception> unless;  // of every rule of the category
  std::vector<Silence> silences;
  std::string file;  // as named on the command line or in the store
};

// A citation.
struct Guidance {
  std::string id, body, title, date, para, url, quote, status;
};

// A helpline or route.
struct Service {
  std::string id, name, contact, hours, use, state, evidence, checked;  // checked: YYYY-MM-DD
  std::vector<Region> regions;
};

// Ready text with a route to help.
struct SignpostText {
  std::string text;
  std::vector<std::string> services;  // ids of the services it names
};
struct Signpost {
  std::string id, title, when, care, basis;
  std::vector<std::string> categories;  // offered in the card of these
  std::vector<Surface> surfaces;        // what its texts may be put into; empty: anything
  struct Lengths {
    // "short" and "long" in files and messages, the best first: the first whose services may be
    // offered is.
    std::vector<SignpostText> brief, full;
  };
  std::array<Lengths, 5> by_region;  // indexed by Region
};

// A versioned set of rule files, read and checked. Terms and rules refer to each other by number.
struct Pack {
  std::string version;
  Rows<Term> terms;  // a sequence or exception names only terms with lower numbers
  std::vector<Category> categories;
  Rows<Rule> rules;
  Evidence evidence;
  std::vector<Guidance> guidance;
  std::vector<Service> services;
  std::vector<Signpost> signposts;
  BioAdvice bio;

  // `rule` must be one of `rules`.
  const Category& category_of(const Rule& rule) const {
    return categories[static_cast<std::size_t>(rule.category)];
  }

  // The records with these ids, in their order.
  std::vector<const Guidance*> cited_as(const std::vector<std::string>& ids) const {
    std::vector<const Guidance*> cited;
    for (const std::string& id : ids) {
      const auto found = std::ranges::find(guidance, id, &Guidance::id);
      if (found != guidance.end()) cited.push_back(&*found);
    }
    return cited;
  }
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/judge/triggers.h"
#include "host/judge/post_matches.h"

#include <algorithm>
#include <optional>

namespace forethought {
namespace {

enum Source : std::size_t { kDraft, kParent, kProfile };

// A term in one of the texts of a post.
struct Trigger {
  Source source;
  int term;
};

// The triggers without any of which a condition cannot hold; nothing where it may hold without.
using Needed = std::optional<std::vector<Trigger>>;

// Finds what a condition over `source` needs.
class Needs {
 public:
  explicit Needs(Source source) : source_(source) {}

  Needed of(const Condition& condition) const { return std::visit(*this, condition.form); }

  Needed operator()(const TermCondition& term) const { return {{{source_, term.term}}}; }
  Needed operator()(const AllCondition& all) const { return fewest(all.parts); }
  Needed operator()(const NearCondition& near) const { return fewest(near.parts); }
  Needed operator()(const AnyCondition& any) const { return together(any.parts); }
  Needed operator()(const CountCondition& count) const { return together(count.parts); }
  Needed operator()(const NoneCondition&) const { return std::nullopt; }
  Needed operator()(const ContextCondition&) const { return std::nullopt; }
  Needed operator()(const EvidenceCondition&) const { return std::nullopt; }
  Needed operator()(const ParentCondition& parent) const {
    return Needs(kParent).of(parent.condition.front());
  }
  Needed operator()(const ProfileCondition& profile) const {
    return Needs(kProfile).of(profile.condition.front());
  }
  Needed operator()(const ScoreCondition& score) const;

 private:
  // Each part must hold: it is enough to know what one of them needs.
  Needed fewest(const Conditions& parts) const;
  // Any part may hold.
  Needed together(const Conditions& parts) const;

  Source source_;
};

Needed Needs::fewest(const Conditions& parts) const {
  Needed fewest;
  for (const Condition& part : parts) {
    Needed needed = of(part);
    if (needed && (!fewest || needed->size() < fewest->size())) fewest = std::move(needed);
  }
  return fewest;
}

Needed Needs::together(const Conditions& parts) const {
  std::vector<Trigger> together;
  for (const Condition& part : parts) {
    const Needed needed = of(part);
    if (!needed) return std::nullopt;
    together.insert(together.end(), needed->begin(), needed->end());
  }
  return together;
}

bool never_has_place(const Condition& condition) {
  return std::holds_alternative<ContextCondition>(condition.form) ||
         std::holds_alternative<NoneCondition>(condition.form);
}

// A score speaks only where an item that adds has a place.
Needed Needs::operator()(const ScoreCondition& score) const {
  std::vector<Trigger> together;
  for (const ScoreCondition::Item& item : score.items) {
    if (item.weight <= 0 || never_has_place(item.condition.front())) continue;
    const Needed needed = of(item.condition.front());
    if (!needed) return std::nullopt;
    together.insert(together.end(), needed->begin(), needed->end());
  }
  return together;
}

void add(std::uint32_t rule, const Trigger& trigger, std::array<NumberLists::Plain, 3>& tables) {
  NumberLists::Plain& table = tables[trigger.source];
  const auto term = static_cast<std::size_t>(trigger.term);
  if (term >= table.size()) table.resize(term + 1);
  if (table[term].empty() || table[term].back() != rule) table[term].push_back(rule);
}

}  // namespace

Triggers::Triggers(const Pack& pack) {
  std::array<NumberLists::Plain, 3> tables;
  NumberLists::Plain always(1);
  for (std::uint32_t rule = 0; rule < pack.rules.size(); ++rule) {
    const Needed needed = Needs(kDraft).of(pack.rules[rule].when);
    if (!needed) {
      always.front().push_back(rule);
      continue;
    }
    for (const Trigger& trigger : *needed) add(rule, trigger, tables);
  }
  for (std::size_t source = 0; source < tables.size(); ++source) {
    tables_[source] = NumberLists(tables[source]);
  }
  always_ = NumberLists(always);
}

std::string Triggers::bytes() const {
  return joined_sections({tables_[kDraft].bytes(), tables_[kParent].bytes(),
                          tables_[kProfile].bytes(), always_.bytes()});
}

Result<Triggers> Triggers::in(const SharedBytes& bytes, const Pack& pack) {
  const Error something_else{"triggers: the bytes are something else"};
  const auto sections = sections_in(bytes, 4);
  if (!sections) return something_else;
  Triggers triggers;
  std::size_t section = 0;
  for (NumberLists* lists : {&triggers.tables_[kDraft], &triggers.tables_[kParent],
                             &triggers.tables_[kProfile], &triggers.always_}) {
    const std::size_t most = lists == &triggers.always_ ? 1 : pack.terms.size();
    auto read = NumberLists::in((*sections)[section++], most, pack.rules.size());
    if (!read) return something_else;
    *lists = *std::move(read);
  }
  return triggers;
}

std::vector<int> Triggers::rules_for(const PostMatches& post) const {
  const auto always = always_.of(0);
  std::vector<int> rules(always.begin(), always.end());
  const std::array<const TermMatches*, 3> sources = {&post.draft, &post.parent, &post.profile};
  for (std::size_t source = 0; source < sources.size(); ++source) {
    int last_term = -1;
    for (const Match& match : sources[source]->all()) {
      if (match.term == last_term) continue;
      last_term = match.term;
      const auto spoken = tables_[source].of(static_cast<std::size_t>(match.term));
      rules.insert(rules.end(), spoken.begin(), spoken.end());
    }
  }
  std::ranges::sort(rules);
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  return rules;
}

}  // namespace forethought

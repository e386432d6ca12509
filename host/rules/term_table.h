// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/term_source.h"

namespace forethought {

// The terms of a pack while it is read. First every file declares its terms, then they are
// numbered, then rules ask for them by name.
class TermTable {
 public:
  // Terms of the file of category `owner`; shared ones when `owner` is empty.
  void declare(const std::string& owner, const LocatedValue& terms, WordLists& lists,
               FileMistakes mistakes);

  // The terms of `owner` could not be read: names that mean nothing may be theirs and are not
  // reported.
  void leave_out(const std::string& owner) { left_out_.insert(owner); }

  // Gives every term a number above those it names. Reports terms that are not there and terms that
  // contain themselves. To be called once, after the last declare().
  void number();

  // The number of the term that `name` means in the file of `owner`: its own first, then a shared
  // one. Reports a name that means nothing. Numbers are those of take_terms().
  std::optional<int> find(const std::string& owner, const LocatedText& name,
                          FileMistakes& mistakes);

  // Reports terms that neither a rule nor another term names. Shared terms too when `shared`.
  void report_unused(bool shared);

  std::vector<Term> take_terms();

 private:
  struct Entry {
    std::string owner;
    TermSource source;
    FileMistakes mistakes;
    enum class State { unread, open, done } state = State::unread;
    int number = -1;
    bool used = false;
  };
  using Entries = std::map<std::string, Entry>;  // by "owner/name", or "name" when shared

  Entry* resolve(const std::string& owner, const std::string& name);
  void visit(const std::string& name, Entry& entry);
  void visit_named(const PhraseForms& forms, const LocatedPhrase& phrase, Entry& entry);
  void visit_step(const PhraseStep& step, const LocatedPhrase& phrase, Entry& entry);
  void build(const std::string& name, Entry& entry);
  Sequence numbered(const std::vector<PhraseStep>& steps, const std::vector<int>& pieces,
                    const Entry& entry);
  void add_forms(const PhraseForms& forms, const Entry& entry, Term& term, int& hidden);
  void report_unknown(const std::string& owner, const std::string& name, int line,
                      const std::string& where, FileMistakes& mistakes) const;

  Entries entries_;
  std::set<std::string> left_out_;  // owners
  std::vector<Term> terms_;
  std::vector<std::string> open_;  // being visited, outermost first
};

}  // namespace forethought

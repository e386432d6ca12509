// SPDX-License-Identifier: MIT
#include "host/rules/term_table.h"

#include <algorithm>
#include <set>
#include <utility>

namespace forethought {
namespace {

// Without repeats, in the order of first appearance.
void make_unique(std::vector<Literal>& literals) {
  std::set<std::pair<std::string, bool>> known;
  std::erase_if(literals, [&](const Literal& literal) {
    return !known.insert({literal.text, literal.any_ending}).second;
  });
}

}  // namespace

void TermTable::declare(const std::string& owner, const LocatedValue& terms, WordLists& lists,
                        FileMistakes mistakes) {
  if (terms.object() == nullptr) {
    mistakes.add(terms.line, "\"terms\" must be an object in { }");
    return;
  }
  for (const LocatedMember& member : *terms.object()) {
    if (!is_term_name(member.key)) {
      mistakes.add(member.line, "no name for a term: " + in_quotes(member.key));
      continue;
    }
    TermSource source = read_term(member.value, lists, mistakes);
    source.line = member.line;
    const std::string name = owner.empty() ? member.key : owner + "/" + member.key;
    entries_.insert({name, Entry{owner, std::move(source), mistakes}});
  }
}

TermTable::Entry* TermTable::resolve(const std::string& owner, const std::string& name) {
  auto found = owner.empty() ? entries_.end() : entries_.find(owner + "/" + name);
  if (found == entries_.end()) found = entries_.find(name);
  return found == entries_.end() ? nullptr : &found->second;
}

// `where` goes before the message.
void TermTable::report_unknown(const std::string& owner, const std::string& name, int line,
                               const std::string& where, FileMistakes& mistakes) const {
  if (left_out_.contains("") || left_out_.contains(name.substr(0, name.find('/')))) return;
  std::vector<std::string_view> known;
  for (const auto& [full, entry] : entries_) {
    const bool local = !entry.owner.empty();
    if (local && entry.owner != owner) continue;
    known.push_back(local ? std::string_view(full).substr(owner.size() + 1) : full);
  }
  mistakes.add(line, where + "no term " + in_quotes(name) + did_you_mean(name, known));
}

std::optional<int> TermTable::find(const std::string& owner, const LocatedText& name,
                                   FileMistakes& mistakes) {
  Entry* entry = resolve(owner, name.text);
  if (entry == nullptr) {
    report_unknown(owner, name.text, name.line, "", mistakes);
    return std::nullopt;
  }
  entry->used = true;
  return entry->number;
}

void TermTable::number() {
  for (auto& [name, entry] : entries_) visit(name, entry);
}

void TermTable::visit(const std::string& name, Entry& entry) {
  if (entry.state != Entry::State::unread) return;
  entry.state = Entry::State::open;
  open_.push_back(name);
  for (const LocatedPhrase& phrase : entry.source.phrases) {
    visit_named(phrase.forms, phrase, entry);
  }
  for (const LocatedPhrase& phrase : entry.source.except) {
    visit_named(phrase.forms, phrase, entry);
  }
  open_.pop_back();
  build(name, entry);
  entry.state = Entry::State::done;
}

// `forms` are those of the phrase, or of a piece of it.
void TermTable::visit_named(const PhraseForms& forms, const LocatedPhrase& phrase, Entry& entry) {
  for (const std::vector<PhraseStep>& steps : forms.sequences) {
    for (const PhraseStep& step : steps) {
      if (step.piece < 0) visit_step(step, phrase, entry);
    }
  }
  for (const PhraseForms& piece : forms.pieces) visit_named(piece, phrase, entry);
}

void TermTable::visit_step(const PhraseStep& step, const LocatedPhrase& phrase, Entry& entry) {
  Entry* named = resolve(entry.owner, step.term);
  if (named == nullptr) {
    const std::string where =
        in_quotes(phrase.text) + ": column " + std::to_string(step.column) + ": ";
    report_unknown(entry.owner, step.term, phrase.line, where, entry.mistakes);
    return;
  }
  named->used = true;
  if (named->state == Entry::State::open) {
    std::string circle;
    for (const std::string& name : open_) circle += name + " → ";
    entry.mistakes.add(phrase.line, "the term contains itself: " + circle + step.term);
    return;
  }
  visit(named->owner.empty() ? step.term : named->owner + "/" + step.term, *named);
}

void TermTable::build(const std::string& name, Entry& entry) {
  Term term;
  term.name = name;
  term.file = entry.mistakes.file();
  term.literals = std::move(entry.source.literals);
  term.patterns = entry.source.patterns;
  term.written = entry.source.written;
  int hidden = 0;
  if (!entry.source.except.empty()) {
    Term except;
    except.name = name + "#except";
    except.file = term.file;
    for (const LocatedPhrase& phrase : entry.source.except) {
      add_forms(phrase.forms, entry, except, hidden);
    }
    make_unique(except.literals);
    terms_.push_back(std::move(except));
    term.except = static_cast<int>(terms_.size()) - 1;
  }
  for (const LocatedPhrase& phrase : entry.source.phrases) {
    add_forms(phrase.forms, entry, term, hidden);
  }
  make_unique(term.literals);
  terms_.push_back(std::move(term));
  entry.number = static_cast<int>(terms_.size()) - 1;
}

std::vector<Term> TermTable::take_terms() {
  for (Term& term : terms_) term.wordings = term.literals.size() + term.sequences.size();
  return std::move(terms_);
}

// Adds what a phrase stands for to `term`. Its pieces become hidden terms "<name>#1", "#2", …
void TermTable::add_forms(const PhraseForms& forms, const Entry& entry, Term& term, int& hidden) {
  std::vector<int> pieces;
  for (const PhraseForms& piece : forms.pieces) {
    Term part;
    part.file = term.file;
    part.name = term.name.substr(0, term.name.find('#')) + "#" + std::to_string(++hidden);
    add_forms(piece, entry, part, hidden);
    make_unique(part.literals);
    terms_.push_back(std::move(part));
    pieces.push_back(static_cast<int>(terms_.size()) - 1);
  }
  for (const std::vector<PhraseStep>& steps : forms.sequences) {
    term.sequences.push_back(numbered(steps, pieces, entry));
  }
  term.literals.insert(term.literals.end(), forms.literals.begin(), forms.literals.end());
}

Sequence TermTable::numbered(const std::vector<PhraseStep>& steps, const std::vector<int>& pieces,
                             const Entry& entry) {
  Sequence sequence;
  for (const PhraseStep& step : steps) {
    const Entry* named = step.piece < 0 ? resolve(entry.owner, step.term) : nullptr;
    // A name that means nothing was reported; the pack is not used.
    const int number = step.piece >= 0    ? pieces[static_cast<std::size_t>(step.piece)]
                       : named != nullptr ? named->number
                                          : -1;
    sequence.steps.push_back({number, step.min_words, step.max_words});
  }
  return sequence;
}

void TermTable::report_unused(bool shared) {
  for (auto& [name, entry] : entries_) {
    if (entry.used || (entry.owner.empty() && !shared)) continue;
    entry.mistakes.add_untidy(entry.source.line,
                              "neither a rule nor a term uses " + in_quotes(name));
  }
}

}  // namespace forethought

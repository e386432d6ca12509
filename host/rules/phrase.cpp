// SPDX-License-Identifier: MIT
#include "host/rules/phrase.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "host/rules/phrase_nodes.h"
#include "host/rules/phrase_wordings.h"

namespace forethought {
namespace {

using Kind = PhraseNode::Kind;
using Steps = std::vector<PhraseStep>;

// A phrase with optional parts between its gaps becomes one sequence for each way to say it.
constexpr std::size_t kMaxSequences = 64;

// The forms of some nodes, and whether these may also stand for nothing.
struct Compiled {
  PhraseForms forms;
  bool may_be_empty = false;
};

Result<Compiled> compile(const PhraseNodes& nodes);

Result<Compiled> compile_plain(const PhraseNodes& nodes) {
  Result<Wordings> wordings = wordings_of(nodes);
  if (!wordings) return wordings.error();
  return Compiled{{std::move(wordings->literals), {}, {}}, wordings->may_be_empty};
}

// Adds what `more` stands for to what `forms` stands for.
void join(PhraseForms& forms, PhraseForms more) {
  const int offset = static_cast<int>(forms.pieces.size());
  for (Steps& steps : more.sequences) {
    for (PhraseStep& step : steps) {
      if (step.piece >= 0) step.piece += offset;
    }
    forms.sequences.push_back(std::move(steps));
  }
  std::ranges::move(more.literals, std::back_inserter(forms.literals));
  std::ranges::move(more.pieces, std::back_inserter(forms.pieces));
}

Result<Compiled> compile_choice(const PhraseNode& choice) {
  Compiled all;
  for (const PhraseNodes& alternative : choice.alternatives) {
    Result<Compiled> one = compile(alternative);
    if (!one) return one.error();
    all.may_be_empty |= one->may_be_empty;
    join(all.forms, std::move(one->forms));
  }
  return all;
}

// Cuts nodes into steps and builds a sequence for each way to take or leave the optional ones.
class SequenceBuilder {
 public:
  explicit SequenceBuilder(const PhraseNodes& nodes) : nodes_(&nodes) {}

  Result<Compiled> build() {
    for (const PhraseNode& node : *nodes_) add(node);
    flush();
    if (!error_ && after_gap_) fail(nodes_->back().column, "a gap stands between two parts");
    if (error_) return *error_;
    if (compiled_.forms.pieces.size() == 1 && is_single_piece()) return single_piece();
    for (Way& way : ways_) {
      if (way.steps.empty()) {
        compiled_.may_be_empty = true;
      } else {
        compiled_.forms.sequences.push_back(std::move(way.steps));
      }
    }
    return std::move(compiled_);
  }

 private:
  // One way to say what was read so far, and the gap after it.
  struct Way {
    Steps steps;
    int min_words = 0, max_words = 0;
  };

  void fail(int column, const std::string& what) {
    if (!error_) error_ = phrase_error(column, what);
  }

  bool is_single_piece() const {
    return std::ranges::all_of(ways_, [](const Way& way) {
      return way.steps.empty() || (way.steps.size() == 1 && way.steps[0].piece == 0);
    });
  }

  // A piece on its own is the phrase itself.
  Compiled single_piece() const {
    const bool left_out =
        std::ranges::any_of(ways_, [](const Way& way) { return way.steps.empty(); });
    return {compiled_.forms.pieces.front(), left_out};
  }

  void add(const PhraseNode& node) {
    check_apart(node);
    if (is_plain(node)) {
      add_plain(node);
      return;
    }
    flush();
    if (node.kind == Kind::gap) {
      add_gap(node);
    } else if (node.kind == Kind::term) {
      add_step({.piece = -1, .term = node.text, .column = node.column}, false);
    } else {
      add_piece(compile_choice(node));
    }
  }

  // Words that together have too many wordings are cut at a space, and follow each other as steps.
  void add_plain(const PhraseNode& node) {
    run_.push_back(node);
    if (run_.size() > 1 && !has_few_wordings(run_) &&
        is_space_between(run_[run_.size() - 2], node)) {
      run_.pop_back();
      flush();
      run_.push_back(node);
    }
    if (has_ending(node)) flush();
  }

  static bool is_space_between(const PhraseNode& before, const PhraseNode& after) {
    return (before.kind == Kind::text && before.text.ends_with(' ')) ||
           (after.kind == Kind::text && after.text.starts_with(' '));
  }

  // Ends a run of words, which becomes one step.
  void flush() {
    if (run_.empty()) return;
    add_piece(compile_plain(std::exchange(run_, {})));
  }

  void add_piece(Result<Compiled> piece) {
    if (!piece) {
      if (!error_) error_ = piece.error();
      return;
    }
    if (piece->forms.literals.empty() && piece->forms.sequences.empty()) return;  // a space
    PhraseStep step;
    step.piece = static_cast<int>(compiled_.forms.pieces.size());
    compiled_.forms.pieces.push_back(std::move(piece->forms));
    add_step(step, piece->may_be_empty);
  }

  void add_step(const PhraseStep& step, bool optional) {
    std::vector<Way> ways;
    for (const Way& way : ways_) {
      if (optional) ways.push_back(way);
      Way with = way;
      with.steps.push_back(step);
      with.steps.back().min_words = std::exchange(with.min_words, 0);
      with.steps.back().max_words = std::exchange(with.max_words, 0);
      ways.push_back(std::move(with));
    }
    if (ways.size() > kMaxSequences) fail(1, "too many optional parts beside gaps and terms");
    if (!error_) ways_ = std::move(ways);
    any_step_ = true;
    after_gap_ = false;
  }

  void add_gap(const PhraseNode& gap) {
    if (!any_step_) fail(gap.column, "a gap stands between two parts");
    for (Way& way : ways_) {
      if (way.steps.empty()) continue;  // all before it was left out
      way.min_words += gap.min_words;
      way.max_words += gap.max_words;
    }
    after_gap_ = true;
  }

  // Matches of terms and words end at word boundaries, so "{number}mg" would never match.
  void check_apart(const PhraseNode& node) {
    const PhraseNode* before = std::exchange(before_, &node);
    if (before == nullptr || before->kind == node.kind) return;
    const bool glued_before =
        node.kind == Kind::text && starts_in_word(node.text) && ends_word(*before);
    const bool glued_after = before->kind == Kind::text && !before->text.empty() &&
                             is_word_sign(before->text.back()) &&
                             (node.kind == Kind::term || node.kind == Kind::gap);
    if (glued_before || glued_after) {
      fail(node.column, "a space must stand between words and a term, a gap or an ending");
    }
  }

  static bool is_word_sign(char sign) {
    return sign != ' ' && std::string_view(",.;:!?()\"-/").find(sign) == std::string_view::npos;
  }

  static bool starts_in_word(std::string_view text) {
    return !text.empty() && is_word_sign(text[0]);
  }

  static bool ends_word(const PhraseNode& node) {
    return node.kind == Kind::term || node.kind == Kind::gap || has_ending(node);
  }

  const PhraseNodes* nodes_;
  const PhraseNode* before_ = nullptr;
  PhraseNodes run_;
  std::vector<Way> ways_ = std::vector<Way>(1);
  bool any_step_ = false, after_gap_ = false;
  Compiled compiled_;
  std::optional<Error> error_;
};

Result<Compiled> compile(const PhraseNodes& nodes) {
  if (nodes.empty()) return Compiled{{}, true};
  if (is_plain(nodes) && has_few_wordings(nodes)) return compile_plain(nodes);
  return SequenceBuilder(nodes).build();
}

}  // namespace

Result<PhraseForms> read_phrase(std::string_view phrase) {
  const Result<PhraseNodes> nodes = parse_phrase(phrase);
  if (!nodes) return nodes.error();
  Result<Compiled> compiled = compile(*nodes);
  if (!compiled) return compiled.error();
  if (compiled->may_be_empty) return phrase_error(1, "the phrase may stand for nothing");
  return std::move(compiled->forms);
}

}  // namespace forethought

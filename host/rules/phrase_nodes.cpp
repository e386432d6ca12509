// SPDX-License-Identifier: MIT
#include "host/rules/phrase_nodes.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace forethought {
namespace {

constexpr int kMaxDepth = 8;  // choices inside choices
constexpr int kMaxGap = 50;   // words
constexpr std::string_view kSigns = "()[]{}<>|*\\";

bool is_name_sign(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') || sign == '-';
}

// A letter or digit; beyond ASCII every sign counts as a letter.
bool is_word_sign(char sign) {
  const char lower = static_cast<char>(sign | 0x20);
  return (sign >= '0' && sign <= '9') || (lower >= 'a' && lower <= 'z') || (sign & 0x80) != 0;
}

// Recursive descent. After the first error every step returns at once.
class Parser {
 public:
  explicit Parser(std::string_view phrase) : phrase_(phrase) {}

  Result<PhraseNodes> parse() {
    PhraseNodes nodes = sequence(0);
    if (!error_ && at_ < phrase_.size()) {
      fail(at_, phrase_[at_] == '|' ? "\"|\" outside of ( )" : unopened(phrase_[at_]));
    }
    if (error_) return *error_;
    return nodes;
  }

 private:
  static std::string unopened(char sign) {
    const std::string_view opening = sign == ')'   ? "("
                                     : sign == ']' ? "["
                                     : sign == '}' ? "{"
                                                   : "<";
    return std::string("\"") + sign + "\" without \"" + std::string(opening) + "\"";
  }

  bool ended() const { return error_ || at_ >= phrase_.size(); }

  int column(std::size_t at) const {
    const std::string_view before = phrase_.substr(0, at);
    return 1 + static_cast<int>(
                   std::ranges::count_if(before, [](char byte) { return (byte & 0xC0) != 0x80; }));
  }

  PhraseNode node_at(std::size_t at, PhraseNode::Kind kind) const {
    PhraseNode node;
    node.kind = kind;
    node.column = column(at);
    return node;
  }

  void fail(std::size_t at, const std::string& what) {
    if (!error_) error_ = phrase_error(column(at), what);
  }

  // Steps over `sign` if it comes next. Never after an error, so that every loop ends.
  bool take(char sign) {
    if (ended() || phrase_[at_] != sign) return false;
    ++at_;
    return true;
  }

  // Nodes up to a sign that closes or parts a choice, or the end.
  PhraseNodes sequence(int depth) {
    PhraseNodes nodes;
    while (!ended() && std::string_view("|)]}>").find(phrase_[at_]) == std::string_view::npos) {
      nodes.push_back(node(depth, nodes));
    }
    return nodes;
  }

  PhraseNode node(int depth, const PhraseNodes& before) {
    switch (phrase_[at_]) {
      case '(':
        return choice(depth, ')');
      case '[':
        return choice(depth, ']');
      case '{':
        return term();
      case '<':
        return gap();
      case '*':
        return ending(before);
      default:
        return text();
    }
  }

  PhraseNode text() {
    PhraseNode node = node_at(at_, PhraseNode::Kind::text);
    while (!ended()) {
      if (phrase_[at_] == '\\') {
        if (at_ + 1 == phrase_.size() || is_word_sign(phrase_[at_ + 1]) ||
            phrase_[at_ + 1] == ' ') {
          fail(at_, "\"\\\" without a sign after it that it could stand before");
          break;
        }
        ++at_;
      } else if (kSigns.find(phrase_[at_]) != std::string_view::npos) {
        break;
      }
      node.text += phrase_[at_++];
    }
    return node;
  }

  PhraseNode choice(int depth, char closing) {
    const std::size_t start = at_++;
    PhraseNode node = node_at(start, PhraseNode::Kind::choice);
    if (depth == kMaxDepth) fail(start, "choices nest more than eight deep");
    if (closing == ']') node.alternatives.emplace_back();
    do {
      const std::size_t first = at_;
      node.alternatives.push_back(sequence(depth + 1));
      if (node.alternatives.back().empty()) {
        fail(first, "nothing to choose; what may be left out stands in [ ]");
      }
    } while (take('|'));
    if (!take(closing)) {
      fail(start, std::string("\"") + phrase_[start] + "\" without \"" + closing + "\"");
    }
    return node;
  }

  PhraseNode term() {
    const std::size_t start = at_++;
    PhraseNode node = node_at(start, PhraseNode::Kind::term);
    while (at_ < phrase_.size() && is_name_sign(phrase_[at_])) node.text += phrase_[at_++];
    if (node.text.empty() || at_ == phrase_.size() || phrase_[at_] != '}') {
      fail(start, "a term is written {name}, in a to z, 0 to 9 and -");
    }
    ++at_;
    return node;
  }

  // Up to two digits at `at_`; nothing when there is none.
  std::optional<int> small_number() {
    std::optional<int> number;
    for (int digits = 0; digits < 2 && at_ < phrase_.size(); ++digits) {
      if (phrase_[at_] < '0' || phrase_[at_] > '9') break;
      number = number.value_or(0) * 10 + (phrase_[at_++] - '0');
    }
    return number;
  }

  PhraseNode gap() {
    const std::size_t start = at_++;
    PhraseNode node = node_at(start, PhraseNode::Kind::gap);
    const std::optional<int> min = small_number();
    const bool dash = take('-');
    const std::optional<int> max = small_number();
    if (!min || !dash || !max || !take('>')) {
      fail(start, "a gap is written <0-3>; the sign itself \\<");
    } else if (*max < *min || *max == 0 || *max > kMaxGap) {
      fail(start, "a gap goes from fewer to more words, at most " + std::to_string(kMaxGap));
    }
    node.min_words = min.value_or(0);
    node.max_words = max.value_or(0);
    return node;
  }

  PhraseNode ending(const PhraseNodes& before) {
    const std::size_t start = at_++;
    const bool after_word =
        !before.empty() &&
        (before.back().kind == PhraseNode::Kind::choice ||
         (before.back().kind == PhraseNode::Kind::text && is_word_sign(before.back().text.back())));
    if (!after_word) fail(start, "\"*\" stands for the ending of a word that it follows");
    if (at_ < phrase_.size() &&
        (is_word_sign(phrase_[at_]) ||
         std::string_view("([{<*").find(phrase_[at_]) != std::string_view::npos)) {
      fail(start, "\"*\" ends a word; a space must follow");
    }
    return node_at(start, PhraseNode::Kind::ending);
  }

  std::string_view phrase_;
  std::size_t at_ = 0;
  std::optional<Error> error_;
};

}  // namespace

Result<PhraseNodes> parse_phrase(std::string_view phrase) {
  return Parser(phrase).parse();
}

Error phrase_error(int column, const std::string& what) {
  return {"column " + std::to_string(column) + ": " + what};
}

}  // namespace forethought

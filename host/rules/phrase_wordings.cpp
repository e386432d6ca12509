// SPDX-License-Identifier: MIT
#include "host/rules/phrase_wordings.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "host/rules/spellings.h"

namespace forethought {
namespace {

using Kind = PhraseNode::Kind;

// How many wordings plain nodes have, at most kMaxWordings + 1.
int count_wordings(const PhraseNodes& nodes) {
  int product = 1;
  for (const PhraseNode& node : nodes) {
    if (node.kind != Kind::choice) continue;
    int sum = 0;
    for (const PhraseNodes& alternative : node.alternatives) sum += count_wordings(alternative);
    product = std::min(product * std::min(sum, kMaxWordings + 1), kMaxWordings + 1);
  }
  return product;
}

// Every wording of plain nodes, not yet folded.
std::vector<Literal> expand(const PhraseNodes& nodes) {
  std::vector<Literal> wordings(1);
  for (const PhraseNode& node : nodes) {
    std::vector<Literal> parts;
    if (node.kind == Kind::text) parts.push_back({node.text, false});
    if (node.kind == Kind::ending) parts.push_back({"", true});
    for (const PhraseNodes& alternative : node.alternatives) {
      std::ranges::move(expand(alternative), std::back_inserter(parts));
    }
    std::vector<Literal> longer;
    for (const Literal& wording : wordings) {
      for (const Literal& part : parts)
        longer.push_back({wording.text + part.text, part.any_ending});
    }
    wordings = std::move(longer);
  }
  return wordings;
}

}  // namespace

bool has_ending(const PhraseNode& node) {
  if (node.kind == Kind::ending) return true;
  return std::ranges::any_of(node.alternatives, [](const PhraseNodes& nodes) {
    return std::ranges::any_of(nodes, has_ending);
  });
}

bool is_plain(const PhraseNode& node) {
  if (node.kind == Kind::term || node.kind == Kind::gap) return false;
  return std::ranges::all_of(node.alternatives,
                             [](const PhraseNodes& nodes) { return is_plain(nodes); });
}

bool is_plain(const PhraseNodes& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool last = i + 1 == nodes.size();
    // In "do*" the ending belongs to the text before it.
    if (!is_plain(nodes[i]) || (has_ending(nodes[i]) && !last)) return false;
  }
  return true;
}

bool has_few_wordings(const PhraseNodes& nodes) {
  return count_wordings(nodes) <= kMaxWordings;
}

Result<Wordings> wordings_of(const PhraseNodes& nodes) {
  if (!has_few_wordings(nodes)) {
    return phrase_error(nodes.front().column, "more than " + std::to_string(kMaxWordings) +
                                                  " wordings; split the phrase");
  }
  Wordings wordings;
  for (const Literal& wording : expand(nodes)) {
    const std::vector<std::string> spellings = spellings_of(wording.text);
    wordings.may_be_empty |= spellings.empty();
    for (const std::string& spelling : spellings) {
      wordings.literals.push_back({spelling, wording.any_ending});
    }
  }
  return wordings;
}

}  // namespace forethought

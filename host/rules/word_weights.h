// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace forethought {

// What one thing in a post adds to one sum of Evidence.
struct EvidenceWeight {
  int sum = 0;  // a category's place in kCategories, from 0; or Evidence::kRisk
  double add = 0;
};

// Weights by a plain word, or two in a row with a space between them (host/text/plain_words.h).
//
// A host reads some hundred thousand of them at its start, so they lie in a few arrays and not in a
// map of strings, each in memory of its own.
class WordWeights {
 public:
  // A phrase that weighs something. Stays where it is until the next add().
  class Entry {
    friend class WordWeights;
    std::uint32_t hash, phrase_start, phrase_size, last_weight;
  };

  bool empty() const { return entries_.empty(); }

  // Adds a weight to those that the phrase has.
  void add(std::string_view phrase, EvidenceWeight weight);

  // Null when the phrase weighs nothing.
  const Entry* find(std::string_view phrase) const;

  std::string_view phrase_of(const Entry& entry) const {
    return std::string_view(phrases_).substr(entry.phrase_start, entry.phrase_size);
  }

  // Calls `each` with every weight of the entry, the last added first.
  template <typename Each>
  void each_weight(const Entry& entry, Each each) const {
    for (std::uint32_t i = entry.last_weight; i != kNone; i = weights_[i].before) {
      each(EvidenceWeight{weights_[i].sum, weights_[i].add});
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  struct Listed {
    double add;
    std::int32_t sum;
    std::uint32_t before;  // another weight of the phrase; kNone after the first
  };

  // The slot that holds the phrase, or the free one that would.
  std::size_t slot_of(std::string_view phrase, std::uint32_t hash) const;
  void grow();

  std::string phrases_;  // one behind the other
  std::vector<Entry> entries_;
  std::vector<Listed> weights_;
  std::vector<std::uint32_t> slots_;  // by hash: places in entries_, or kNone; a power of two
};

}  // namespace forethought

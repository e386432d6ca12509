// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/sections.h"

namespace forethought {

// What one thing in a post adds to one sum of Evidence.
struct EvidenceWeight {
  int sum = 0;  // a category's place in kCategories, from 0; or Evidence::kRisk
  double add = 0;
};

// Weights by a plain word, or two in a row with a space between them (host/text/plain_words.h).
//
// There are some hundred thousand of them, so they are looked up in the bytes of the image as they
// lie in its file.
class WordWeights {
 public:
  // A phrase that weighs something. One stands before another in memory as their phrases do.
  class Entry {
    friend class WordWeights;
    friend class WordWeightsMaker;
    std::uint32_t phrase_start, phrase_size, first_weight, weights_end;
  };

  WordWeights() = default;
  // Fails where they are no bytes().
  static Result<WordWeights> in(const SharedBytes& bytes);
  std::string_view bytes() const { return bytes_.view(); }

  // Whether all numbers lead somewhere. Whoever made the bytes is asked; a file has a seal.
  bool is_sound() const;

  bool empty() const { return entries_.empty(); }

  // Null when the phrase weighs nothing.
  const Entry* find(std::string_view phrase) const;

  std::string_view phrase_of(const Entry& entry) const {
    return phrases_.view().substr(entry.phrase_start, entry.phrase_size);
  }

  // Calls `each` with every weight of the entry.
  template <typename Each>
  void each_weight(const Entry& entry, Each each) const {
    for (std::uint32_t i = entry.first_weight; i < entry.weights_end; ++i) {
      each(EvidenceWeight{sums_[i], adds_[i]});
    }
  }

 private:
  friend class WordWeightsMaker;
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  SharedBytes bytes_;    // the sections that follow
  SharedBytes phrases_;  // one behind the other
  Values<Entry> entries_;
  Values<std::uint8_t> sums_;    // by weight
  Values<double> adds_;          // by weight
  Values<std::uint32_t> slots_;  // by hash: places in entries_, or kNone; a power of two
};

// Gathers weights while they are read.
class WordWeightsMaker {
 public:
  // Adds a weight to those that the phrase has.
  void add(std::string_view phrase, EvidenceWeight weight);

  // All that was added.
  WordWeights make() const;

 private:
  std::map<std::string, std::vector<EvidenceWeight>, std::less<>> weights_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/word_weights.h"

#include <algorithm>
#include <bit>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace forethought {
namespace {

// Twice as many as phrases at least, so that one is found in a step or two.
std::size_t slots_for(std::size_t phrases) {
  return std::bit_ceil(2 * phrases + 1);
}

std::size_t hash_of(std::string_view phrase) {
  return static_cast<std::size_t>(XXH3_64bits(phrase.data(), phrase.size()));
}

}  // namespace

Result<WordWeights> WordWeights::in(const SharedBytes& bytes) {
  WordWeights weights;
  if (bytes.view().empty()) return weights;
  const auto sections = sections_in(bytes, 5);
  if (!sections) return Error{"weights of words: the bytes are something else"};
  weights.bytes_ = bytes;
  weights.phrases_ = (*sections)[0];
  weights.entries_ = Values<Entry>((*sections)[1]);
  weights.sums_ = Values<std::uint8_t>((*sections)[2]);
  weights.adds_ = Values<double>((*sections)[3]);
  weights.slots_ = Values<std::uint32_t>((*sections)[4]);
  return weights;
}

bool WordWeights::is_sound() const {
  if (empty()) return true;
  const auto is_right = [&](const Entry& entry) {
    const std::uint64_t end = std::uint64_t{entry.phrase_start} + entry.phrase_size;
    return end <= phrases_.view().size() && entry.weights_end <= sums_.size();
  };
  const auto is_place = [&](std::uint32_t slot) { return slot == kNone || slot < entries_.size(); };
  return sums_.size() == adds_.size() && std::has_single_bit(slots_.size()) &&
         std::all_of(entries_.begin(), entries_.end(), is_right) &&
         std::all_of(slots_.begin(), slots_.end(), is_place) &&
         std::find(slots_.begin(), slots_.end(), kNone) != slots_.end();
}

const WordWeights::Entry* WordWeights::find(std::string_view phrase) const {
  if (empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = hash_of(phrase) & mask; slots_[slot] != kNone; slot = (slot + 1) & mask) {
    const Entry& entry = entries_[slots_[slot]];
    if (phrase_of(entry) == phrase) return &entry;
  }
  return nullptr;
}

void WordWeightsMaker::add(std::string_view phrase, EvidenceWeight weight) {
  auto found = weights_.find(phrase);
  if (found == weights_.end()) found = weights_.try_emplace(std::string(phrase)).first;
  found->second.push_back(weight);
}

WordWeights WordWeightsMaker::make() const {
  if (weights_.empty()) return {};
  std::string phrases;
  std::vector<WordWeights::Entry> entries;
  std::vector<std::uint8_t> sums;
  std::vector<double> adds;
  std::vector<std::uint32_t> slots(slots_for(weights_.size()), WordWeights::kNone);
  for (const auto& [phrase, weights] : weights_) {
    WordWeights::Entry entry;
    entry.phrase_start = static_cast<std::uint32_t>(phrases.size());
    entry.phrase_size = static_cast<std::uint32_t>(phrase.size());
    entry.first_weight = static_cast<std::uint32_t>(sums.size());
    phrases += phrase;
    for (const EvidenceWeight& weight : weights) {
      sums.push_back(static_cast<std::uint8_t>(weight.sum));
      adds.push_back(weight.add);
    }
    entry.weights_end = static_cast<std::uint32_t>(sums.size());
    std::size_t slot = hash_of(phrase) & (slots.size() - 1);
    while (slots[slot] != WordWeights::kNone) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = static_cast<std::uint32_t>(entries.size());
    entries.push_back(entry);
  }
  const std::string bytes =
      joined_sections({phrases, bytes_of_values(entries), bytes_of_values(sums),
                       bytes_of_values(adds), bytes_of_values(slots)});
  return *WordWeights::in(SharedBytes::copy_of(bytes));
}

}  // namespace forethought

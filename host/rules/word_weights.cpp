// SPDX-License-Identifier: MIT
#include "host/rules/word_weights.h"

#include <algorithm>
#include <functional>

namespace forethought {
namespace {

constexpr std::size_t kFewestSlots = 16;

std::uint32_t hash_of(std::string_view phrase) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>()(phrase));
}

}  // namespace

void WordWeights::add(std::string_view phrase, EvidenceWeight weight) {
  if (slots_.size() < 2 * (entries_.size() + 1)) grow();
  const std::uint32_t hash = hash_of(phrase);
  std::uint32_t& slot = slots_[slot_of(phrase, hash)];
  if (slot == kNone) {
    slot = static_cast<std::uint32_t>(entries_.size());
    Entry entry;
    entry.hash = hash;
    entry.phrase_start = static_cast<std::uint32_t>(phrases_.size());
    entry.phrase_size = static_cast<std::uint32_t>(phrase.size());
    entry.last_weight = kNone;
    entries_.push_back(entry);
    phrases_ += phrase;
  }
  Entry& entry = entries_[slot];
  weights_.push_back({weight.add, weight.sum, entry.last_weight});
  entry.last_weight = static_cast<std::uint32_t>(weights_.size() - 1);
}

const WordWeights::Entry* WordWeights::find(std::string_view phrase) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t slot = slots_[slot_of(phrase, hash_of(phrase))];
  return slot == kNone ? nullptr : &entries_[slot];
}

std::size_t WordWeights::slot_of(std::string_view phrase, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != kNone) {
    const Entry& entry = entries_[slots_[slot]];
    if (entry.hash == hash && phrase_of(entry) == phrase) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void WordWeights::grow() {
  slots_.assign(std::max(kFewestSlots, 2 * slots_.size()), kNone);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t number = 0; number < entries_.size(); ++number) {
    std::size_t slot = entries_[number].hash & mask;
    while (slots_[slot] != kNone) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(number);
  }
}

}  // namespace forethought

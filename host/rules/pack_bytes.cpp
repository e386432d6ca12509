// SPDX-License-Identifier: MIT
#include "host/rules/pack_bytes.h"

#include <array>
#include <boost/interprocess/streams/bufferstream.hpp>
#include <boost/pfr.hpp>
#include <cereal/archives/binary.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/map.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>
#include <exception>
#include <sstream>
#include <type_traits>

namespace forethought {

// What cereal calls, in both directions. A record is all its fields in a row, whatever they are, so
// that none is forgotten.

template <typename T>
inline constexpr bool kIsArray = false;
template <typename T, std::size_t Size>
inline constexpr bool kIsArray<std::array<T, Size>> = true;

template <typename T>
concept Record = std::is_aggregate_v<T> && !kIsArray<T>;

template <typename Archive, Record T>
void serialize(Archive& archive, T& record) {
  boost::pfr::for_each_field(record, [&](auto& field) { archive(field); });
}

// The fields of these are named, for Boost.PFR cannot count those of a record with an array of
// records in it.

template <typename Archive>
void serialize(Archive& archive, Signpost& signpost) {
  archive(signpost.id, signpost.title, signpost.when, signpost.care, signpost.basis,
          signpost.categories, signpost.surfaces, signpost.by_region);
}

// The words are apart.
template <typename Archive>
void serialize(Archive& archive, Evidence& evidence) {
  archive(evidence.categories, evidence.biases, evidence.draft_terms, evidence.parent_terms,
          evidence.surfaces, evidence.lengths, evidence.has_parent, evidence.has_profile);
}

template <typename Archive>
void serialize(Archive& archive, Pack& pack) {
  archive(pack.version, pack.terms, pack.categories, pack.rules, pack.evidence, pack.guidance,
          pack.services, pack.signposts, pack.bio);
}

template <typename Archive>
void serialize(Archive& archive, Term& term) {
  archive(term.name, term.file, term.sequences, term.patterns, term.except, term.written,
          term.wordings);
}

namespace {

constexpr std::size_t kSections = 4;

// Throws what cereal and the standard library do.
Pack read_records(std::string_view bytes) {
  boost::interprocess::ibufferstream stream(bytes.data(), bytes.size());
  cereal::BinaryInputArchive archive(stream);
  Pack pack;
  archive(pack);
  return pack;
}

Result<void> add_words(const SharedBytes& bytes, WordWeights& words) {
  auto read = WordWeights::in(bytes);
  if (!read) return read.error();
  words = *std::move(read);
  return {};
}

}  // namespace

std::string pack_bytes(const Pack& pack) {
  std::ostringstream stream;
  cereal::BinaryOutputArchive archive(stream);
  archive(pack);
  return joined_sections({stream.view(), pack.evidence.draft.bytes(), pack.evidence.parent.bytes(),
                          pack.evidence.profile.bytes()});
}

Result<Pack> pack_in(const SharedBytes& bytes) try {
  const auto sections = sections_in(bytes, kSections);
  if (!sections) return Error{"pack: the bytes are something else"};
  Pack pack = read_records(sections->front().view());
  Evidence& evidence = pack.evidence;
  std::size_t number = 0;
  for (WordWeights* words : {&evidence.draft, &evidence.parent, &evidence.profile}) {
    if (const auto added = add_words((*sections)[++number], *words); !added) return added.error();
  }
  return pack;
} catch (const std::exception& fault) {
  return Error{std::string("pack: ") + fault.what()};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/pack_bytes.h"

#include <algorithm>
#include <array>
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

// Reads what cereal::BinaryOutputArchive wrote from where it lies: through a stream, every number
// takes as long as a string.
class BytesArchive : public cereal::InputArchive<BytesArchive, cereal::AllowEmptyClassElision> {
 public:
  explicit BytesArchive(std::string_view bytes) : InputArchive(this), rest_(bytes) {}

  void read(void* to, std::size_t size) {
    if (size > rest_.size()) throw cereal::Exception("the bytes end early");
    std::copy_n(rest_.data(), size, static_cast<char*>(to));  // to nowhere where there are none
    rest_.remove_prefix(size);
  }

 private:
  std::string_view rest_;
};

}  // namespace forethought

// What cereal's macro for a pair of archives says of this one.
template <>
struct cereal::traits::detail::get_output_from_input<forethought::BytesArchive> {
  using type = cereal::BinaryOutputArchive;
};

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

template <typename T>
requires std::is_arithmetic_v<T>
void load(BytesArchive& archive, T& number) {
  archive.read(&number, sizeof number);
}

template <typename T>
void load(BytesArchive& archive, cereal::BinaryData<T>& bytes) {
  archive.read(bytes.data, static_cast<std::size_t>(bytes.size));
}

template <typename T>
void load(BytesArchive& archive, cereal::SizeTag<T>& size) {
  archive(size.size);
}

template <typename T>
void load(BytesArchive& archive, cereal::NameValuePair<T>& named) {
  archive(named.value);
}

namespace {

constexpr std::size_t kSections = 4;

// Throws what cereal and the standard library do.
Pack read_records(std::string_view bytes) {
  BytesArchive archive(bytes);
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

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

// Terms and rules are apart too.
template <typename Archive>
void serialize(Archive& archive, Pack& pack) {
  archive(pack.version, pack.categories, pack.evidence, pack.guidance, pack.services,
          pack.signposts, pack.bio);
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

constexpr std::size_t kSections = 8;

// Throws what cereal and the standard library do.
template <typename T>
T read_record(std::string_view bytes) {
  BytesArchive archive(bytes);
  T record;
  archive(record);
  return record;
}

template <typename T>
std::string bytes_of_record(const T& record) {
  std::ostringstream stream;
  cereal::BinaryOutputArchive archive(stream);
  archive(record);
  return std::move(stream).str();
}

// The records of a row, one behind the other, and where each ends.
struct RowBytes {
  template <typename T>
  explicit RowBytes(const Rows<T>& rows) {
    for (const T& row : rows) {
      records += bytes_of_record(row);
      ends.push_back(static_cast<std::uint32_t>(records.size()));
    }
  }

  std::string records;
  std::vector<std::uint32_t> ends;
};

template <typename T>
Result<void> add_rows(const SharedBytes& records, const SharedBytes& ends, Rows<T>& rows) {
  auto read = Rows<T>::in(records, Values<std::uint32_t>(ends), read_record<T>);
  if (!read) return Error{"pack: its records are something else"};
  rows = *std::move(read);
  return {};
}

Result<void> add_words(const SharedBytes& bytes, WordWeights& words) {
  auto read = WordWeights::in(bytes);
  if (!read) return read.error();
  words = *std::move(read);
  return {};
}

}  // namespace

std::string pack_bytes(const Pack& pack) {
  const RowBytes terms(pack.terms), rules(pack.rules);
  return joined_sections({bytes_of_record(pack), pack.evidence.draft.bytes(),
                          pack.evidence.parent.bytes(), pack.evidence.profile.bytes(),
                          terms.records, bytes_of_values(terms.ends), rules.records,
                          bytes_of_values(rules.ends)});
}

Result<Pack> pack_in(const SharedBytes& bytes) try {
  const auto sections = sections_in(bytes, kSections);
  if (!sections) return Error{"pack: the bytes are something else"};
  Pack pack = read_record<Pack>(sections->front().view());
  Evidence& evidence = pack.evidence;
  std::size_t number = 0;
  for (WordWeights* words : {&evidence.draft, &evidence.parent, &evidence.profile}) {
    if (const auto added = add_words((*sections)[++number], *words); !added) return added.error();
  }
  auto added = add_rows((*sections)[4], (*sections)[5], pack.terms);
  if (added) added = add_rows((*sections)[6], (*sections)[7], pack.rules);
  if (!added) return added.error();
  return pack;
} catch (const std::exception& fault) {
  return Error{std::string("pack: ") + fault.what()};
}

bool is_sound(const Pack& pack) {
  const Evidence& evidence = pack.evidence;
  return pack.terms.are_sound() && pack.rules.are_sound() && evidence.draft.is_sound() &&
         evidence.parent.is_sound() && evidence.profile.is_sound();
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/match/image_file.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <numeric>
#include <type_traits>

#include "host/text/fold.h"

namespace forethought {
namespace {

constexpr std::string_view kMagic = "FTIMAGE\n";
// To be raised whenever the layout below or the meaning of a field changes.
constexpr std::uint32_t kFormat = 1;

std::string hash_of(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  return {hash.begin(), hash.end()};
}

// A sum against damage, not against forgery, which the file's owner and mode are for. Eight times
// as fast as a hash; Hyperscan's own sums leave out parts of its databases.
std::string seal_of(std::string_view bytes) {
  static const bool ready = sodium_init() >= 0;  // makes it fast; works without
  static_cast<void>(ready);
  constexpr std::array<unsigned char, crypto_onetimeauth_KEYBYTES> kKey = {'F', 'T', 1, 3, 5, 7};
  std::array<unsigned char, crypto_onetimeauth_BYTES> seal{};
  crypto_onetimeauth(seal.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), kKey.data());
  return {seal.begin(), seal.end()};
}

// Appends values so that no two different lists of values give the same bytes.
class Writer {
 public:
  template <typename T>
  void number(T value) {
    static_assert(std::is_integral_v<T> || std::is_enum_v<T>);
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void bytes(std::string_view value) { bytes_.append(value); }
  void text(std::string_view value) {
    number<std::uint64_t>(value.size());
    bytes(value);
  }
  void numbers(const std::vector<std::uint32_t>& values) {
    number<std::uint64_t>(values.size());
    bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof values[0]);
  }

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what Writer wrote. After reading past the end every value is empty and ok() is false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes(std::uint64_t size) {
    ok_ = ok_ && size <= bytes_.size();
    if (!ok_) return {};
    const std::string_view taken = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return taken;
  }
  template <typename T>
  T number() {
    T value{};
    const std::string_view taken = bytes(sizeof value);
    if (ok_) std::memcpy(&value, taken.data(), sizeof value);
    return value;
  }
  std::string_view text() { return bytes(number<std::uint64_t>()); }
  std::vector<std::uint32_t> numbers() {
    const auto count = number<std::uint64_t>();
    // Guards the multiplication below.
    const std::string_view taken =
        bytes(count <= bytes_.size() ? count * sizeof(std::uint32_t) : ~0ULL);
    std::vector<std::uint32_t> values(taken.size() / sizeof(std::uint32_t));
    if (!values.empty()) std::memcpy(values.data(), taken.data(), taken.size());
    return values;
  }

  bool ok() const { return ok_; }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
  bool ok_ = true;
};

void write_term(const Term& term, Writer& writer) {
  writer.text(term.name);
  writer.number<std::uint64_t>(term.literals.size());
  for (const Literal& literal : term.literals) {
    writer.text(literal.text);
    writer.number(literal.any_ending);
  }
  writer.number<std::uint64_t>(term.sequences.size());
  for (const Sequence& sequence : term.sequences) {
    writer.number<std::uint64_t>(sequence.steps.size());
    for (const Sequence::Step& step : sequence.steps) {
      for (const int value : {step.term, step.min_words, step.max_words}) writer.number(value);
    }
  }
  writer.number<std::uint64_t>(term.patterns.size());
  for (const Pattern& pattern : term.patterns) {
    writer.text(pattern.expression);
    writer.number(pattern.validator);
  }
  writer.number(term.except);
  writer.number(term.written);
}

// The file is: magic, format, key, seal of what follows, tables, databases.
std::string tables_of(const CompiledTerms& compiled) {
  Writer writer;
  writer.numbers(compiled.literals.lengths);
  writer.numbers(compiled.literals.first_user);
  writer.numbers(compiled.literals.users);
  writer.numbers(compiled.windows);
  return writer.take();
}

bool read_tables(std::string_view bytes, CompiledTerms& compiled) {
  Reader reader(bytes);
  compiled.literals.lengths = reader.numbers();
  compiled.literals.first_user = reader.numbers();
  compiled.literals.users = reader.numbers();
  compiled.windows = reader.numbers();
  return reader.ok() && reader.rest().empty();
}

std::size_t pattern_count(const std::vector<Term>& terms) {
  return std::accumulate(
      terms.begin(), terms.end(), std::size_t{0},
      [](std::size_t sum, const Term& term) { return sum + term.patterns.size(); });
}

}  // namespace

std::string image_key(const std::vector<Term>& terms) {
  Writer writer;
  writer.number(kFormat);
  writer.text(FORETHOUGHT_VERSION);
  writer.text(folding_version());
  writer.text(hyperscan_identity());
  writer.number<std::uint64_t>(terms.size());
  for (const Term& term : terms) write_term(term, writer);
  return hash_of(writer.take());
}

std::optional<std::string> to_image_bytes(const CompiledTerms& compiled, std::string_view key) {
  const auto literals = compiled.literal_database.to_bytes();
  const auto patterns = compiled.pattern_database.to_bytes();
  if (!literals || !patterns) return {};
  Writer content;
  content.text(tables_of(compiled));
  content.text(*literals);
  content.text(*patterns);
  const std::string sealed = content.take();
  Writer writer;
  writer.bytes(kMagic);
  writer.number(kFormat);
  writer.text(key);
  writer.text(seal_of(sealed));
  writer.bytes(sealed);
  return writer.take();
}

std::optional<CompiledTerms> from_image_bytes(std::string_view bytes, std::string_view key,
                                              const std::vector<Term>& terms) {
  Reader reader(bytes);
  if (reader.bytes(kMagic.size()) != kMagic || reader.number<std::uint32_t>() != kFormat) return {};
  if (reader.text() != key) return {};
  const std::string_view seal = reader.text();
  if (!reader.ok() || seal != seal_of(reader.rest())) return {};
  const std::string_view tables = reader.text(), literals = reader.text(), patterns = reader.text();
  if (!reader.ok() || !reader.rest().empty()) return {};

  CompiledTerms compiled;
  if (!read_tables(tables, compiled) || !is_sound(compiled.literals, terms.size())) return {};
  if (compiled.windows.size() != pattern_count(terms)) return {};
  if (literals.empty() != compiled.literals.lengths.empty()) return {};
  if (patterns.empty() != compiled.windows.empty()) return {};
  auto literal_database = MatchDatabase::from_bytes(literals);
  auto pattern_database = MatchDatabase::from_bytes(patterns);
  if (!literal_database || !pattern_database) return {};
  compiled.literal_database = *std::move(literal_database);
  compiled.pattern_database = *std::move(pattern_database);
  return compiled;
}

}  // namespace forethought

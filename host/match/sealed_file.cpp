// SPDX-License-Identifier: MIT
#include "host/match/sealed_file.h"

#include <sodium.h>

#include <array>
#include <cstdint>
#include <cstring>

#include "host/match/private_file.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace forethought {
namespace {

// What stands before the bytes, which then begin at a multiple of SharedBytes::kAlignment.
struct Head {
  std::array<char, 8> magic{'F', 'T', 'I', 'M', 'A', 'G', 'E', '\n'};
  std::array<unsigned char, 32> key{};
  std::array<std::uint64_t, 2> seal{};
  std::uint64_t size = 0;  // of the bytes

  bool operator==(const Head&) const = default;
};
static_assert(sizeof(Head) == SharedBytes::kAlignment);

Head head_of(std::string_view key, std::string_view bytes) {
  Head head;
  crypto_generichash(head.key.data(), head.key.size(),
                     reinterpret_cast<const unsigned char*>(key.data()), key.size(), nullptr, 0);
  const XXH128_hash_t seal = XXH3_128bits(bytes.data(), bytes.size());
  head.seal = {seal.low64, seal.high64};
  head.size = bytes.size();
  return head;
}

}  // namespace

bool write_sealed_file(const std::string& path, std::string_view key, std::string_view bytes) {
  const Head head = head_of(key, bytes);
  std::string whole(reinterpret_cast<const char*>(&head), sizeof head);
  return write_private_file(path, whole.append(bytes));
}

std::optional<SharedBytes> open_sealed_file(const std::string& path, std::string_view key) {
  const auto file = PrivateFile::open(path);
  const auto whole = file ? file->map() : std::nullopt;
  if (!whole || whole->view().size() < sizeof(Head)) return {};
  Head head;
  std::memcpy(&head, whole->view().data(), sizeof head);
  const SharedBytes bytes = whole->part(sizeof head);
  if (head != head_of(key, bytes.view())) return {};
  return bytes;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/match/sealed_file.h"

#include <sodium.h>

#include <algorithm>
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

// Adds up the seal of bytes that come part by part.
class Seal {
 public:
  Seal() {
    XXH3_INITSTATE(&state_);
    XXH3_128bits_reset(&state_);
  }
  void add(std::string_view bytes) {
    XXH3_128bits_update(&state_, bytes.data(), bytes.size());
    size_ += bytes.size();
  }
  Head head(std::string_view key) const {
    Head head;
    crypto_generichash(head.key.data(), head.key.size(),
                       reinterpret_cast<const unsigned char*>(key.data()), key.size(), nullptr, 0);
    const XXH128_hash_t seal = XXH3_128bits_digest(&state_);
    head.seal = {seal.low64, seal.high64};
    head.size = size_;
    return head;
  }

 private:
  XXH3_state_t state_;
  std::uint64_t size_ = 0;
};

// The file is read before it is mapped: what the disk cannot give is found here, where it does no
// harm.
bool is_sealed(const PrivateFile& file, std::string_view key) {
  std::string begins;  // until the whole head is there
  Seal seal;
  const bool read = file.each_part([&](std::string_view part) {
    const std::size_t of_head = std::min(sizeof(Head) - begins.size(), part.size());
    begins += part.substr(0, of_head);
    seal.add(part.substr(of_head));
  });
  if (!read || begins.size() < sizeof(Head)) return false;
  Head head;
  std::memcpy(&head, begins.data(), sizeof head);
  return head == seal.head(key);
}

}  // namespace

bool write_sealed_file(const std::string& path, std::string_view key, std::string_view bytes) {
  Seal seal;
  seal.add(bytes);
  const Head head = seal.head(key);
  std::string whole(reinterpret_cast<const char*>(&head), sizeof head);
  return write_private_file(path, whole.append(bytes));
}

std::optional<SharedBytes> open_sealed_file(const std::string& path, std::string_view key) {
  const auto file = PrivateFile::open(path);
  if (!file || !is_sealed(*file, key)) return {};
  const auto whole = file->map();
  if (!whole) return {};
  return whole->part(sizeof(Head));
}

}  // namespace forethought

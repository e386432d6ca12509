// SPDX-License-Identifier: MIT
#include "host/store/pack_digest.h"

#include <sodium.h>

#include <array>

namespace forethought {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void add(crypto_generichash_state& state, std::string_view bytes) {
  crypto_generichash_update(&state, bytes_of(bytes), bytes.size());
}

}  // namespace

std::string digest_of(const std::vector<RuleFile>& files) {
  crypto_generichash_state state;
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash_init(&state, nullptr, 0, digest.size());
  for (const RuleFile& file : files) {
    // The lengths keep "ab" + "c" and "a" + "bc" apart.
    add(state, std::to_string(file.name.size()) + " " + std::to_string(file.content.size()) + " ");
    add(state, file.name);
    add(state, file.content);
  }
  crypto_generichash_final(&state, digest.data(), digest.size());

  std::array<char, digest.size() * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
  return hex.data();
}

}  // namespace forethought

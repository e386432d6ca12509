// SPDX-License-Identifier: MIT
#include "host/store/pack_seal.h"

#include <sodium.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

namespace forethought {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPemStart = "-----BEGIN PUBLIC KEY-----";
constexpr std::string_view kPemEnd = "-----END PUBLIC KEY-----";
// What goes before the 32 bytes of a key in DER: "this is an Ed25519 key" (RFC 8410).
constexpr std::string_view kDerStart("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);

using PublicKey = std::array<unsigned char, crypto_sign_PUBLICKEYBYTES>;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void add(crypto_generichash_state& state, std::string_view bytes) {
  crypto_generichash_update(&state, bytes_of(bytes), bytes.size());
}

std::optional<PublicKey> key_in(const std::string& pem) {
  const auto start = pem.find(kPemStart);
  const auto end = pem.find(kPemEnd);
  if (start == std::string::npos || end == std::string::npos) return std::nullopt;
  const std::string_view base64 =
      std::string_view(pem).substr(0, end).substr(start + kPemStart.size());
  std::array<char, kDerStart.size() + PublicKey().size()> der{};
  std::size_t size = 0;
  const int bad =
      sodium_base642bin(reinterpret_cast<unsigned char*>(der.data()), der.size(), base64.data(),
                        base64.size(), "\r\n ", &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
  const std::string_view read(der.data(), der.size());
  if (bad != 0 || size != der.size() || !read.starts_with(kDerStart)) return std::nullopt;
  PublicKey key;
  std::copy(read.begin() + kDerStart.size(), read.end(), key.begin());
  return key;
}

std::vector<PublicKey> keys_in(const std::string& folder) {
  std::vector<PublicKey> keys;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() != ".pem") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string pem{std::istreambuf_iterator<char>(stream), {}};
    if (const auto key = key_in(pem)) keys.push_back(*key);
  }
  return keys;
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

Result<void> check_signature(std::string_view bytes, std::string_view signature,
                             const std::string& keys_folder) {
  if (signature.size() != crypto_sign_BYTES) {
    return Error{"the signature is not one of Ed25519, which has 64 bytes"};
  }
  const std::vector<PublicKey> keys = keys_in(keys_folder);
  if (keys.empty()) return Error{"no key is installed in " + keys_folder};
  for (const PublicKey& key : keys) {
    const int bad =
        crypto_sign_verify_detached(bytes_of(signature), bytes_of(bytes), bytes.size(), key.data());
    if (bad == 0) return {};
  }
  return Error{"it is not signed by a key in " + keys_folder};
}

}  // namespace forethought

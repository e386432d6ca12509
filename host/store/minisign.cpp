// SPDX-License-Identifier: MIT
#include "host/store/minisign.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include "host/rules/reader.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// Two letters before a key, and before a signature of the BLAKE2b-512 hash of the bytes.
constexpr std::string_view kKeyForm = "Ed";
constexpr std::string_view kHashedForm = "ED";
constexpr std::string_view kLegacyForm = "Ed";
constexpr std::string_view kTrustedStart = "trusted comment: ";
constexpr std::size_t kIdBytes = 8;

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// The line up to the next end of one, which is taken off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// So many bytes of Base64, or empty.
std::string decoded(std::string_view base64, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t read = 0;
  const int bad =
      sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), size, base64.data(),
                        base64.size(), nullptr, &read, nullptr, sodium_base64_VARIANT_ORIGINAL);
  return bad == 0 && read == size ? bytes : std::string();
}

struct PublicKey {
  std::string id, key;
};

std::optional<PublicKey> key_in(std::string_view text) {
  take_line(text);  // a comment
  const std::string bytes =
      decoded(take_line(text), kKeyForm.size() + kIdBytes + crypto_sign_PUBLICKEYBYTES);
  if (!bytes.starts_with(kKeyForm)) return std::nullopt;
  return PublicKey{bytes.substr(kKeyForm.size(), kIdBytes),
                   bytes.substr(kKeyForm.size() + kIdBytes)};
}

std::vector<PublicKey> keys_in(const std::string& folder) {
  std::vector<PublicKey> keys;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    if (entry.path().extension() != ".pub") continue;
    const auto text = bytes_of_file(entry.path().string());
    if (auto key = text ? key_in(*text) : std::nullopt) keys.push_back(*std::move(key));
  }
  return keys;
}

struct Signature {
  std::string form, key_id;
  std::string of_bytes;    // by the key, of the hash of the bytes
  std::string comment;     // trusted, for it is signed too:
  std::string of_comment;  // by the key, of of_bytes and the comment
};

std::optional<Signature> signature_in(std::string_view text) {
  take_line(text);  // a comment that is not signed
  const std::string bytes =
      decoded(take_line(text), kHashedForm.size() + kIdBytes + crypto_sign_BYTES);
  const std::string_view comment = take_line(text);
  const std::string of_comment = decoded(take_line(text), crypto_sign_BYTES);
  if (bytes.empty() || of_comment.empty() || !comment.starts_with(kTrustedStart)) {
    return std::nullopt;
  }
  return Signature{bytes.substr(0, kHashedForm.size()), bytes.substr(kHashedForm.size(), kIdBytes),
                   bytes.substr(kHashedForm.size() + kIdBytes),
                   std::string(comment.substr(kTrustedStart.size())), of_comment};
}

bool is_signed(std::string_view bytes, std::string_view signature, const PublicKey& key) {
  return crypto_sign_verify_detached(bytes_of(signature), bytes_of(bytes), bytes.size(),
                                     bytes_of(key.key)) == 0;
}

std::string hash_of(std::string_view bytes) {
  std::string hash(crypto_generichash_BYTES_MAX, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), bytes_of(bytes),
                     bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace

Result<void> check_signature(std::string_view bytes, std::string_view signature,
                             const std::string& keys_folder) {
  const auto read = signature_in(signature);
  if (!read) return Error{"the signature is not one that minisign writes"};
  if (read->form == kLegacyForm) return Error{"the signature is of minisign's legacy form"};
  if (read->form != kHashedForm) return Error{"the signature is of a form that is not known"};
  const std::vector<PublicKey> keys = keys_in(keys_folder);
  if (keys.empty()) return Error{"no key is installed in " + keys_folder};
  const auto key = std::ranges::find(keys, read->key_id, &PublicKey::id);
  if (key == keys.end()) return Error{"it is not signed by a key in " + keys_folder};
  if (!is_signed(hash_of(bytes), read->of_bytes, *key) ||
      !is_signed(read->of_bytes + read->comment, read->of_comment, *key)) {
    return Error{"it is not what was signed"};
  }
  return {};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/store/pack_seal.h"

#include <doctest/doctest.h>

#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

TEST_CASE("a digest changes with a name, a content, and where one ends") {
  const std::string digest = digest_of({{"a", "bc"}});

  CHECK(digest.size() == 64);
  CHECK(digest == digest_of({{"a", "bc"}}));
  CHECK(digest != digest_of({{"a", "bd"}}));
  CHECK(digest != digest_of({{"b", "bc"}}));
  CHECK(digest != digest_of({{"ab", "c"}}));
  CHECK(digest != digest_of({{"a", "bc"}, {"", ""}}));
}

// Made with "openssl genpkey -algorithm ed25519" and "openssl pkeyutl -sign -rawin".
constexpr char kKey[] =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEAgMhpTJkRND2RSb7/+o/vaBuMKze4qSmXC1YS7QJh7FA=\n"
    "-----END PUBLIC KEY-----\n";
constexpr char kOtherKey[] =
    "-----BEGIN PUBLIC KEY-----\n"
    "MCowBQYDK2VwAyEAkypIZGGv02lcMit+xOXq7Q8UlXZGrsTe/QFRGXF1KTE=\n"
    "-----END PUBLIC KEY-----\n";
constexpr char kBytes[] = "bytes of a pack\n";
constexpr char kSignature[] =
    "2fb75b34511cc44ea0ffb15566fe3ac9a8c5916ec56fac5f44dce6add4bfd87c"
    "ec18e12c3a2193cbeb0a09bcadd2a9bfe57970b4fb14c2a8f8077f89e8fe7e09";

std::string signature() {
  const std::string hex = kSignature;
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  }
  return bytes;
}

std::string complaint(const std::string& bytes, const std::string& signature,
                      const TemporaryFolder& keys) {
  const auto checked = check_signature(bytes, signature, keys.path().string());
  return checked ? "" : checked.error().message;
}

TEST_CASE("a signature by any installed key is right") {
  const TemporaryFolder keys;
  write_file(keys.file("a-broken.pem"), "no key");
  write_file(keys.file("b-other.pem"), kOtherKey);
  write_file(keys.file("c.pem"), kKey);

  CHECK(complaint(kBytes, signature(), keys) == "");
}

TEST_CASE("a change of the bytes or of the signature makes it wrong") {
  const TemporaryFolder keys;
  write_file(keys.file("key.pem"), kKey);
  std::string changed = signature();
  changed[5] = static_cast<char>(changed[5] ^ 1);

  CHECK(complaint("bytes of a pack", signature(), keys).starts_with("it is not signed by a key"));
  CHECK(complaint(kBytes, changed, keys).starts_with("it is not signed by a key"));
  CHECK(complaint(kBytes, "short", keys).starts_with("the signature is not one of Ed25519"));
}

TEST_CASE("without the right key nothing is signed") {
  const TemporaryFolder keys;
  CHECK(complaint(kBytes, signature(), keys).starts_with("no key is installed in "));

  write_file(keys.file("key.txt"), kKey);
  CHECK(complaint(kBytes, signature(), keys).starts_with("no key is installed in "));

  write_file(keys.file("key.pem"), kOtherKey);
  CHECK(complaint(kBytes, signature(), keys).starts_with("it is not signed by a key"));
}

}  // namespace
}  // namespace forethought

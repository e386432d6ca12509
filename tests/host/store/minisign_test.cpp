// SPDX-License-Identifier: MIT
#include "host/store/minisign.h"

#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "tests/host/store/signing_key.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

constexpr char kBytes[] = "bytes of a pack\n";

std::string complaint(const std::string& bytes, const std::string& signature,
                      const TemporaryFolder& keys) {
  const auto checked = check_signature(bytes, signature, keys.path().string());
  return checked ? "" : checked.error().message;
}

// With one sign of a line changed for another.
std::string with_other_sign(std::string signature, int line, std::size_t sign) {
  std::size_t start = 0;
  while (line-- > 0) start = signature.find('\n', start) + 1;
  char& changed = signature[start + sign];
  changed = changed == 'x' ? 'y' : 'x';
  return signature;
}

}  // namespace

TEST_CASE("what minisign signed with an installed key is right") {
  const TemporaryFolder keys;
  const SigningKey other, key;
  write_file(keys.file("a-broken.pub"), "no key");
  write_file(keys.file("b-other.pub"), other.public_key());
  write_file(keys.file("c.pub"), key.public_key());

  CHECK(complaint(kBytes, key.sign(kBytes), keys) == "");
  CHECK(complaint("", key.sign(""), keys) == "");
}

TEST_CASE("a change of the bytes, the signature or its trusted comment is seen") {
  const TemporaryFolder keys;
  const SigningKey key;
  write_file(keys.file("key.pub"), key.public_key());
  const std::string signature = key.sign(kBytes);

  CHECK(complaint("bytes of a pack", signature, keys) == "it is not what was signed");
  CHECK(complaint(kBytes, with_other_sign(signature, 1, 40), keys) == "it is not what was signed");
  CHECK(complaint(kBytes, with_other_sign(signature, 2, 20), keys) == "it is not what was signed");
  CHECK(complaint(kBytes, with_other_sign(signature, 3, 20), keys) == "it is not what was signed");
  CHECK(complaint(kBytes, with_other_sign(signature, 0, 20), keys) == "");  // is not trusted
}

TEST_CASE("what is no signature of minisign's is refused, cut anywhere") {
  const TemporaryFolder keys;
  const SigningKey key;
  write_file(keys.file("key.pub"), key.public_key());
  const std::string signature = key.sign(kBytes);

  for (std::size_t size = 0; size + 1 < signature.size(); ++size) {
    CHECK(complaint(kBytes, signature.substr(0, size), keys) != "");
  }
  CHECK(complaint(kBytes, key.sign(kBytes, "-l"), keys) ==
        "the signature is of minisign's legacy form");
}

TEST_CASE("without the right key nothing is signed") {
  const TemporaryFolder keys;
  const SigningKey key, other;
  const std::string signature = key.sign(kBytes);
  CHECK(complaint(kBytes, signature, keys).starts_with("no key is installed in "));

  write_file(keys.file("key.txt"), key.public_key());
  CHECK(complaint(kBytes, signature, keys).starts_with("no key is installed in "));

  write_file(keys.file("key.pub"), other.public_key());
  CHECK(complaint(kBytes, signature, keys).starts_with("it is not signed by a key in "));
}

}  // namespace forethought

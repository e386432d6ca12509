// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "tests/host/store/temporary_folder.h"

namespace forethought {

// An organisation's key, used with the real minisign.
class SigningKey {
 public:
  SigningKey() {
    run("-G -W -p '" + folder_.file("key.pub") + "' -s '" + folder_.file("key") + "'");
  }

  std::string public_key() const { return contents_of(folder_.file("key.pub")); }

  // The text of the file with the signature; `options` are more of minisign's.
  std::string sign(const std::string& bytes, const std::string& options = "") const {
    const std::string file = folder_.file("signed");
    write_file(file, bytes);
    run("-S " + options + " -s '" + folder_.file("key") + "' -m '" + file + "'");
    return contents_of(file + ".minisig");
  }

 private:
  static void run(const std::string& arguments) {
    REQUIRE(std::system(("minisign " + arguments + " >/dev/null").c_str()) == 0);
  }

  TemporaryFolder folder_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"

namespace forethought {

// What tells one pack from another: a digest, in hexadecimal, of the names, sizes and contents of
// its files in their order.
std::string digest_of(const std::vector<RuleFile>& files);

// Whether `signature` (64 bytes) is that of `bytes` by the key in one of the files *.pem of the
// folder: Ed25519 public keys, as "openssl pkey -pubout" writes them. The error says why not.
Result<void> check_signature(std::string_view bytes, std::string_view signature,
                             const std::string& keys_folder);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "host/shared_bytes.h"

namespace forethought {

// A file that this program keeps for itself, as in private_file.h, of bytes that cost time to make.
// What shaped them is its key, and a sum over them is its seal: against damage, not against
// forgery, which the file's owner and mode are for.

// Whether it worked.
bool write_sealed_file(const std::string& path, std::string_view key, std::string_view bytes);

// The bytes, where they lie in the file. Nothing when they were written under another key, or are
// damaged, or the file is not this user's alone.
std::optional<SharedBytes> open_sealed_file(const std::string& path, std::string_view key);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "host/result.h"

namespace forethought {

// Whether `signature`, the text of a file *.minisig, is that of `bytes` by the key in one of the
// files *.pub of the folder: what minisign writes (https://jedisct1.github.io/minisign/, "Signature
// format"), but not its legacy form. The error says why not.
Result<void> check_signature(std::string_view bytes, std::string_view signature,
                             const std::string& keys_folder);

}  // namespace forethought

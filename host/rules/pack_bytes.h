// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "host/result.h"
#include "host/rules/pack.h"
#include "host/shared_bytes.h"

namespace forethought {

// A pack that was read, as bytes for the same build of the program, so that a host need not read
// its files. Without the literals of its terms, which only compiling needs.
std::string pack_bytes(const Pack& pack);

// The pack again. Weights of words stay where the bytes are, and terms and rules until they are
// asked for. Fails where they are something else, though not wherever they are damaged: whoever
// keeps them sees to that.
Result<Pack> pack_in(const SharedBytes& bytes);

// Whether all that is read later can be read. Whoever made the bytes is asked; a file has a seal.
bool is_sound(const Pack& pack);

}  // namespace forethought

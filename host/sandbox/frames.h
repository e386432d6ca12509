// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace forethought {

// Frames between processes of the same program: a length in bytes, and so many bytes. Whether all
// was written.
bool write_frame(int descriptor, std::string_view bytes);

// The next frame; nothing at the end of the stream, or where it ends within a frame.
std::optional<std::string> read_frame(int descriptor);

}  // namespace forethought

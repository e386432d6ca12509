// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace forethought {

// What a frame may hold, in bytes: several times the image of 50,000 rules.
inline constexpr std::size_t kMostFrameBytes = std::size_t{1} << 30;

// Frames between processes of the same program: a length in bytes, and so many bytes. Whether all
// was written.
bool write_frame(int descriptor, std::string_view bytes);

// The next frame; nothing at the end of the stream, where it ends within a frame, or where a
// process that is out of order names a length that no frame has.
std::optional<std::string> read_frame(int descriptor);

}  // namespace forethought

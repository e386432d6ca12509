// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "host/descriptor.h"
#include "host/result.h"

namespace forethought {

// A pipe between two processes of the same program; neither end outlives an exec.
struct Pipe {
  Descriptor reading, writing;

  static Result<Pipe> make();
};

// Frames between processes of the same program: a length in bytes, and so many bytes. Whether all
// was written.
bool write_frame(int descriptor, std::string_view bytes);

// The next frame; nothing at the end of the stream, or where it ends within a frame.
std::optional<std::string> read_frame(int descriptor);

}  // namespace forethought

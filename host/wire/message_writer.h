// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "host/result.h"

namespace forethought {

// Keeps stdout for the protocol: gives a descriptor of its own for it, and points descriptor 1 at
// stderr, so that nothing a library prints can get between two messages.
Result<int> claim_stdout();

// Puts messages on a stream: a length of four bytes in the machine's order, then the JSON.
class MessageWriter {
 public:
  // Writes to `descriptor`, which stays the caller's.
  explicit MessageWriter(int descriptor) : descriptor_(descriptor) {}

  // Writes one message of at most kMaxMessageBytes, waiting for the browser where it must. Fails
  // when the stream is closed.
  Result<void> write(std::string_view json);

 private:
  int descriptor_;
};

}  // namespace forethought

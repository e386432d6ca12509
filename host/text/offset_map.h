// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <vector>

#include "host/text/span.h"

namespace forethought {

// Which bytes of the original became which bytes of the folded text. The one place that converts
// between the two.
//
// Sparse: holds only the edits, the places where folding changed the number of bytes; between two
// edits bytes correspond one to one. An edit is indivisible: a span that touches part of one side
// covers all of the other.
class OffsetMap {
 public:
  // Adds an edit behind those added before, on both sides. Either side may be empty: a deletion or
  // an insertion.
  void add(ByteSpan original, ByteSpan folded);

  // Makes room for one inserted byte before each of `positions`: bytes of the folded text, sorted,
  // none inside an edit.
  void insert_bytes(const std::vector<std::size_t>& positions);

  // The bytes of the original that became `folded`, without deleted bytes at either end.
  ByteSpan to_original(ByteSpan folded) const;

  // Where the byte `original` of the original went. The end of the edit, for a byte inside one.
  std::size_t to_folded(std::size_t original) const;

 private:
  struct Edit {
    ByteSpan original, folded;
  };

  std::size_t original_start(std::size_t folded) const;
  std::size_t original_end(std::size_t folded) const;

  std::vector<Edit> edits_;  // sorted on both sides
};

}  // namespace forethought

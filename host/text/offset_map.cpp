// SPDX-License-Identifier: MIT
#include "host/text/offset_map.h"

#include <algorithm>
#include <cassert>

namespace forethought {

void OffsetMap::add(ByteSpan original, ByteSpan folded) {
  assert(edits_.empty() || edits_.back().original.end <= original.start);
  assert(edits_.empty() || edits_.back().folded.end <= folded.start);
  const bool extends_deletion = !edits_.empty() && folded.size() == 0 &&
                                edits_.back().folded == folded &&
                                edits_.back().original.end == original.start;
  if (extends_deletion) {
    edits_.back().original.end = original.end;
  } else {
    edits_.push_back({original, folded});
  }
}

void OffsetMap::insert_bytes(const std::vector<std::size_t>& positions) {
  std::vector<Edit> merged;
  merged.reserve(edits_.size() + positions.size());
  auto edit = edits_.begin();
  std::size_t inserted = 0;
  const auto move_edits_before = [&](std::size_t position) {
    for (; edit != edits_.end() && edit->folded.end <= position; ++edit) {
      merged.push_back(
          {edit->original, {edit->folded.start + inserted, edit->folded.end + inserted}});
    }
  };
  for (const std::size_t position : positions) {
    move_edits_before(position);
    const std::size_t original = original_start(position);
    merged.push_back({{original, original}, {position + inserted, position + inserted + 1}});
    ++inserted;
  }
  move_edits_before(static_cast<std::size_t>(-1));
  edits_ = std::move(merged);
}

ByteSpan OffsetMap::to_original(ByteSpan folded) const {
  const std::size_t start = original_start(folded.start);
  return {start, folded.size() == 0 ? start : std::max(start, original_end(folded.end))};
}

std::size_t OffsetMap::original_start(std::size_t folded) const {
  const auto after = std::ranges::upper_bound(edits_, folded, {},
                                              [](const Edit& edit) { return edit.folded.start; });
  if (after == edits_.begin()) return folded;
  const Edit& edit = *(after - 1);
  if (folded < edit.folded.end) return edit.original.start;
  return edit.original.end + (folded - edit.folded.end);
}

std::size_t OffsetMap::original_end(std::size_t folded) const {
  const auto after = std::ranges::lower_bound(edits_, folded, {},
                                              [](const Edit& edit) { return edit.folded.start; });
  if (after == edits_.begin()) return folded;
  const Edit& edit = *(after - 1);
  if (folded <= edit.folded.end) return edit.original.end;
  return edit.original.end + (folded - edit.folded.end);
}

std::size_t OffsetMap::to_folded(std::size_t original) const {
  const auto after = std::ranges::upper_bound(edits_, original, {},
                                              [](const Edit& edit) { return edit.original.start; });
  if (after == edits_.begin()) return original;
  const Edit& edit = *(after - 1);
  if (original == edit.original.start && edit.original.size() > 0) return edit.folded.start;
  if (original < edit.original.end) return edit.folded.end;
  return edit.folded.end + (original - edit.original.end);
}

}  // namespace forethought

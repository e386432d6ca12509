// SPDX-License-Identifier: MIT
#include "host/app/checking/display_width.h"

#include <unicode/uchar.h>

#include <utility>

#include "host/text/code_points.h"

namespace forethought {
namespace {

constexpr std::size_t kTabStop = 8;
constexpr UChar32 kJoiner = 0x200D;
constexpr UChar32 kEmojiStyle = 0xFE0F;
constexpr char kReplacement[] = "\xEF\xBF\xBD";

bool is_wide(UChar32 c) {
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

// Whether a terminal draws it onto the character before.
bool is_drawn_onto(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
         u_hasBinaryProperty(c, UCHAR_EMOJI_MODIFIER);
}

std::size_t columns_of(UChar32 c) {
  if (is_drawn_onto(c)) return 0;
  return is_wide(c) ? 2 : 1;
}

// Cells as they come, code point by code point.
class CellWriter {
 public:
  void add(UChar32 c, std::string_view bytes) {
    const std::size_t columns = columns_taken(c);
    cells_.push_back({shown(c, bytes, columns), columns, start_});
    start_ += c > 0xFFFF ? 2 : 1;
    column_ += columns;
    last_ = c;
  }

  std::vector<Cell> take() { return std::move(cells_); }

 private:
  static std::string shown(UChar32 c, std::string_view bytes, std::size_t columns) {
    if (c == '\t') return std::string(columns, ' ');
    return u_charType(c) == U_CONTROL_CHAR ? kReplacement : std::string(bytes);
  }

  std::size_t columns_taken(UChar32 c) const {
    if (c == '\t') return kTabStop - column_ % kTabStop;
    if (last_ == kJoiner) return 0;
    // It has the sign before it drawn as an emoji, which takes two columns.
    if (c == kEmojiStyle && !cells_.empty() && cells_.back().columns == 1) return 1;
    return columns_of(c);
  }

  std::vector<Cell> cells_;
  std::size_t start_ = 0, column_ = 0;
  UChar32 last_ = 0;
};

}  // namespace

std::vector<Cell> cells_of(std::string_view line) {
  CellWriter writer;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t size = code_point_size(line, at);
    writer.add(static_cast<UChar32>(code_point_at(line, at)), line.substr(at, size));
    at += size;
  }
  return writer.take();
}

}  // namespace forethought

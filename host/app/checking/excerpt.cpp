// SPDX-License-Identifier: MIT
#include "host/app/checking/excerpt.h"

#include <algorithm>

#include "host/app/checking/display_width.h"

namespace forethought {
namespace {

constexpr std::size_t kMostColumns = 96;    // of a line, with room for a line number before it
constexpr std::size_t kColumnsBefore = 32;  // left before the first span of a long line
constexpr std::string_view kLeftOut = "…";

// Which cells of a line are shown.
struct Window {
  std::size_t first = 0, last = 0;  // half-open
};

std::size_t columns_of(const std::vector<Cell>& cells, Window window) {
  std::size_t columns = 0;
  for (std::size_t i = window.first; i < window.last; ++i) columns += cells[i].columns;
  return columns;
}

Window window_around(std::size_t focus, const std::vector<Cell>& cells) {
  Window window{0, cells.size()};
  if (columns_of(cells, window) <= kMostColumns) return window;
  window.first = focus;
  for (std::size_t columns = 0; window.first > 0 && columns < kColumnsBefore;) {
    columns += cells[--window.first].columns;
  }
  window.last = window.first;
  for (std::size_t columns = 0; window.last < cells.size() && columns < kMostColumns;) {
    columns += cells[window.last++].columns;
  }
  return window;
}

bool is_in(const Cell& cell, Span span) {
  return span.start <= cell.start && cell.start < span.end;
}

// The number of the first cell that is marked; 0 if none is.
std::size_t first_marked(const std::vector<Cell>& cells, const std::vector<Span>& spans) {
  for (std::size_t i = 0; i < cells.size() && !spans.empty(); ++i) {
    if (is_in(cells[i], spans.front())) return i;
  }
  return 0;
}

// The sign that marks a cell: a caret under the first of the line, if wanted.
class Marker {
 public:
  Marker(const std::vector<Span>& spans, bool with_caret) : spans_(spans), caret_(with_caret) {}

  std::string under(const Cell& cell) {
    if (std::ranges::none_of(spans_, [&](Span span) { return is_in(cell, span); })) {
      return std::string(cell.columns, ' ');
    }
    std::string marks(cell.columns, '~');
    if (caret_ && !marks.empty()) marks[0] = '^';
    caret_ = caret_ && marks.empty();
    return marks;
  }

 private:
  const std::vector<Span>& spans_;
  bool caret_;
};

}  // namespace

Excerpt excerpt(std::string_view line, const std::vector<Span>& spans, bool with_caret) {
  const std::vector<Cell> cells = cells_of(line);
  const Window window = window_around(first_marked(cells, spans), cells);
  Excerpt excerpt;
  Marker marker(spans, with_caret);
  if (window.first > 0) {
    excerpt.line = kLeftOut;
    excerpt.marks = " ";
  }
  for (std::size_t i = window.first; i < window.last; ++i) {
    excerpt.line += cells[i].shown;
    excerpt.marks += marker.under(cells[i]);
  }
  if (window.last < cells.size()) excerpt.line += kLeftOut;
  excerpt.marks.erase(excerpt.marks.find_last_not_of(' ') + 1);
  return excerpt;
}

}  // namespace forethought

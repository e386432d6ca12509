// SPDX-License-Identifier: MIT
#include "host/app/checking/text_report.h"

#include <algorithm>
#include <iomanip>
#include <map>
#include <numeric>

#include "host/app/checking/display_width.h"
#include "host/app/checking/excerpt.h"

namespace forethought {
namespace {

constexpr int kLineNumberColumns = 5;
constexpr std::string_view kBold = "\033[1m", kReset = "\033[0m";

std::string_view colour_of(Severity severity) {
  constexpr std::string_view kColours[] = {"\033[1;36m", "\033[1;33m", "\033[1;31m"};
  return kColours[static_cast<std::size_t>(severity)];
}

std::string joined(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : ", ") + word;
  return joined;
}

// Counted in code points from 1, as editors show it.
std::size_t column_of(const TextLines::Line& line, std::size_t unit) {
  const auto is_before = [&](const Cell& cell) { return line.span.start + cell.start < unit; };
  return 1 + static_cast<std::size_t>(std::ranges::count_if(cells_of(line.text), is_before));
}

// The parts of the finding's spans on each line that they touch, counted from the line's start.
std::map<std::size_t, std::vector<Span>> spans_by_line(const TextLines& lines,
                                                       const std::vector<Span>& spans) {
  std::map<std::size_t, std::vector<Span>> by_line;
  for (const Span span : spans) {
    const std::size_t last = lines.number_at(std::max(span.start + 1, span.end) - 1);
    for (std::size_t number = lines.number_at(span.start); number <= last; ++number) {
      const Span line = lines[number].span;
      const Span part{std::max(span.start, line.start), std::min(span.end, line.end)};
      if (part.start >= part.end) continue;
      by_line[number].push_back({part.start - line.start, part.end - line.start});
    }
  }
  return by_line;
}

}  // namespace

void TextReport::add(std::string_view file, std::string_view text,
                     const std::vector<PlacedFinding>& findings, const Checker& checker) {
  ++posts_;
  const TextLines lines(text);
  for (const PlacedFinding& finding : findings) {
    ++found_[static_cast<std::size_t>(finding.severity)];
    print_head(file, lines, finding, checker.rule_of(finding));
    print_lines(lines, finding);
  }
}

void TextReport::print_head(std::string_view file, const TextLines& lines,
                            const PlacedFinding& finding, const Rule& rule) {
  const std::size_t start = finding.hull().start;
  const std::size_t number = lines.number_at(start);
  const std::string place = std::string(file) + ":" + std::to_string(number + 1) + ":" +
                            std::to_string(column_of(lines[number], start)) + ":";
  const std::string severity = std::string(name_of(finding.severity)) + ":";
  output_ << coloured(place, kBold) << " " << coloured(severity, colour_of(finding.severity)) << " "
          << coloured(rule.title, kBold) << " [" << rule.id << "]\n";
}

void TextReport::print_lines(const TextLines& lines, const PlacedFinding& finding) {
  bool first = true;
  for (const auto& [number, spans] : spans_by_line(lines, finding.spans)) {
    const Excerpt shown = excerpt(lines[number].text, spans, first);
    output_ << std::setw(kLineNumberColumns) << number + 1 << " | " << shown.line << "\n"
            << std::setw(kLineNumberColumns) << ""
            << " | " << coloured(shown.marks, colour_of(finding.severity)) << "\n";
    first = false;
  }
  if (finding.because.empty()) return;
  output_ << std::setw(kLineNumberColumns) << ""
          << " = together: " << joined(finding.because) << "\n";
}

void TextReport::summarise() {
  const std::size_t all = std::accumulate(found_.begin(), found_.end(), std::size_t{0});
  const std::string posts = posts_ == 1 ? "" : " in " + std::to_string(posts_) + " posts";
  if (posts_ == 0) return;
  if (all == 0) {
    output_ << "Nothing found" << posts << ".\n";
    return;
  }
  std::vector<std::string> counts;
  for (const Severity severity : {Severity::serious, Severity::caution, Severity::info}) {
    const std::size_t count = found_[static_cast<std::size_t>(severity)];
    if (count > 0) counts.push_back(std::to_string(count) + " " + std::string(name_of(severity)));
  }
  output_ << all << (all == 1 ? " thing" : " things") << " to think about" << posts << ": "
          << joined(counts) << ".\n";
}

std::string TextReport::coloured(std::string_view words, std::string_view colour) const {
  if (!colours_) return std::string(words);
  return std::string(colour) + std::string(words) + std::string(kReset);
}

}  // namespace forethought

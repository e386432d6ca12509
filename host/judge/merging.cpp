// SPDX-License-Identifier: MIT
#include "host/judge/merging.h"

#include <algorithm>
#include <numeric>

namespace forethought {
namespace {

// Groups of numbers that have been found to belong together, each led by its lowest.
class Groups {
 public:
  explicit Groups(std::size_t size) : leaders_(size) {
    std::iota(leaders_.begin(), leaders_.end(), std::size_t{0});
  }

  std::size_t leader_of(std::size_t number) {
    while (leaders_[number] != number) number = leaders_[number] = leaders_[leaders_[number]];
    return number;
  }

  void unite(std::size_t a, std::size_t b) {
    const std::size_t leader_a = leader_of(a), leader_b = leader_of(b);
    leaders_[std::max(leader_a, leader_b)] = std::min(leader_a, leader_b);
  }

 private:
  std::vector<std::size_t> leaders_;
};

struct OwnedSpan {
  ByteSpan span;
  std::size_t finding;
};

std::vector<OwnedSpan> spans_by_start(const std::vector<Finding>& findings) {
  std::vector<OwnedSpan> spans;
  for (std::size_t finding = 0; finding < findings.size(); ++finding) {
    for (const ByteSpan span : findings[finding].spans) spans.push_back({span, finding});
  }
  std::ranges::sort(spans, {}, &OwnedSpan::span);
  return spans;
}

Groups overlapping(const std::vector<Finding>& findings) {
  Groups groups(findings.size());
  OwnedSpan furthest{};
  for (const OwnedSpan& next : spans_by_start(findings)) {
    if (next.span.start < furthest.span.end) groups.unite(furthest.finding, next.finding);
    if (next.span.end > furthest.span.end) furthest = next;
  }
  return groups;
}

void merge_into(Finding& finding, Finding& other) {
  if (other.severity > finding.severity) {
    finding.severity = other.severity;
    finding.because = std::move(other.because);
  }
  finding.spans.insert(finding.spans.end(), other.spans.begin(), other.spans.end());
}

}  // namespace

std::vector<ByteSpan> merge_touching(std::vector<ByteSpan> spans) {
  std::ranges::sort(spans);
  std::size_t merged = 0;  // of the spans, at their beginning
  for (const ByteSpan span : spans) {
    if (merged > 0 && span.start <= spans[merged - 1].end) {
      spans[merged - 1].end = std::max(spans[merged - 1].end, span.end);
    } else {
      spans[merged++] = span;
    }
  }
  spans.resize(merged);
  return spans;
}

std::vector<Finding> merge_overlapping(std::vector<Finding> findings) {
  if (findings.size() < 2) return findings;
  Groups groups = overlapping(findings);
  for (std::size_t number = findings.size(); number-- > 0;) {
    const std::size_t leader = groups.leader_of(number);
    if (leader != number) merge_into(findings[leader], findings[number]);
  }
  std::vector<Finding> merged;
  for (std::size_t number = 0; number < findings.size(); ++number) {
    if (groups.leader_of(number) != number) continue;
    findings[number].spans = merge_touching(std::move(findings[number].spans));
    merged.push_back(std::move(findings[number]));
  }
  std::ranges::stable_sort(merged, {}, &Finding::spans);
  return merged;
}

}  // namespace forethought

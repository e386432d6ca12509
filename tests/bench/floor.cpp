// SPDX-License-Identifier: MIT
#include "tests/bench/floor.h"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>

#include "tests/bench/measuring.h"

namespace forethought {
namespace json = boost::json;

namespace {

// What is looked at beside an edit, on either side.
constexpr std::size_t kAround = 140;
// Compared in one go.
constexpr std::size_t kBlock = 256;

void append(std::string& text, std::initializer_list<std::string_view> parts) {
  for (const std::string_view part : parts) text += part;
}

// All bytes or'ed together. Without branches, so that many go at once.
unsigned char lower_case(std::string& text) {
  unsigned char all = 0;
  char* const bytes = text.data();
  for (std::size_t i = 0, size = text.size(); i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const auto is_capital = static_cast<unsigned char>(byte - 'A') < 26;
    bytes[i] = static_cast<char>(byte | (is_capital ? 0x20U : 0U));
    all = static_cast<unsigned char>(all | byte);
  }
  return all;
}

std::size_t same_at_start(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  std::size_t same = 0;
  while (same + kBlock <= most && a.compare(same, kBlock, b, same, kBlock) == 0) same += kBlock;
  while (same < most && a[same] == b[same]) ++same;
  return same;
}

std::size_t same_at_end(std::string_view a, std::string_view b) {
  const std::size_t most = std::min(a.size(), b.size());
  const auto is_same = [&](std::size_t end, std::size_t size) {
    return a.substr(a.size() - end, size) == b.substr(b.size() - end, size);
  };
  std::size_t same = 0;
  while (same + kBlock <= most && is_same(same + kBlock, kBlock)) same += kBlock;
  while (same < most && is_same(same + 1, 1)) ++same;
  return same;
}

}  // namespace

Floor::Floor(const MatchDatabase& literals, const MatchDatabase& patterns)
    : literals_(literals), patterns_(patterns) {
  if (!scratch_.add(literals_) || !scratch_.add(patterns_)) give_up("no room to scan");
}

std::size_t Floor::check(std::string_view text) {
  folded_.assign(text);
  if (lower_case(folded_) >= 0x80) give_up("the post is not ASCII");
  ends_.clear();
  const auto note = [&](unsigned number, std::size_t end) { ends_.push_back({number, end}); };
  const Scratch::Found found = std::ref(note);
  scratch_.scan(literals_, folded_, found);
  scratch_.scan(patterns_, folded_, found);
  return ends_.size();
}

std::size_t Floor::edit(std::string_view text) {
  const std::size_t start = same_at_start(text, before_);
  const std::size_t after =
      same_at_end(text.substr(start), std::string_view(before_).substr(start));
  before_ = text;
  const std::size_t from = start - std::min(start, kAround), end = text.size() - after;
  return check(text.substr(from, end + kAround - from));
}

std::string_view Floor::answer(std::string_view message) {
  json::monotonic_resource memory(room_.data(), room_.size());
  const json::value read = json::parse(message, &memory);
  const json::object& request = read.get_object();
  const std::string_view text = request.at("text").get_string();
  const std::size_t ends = check(text);
  answer_.clear();
  append(answer_, {R"({"type":"checked","id":)", std::to_string(request.at("id").get_int64()),
                   R"(,"box":")", request.at("box").get_string(), R"(","revision":)",
                   std::to_string(request.at("revision").get_int64()), R"(,"findings":[)"});
  if (ends > 0) {
    const std::string end = std::to_string(ends_.front().end);
    append(answer_,
           {R"({"rule":"professional-image.t1","category":"professional-image",)",
            R"("severity":"info","spans":[[0,)", end, R"(]],"title":"T","signposts":[]})"});
  }
  answer_ += "]}";
  return answer_;
}

}  // namespace forethought

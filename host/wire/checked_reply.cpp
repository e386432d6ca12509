// SPDX-License-Identifier: MIT
#include "host/wire/checked_reply.h"

#include <utility>

#include "host/wire/json_text.h"
#include "host/wire/message_reader.h"

namespace forethought {
namespace {

constexpr char kFindings[] = ",\"findings\":[";
constexpr std::string_view kEnd = "]}";
constexpr std::string_view kEndWithMore = "],\"more\":true}";

void append_strings(std::string& json, const std::vector<std::string>& texts) {
  json += '[';
  for (const std::string& text : texts) {
    if (&text != &texts.front()) json += ',';
    append_json_string(json, text);
  }
  json += ']';
}

void append_spans(std::string& json, const std::vector<Span>& spans) {
  json += '[';
  for (const Span& span : spans) {
    if (&span != &spans.front()) json += ',';
    json += '[';
    json += std::to_string(span.start);
    json += ',';
    json += std::to_string(span.end);
    json += ']';
  }
  json += ']';
}

}  // namespace

CheckedReply::CheckedReply(std::string_view type, std::int64_t id) {
  json_.reserve(1024);
  json_ += "{\"type\":\"";
  json_ += type;
  json_ += "\",\"id\":" + std::to_string(id);
}

CheckedReply::CheckedReply(std::int64_t id, std::string_view box, std::int64_t revision)
    : CheckedReply("checked", id) {
  json_ += ",\"box\":";
  append_json_string(json_, box);
  json_ += ",\"revision\":" + std::to_string(revision) + kFindings;
}

CheckedReply CheckedReply::of_trial(std::int64_t id) {
  CheckedReply reply("rule-tried", id);
  reply.json_ += kFindings;
  return reply;
}

bool CheckedReply::add(const Rule& rule, const Category& category, Severity severity,
                       const std::vector<Span>& spans, const std::vector<std::string>& because) {
  const std::size_t before = json_.size();
  json_ += empty_ ? "{\"rule\":" : ",{\"rule\":";
  append_json_string(json_, rule.id);
  json_ += ",\"category\":";
  append_json_string(json_, category.id);
  json_ += ",\"severity\":\"";
  json_ += name_of(severity);
  json_ += "\",\"spans\":";
  append_spans(json_, spans);
  json_ += ",\"title\":";
  append_json_string(json_, rule.title);
  json_ += ",\"signposts\":";
  append_strings(json_, rule.signposts);
  if (!because.empty()) {
    json_ += ",\"because\":";
    append_strings(json_, because);
  }
  json_ += '}';
  const bool fits = json_.size() + kEndWithMore.size() <= kMaxMessageBytes;
  if (!fits) json_.resize(before);
  empty_ = empty_ && !fits;
  more_ = more_ || !fits;
  return fits;
}

std::string CheckedReply::finish() {
  json_ += more_ ? kEndWithMore : kEnd;
  return std::move(json_);
}

}  // namespace forethought

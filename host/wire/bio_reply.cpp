// SPDX-License-Identifier: MIT
#include "host/wire/bio_reply.h"

#include <boost/json.hpp>

#include <algorithm>

#include "host/text/code_points.h"
#include "host/wire/guidance_json.h"

namespace forethought {
namespace {

namespace json = boost::json;

json::object as_json(const BioAnswer& answer, const Pack& pack) {
  const BioElement& element = *answer.element;
  return {{"element", element.id},
          {"state", name_of(answer.state)},
          {"strength", name_of(answer.strength)},
          {"question", element.question},
          {"title", element.title},
          {"why", element.why},
          {"try", element.try_instead},
          {"guidance", guidance_json(pack.cited_as(element.guidance))}};
}

// In code points, as most sites count.
std::int64_t length_of(const std::string& text) {
  return std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); });
}

json::object as_json(const BioTemplate& one) {
  return {
      {"id", one.id}, {"title", one.title}, {"text", one.text}, {"length", length_of(one.text)}};
}

}  // namespace

json::object bio_json(const Pack& pack, const CheckedBio& checked) {
  json::array elements;
  for (const BioAnswer& answer : checked.found.answers) elements.push_back(as_json(answer, pack));
  json::array templates;
  for (const BioTemplate* one : checked.templates) templates.push_back(as_json(*one));
  json::object object{{"official", checked.found.official},
                      {"elements", std::move(elements)},
                      {"templates", std::move(templates)}};
  if (checked.limit) object["limit"] = *checked.limit;
  return object;
}

std::string bio_checked_reply(std::int64_t id, const Pack& pack, const CheckedBio& checked) {
  json::object object{{"type", "bio-checked"}, {"id", id}};
  for (const auto& [name, member] : bio_json(pack, checked)) object[name] = member;
  return json::serialize(object);
}

}  // namespace forethought

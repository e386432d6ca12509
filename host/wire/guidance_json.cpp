// SPDX-License-Identifier: MIT
#include "host/wire/guidance_json.h"

#include <boost/json.hpp>

namespace forethought {
namespace {

namespace json = boost::json;

// The state of guidance that nobody has looked up again.
constexpr std::string_view kFromMemory = "M";

json::object as_json(const Guidance& guidance) {
  json::object object{{"id", guidance.id},
                      {"body", guidance.body},
                      {"title", guidance.title},
                      {"date", guidance.date}};
  const bool seen = guidance.status != kFromMemory;
  if (seen && !guidance.para.empty()) object["para"] = guidance.para;
  if (!guidance.url.empty()) object["url"] = guidance.url;
  if (seen && !guidance.quote.empty()) object["quote"] = guidance.quote;
  return object;
}

}  // namespace

json::array guidance_json(const std::vector<const Guidance*>& guidance) {
  json::array cited;
  for (const Guidance* one : guidance) cited.push_back(as_json(*one));
  return cited;
}

}  // namespace forethought

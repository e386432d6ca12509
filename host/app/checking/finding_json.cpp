// SPDX-License-Identifier: MIT
#include "host/app/checking/finding_json.h"

#include <boost/json/object.hpp>
#include <boost/json/value_from.hpp>

namespace forethought {
namespace {

namespace json = boost::json;

json::array json_of(const std::vector<Span>& spans) {
  json::array array;
  for (const Span span : spans) array.push_back({span.start, span.end});
  return array;
}

json::object json_of(const PlacedFinding& finding, const Checker& checker) {
  json::object object;
  object["rule"] = checker.rule_of(finding).id;
  object["category"] = checker.category_of(finding).id;
  object["severity"] = name_of(finding.severity);
  object["start"] = finding.hull().start;
  object["end"] = finding.hull().end;
  object["spans"] = json_of(finding.spans);
  object["title"] = checker.rule_of(finding).title;
  if (!finding.because.empty()) object["because"] = json::value_from(finding.because);
  return object;
}

}  // namespace

json::array json_of(const std::vector<PlacedFinding>& findings, const Checker& checker) {
  json::array array;
  for (const PlacedFinding& finding : findings) array.push_back(json_of(finding, checker));
  return array;
}

}  // namespace forethought

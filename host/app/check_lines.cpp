// SPDX-License-Identifier: MIT
#include "host/app/check_lines.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <utility>

#include "host/app/finding_json.h"
#include "host/app/written_id.h"
#include "host/wire/request_fields.h"

namespace forethought {
namespace {

namespace json = boost::json;

Result<json::object> object_of(const std::string& line) {
  json::error_code error;
  json::value value = json::parse(line, error);
  if (error) return Error{"the line is not JSON: " + error.message()};
  if (!value.is_object()) return Error{"the line is not a JSON object"};
  return std::move(value.as_object());
}

// The display name and bio, as one text or as an object of both.
std::string read_profile(const json::object& object, RequestFields& fields) {
  const json::value* profile = object.if_contains("profile");
  if (!profile || !profile->is_object()) return fields.optional_text("profile").value_or("");
  RequestFields parts(profile->get_object(), "profile.");
  const std::string name = parts.optional_text("display_name").value_or("");
  const std::string bio = parts.optional_text("bio").value_or("");
  if (!parts.mistake().empty()) fields.add_mistake(parts.mistake());
  return name.empty() || bio.empty() ? name + bio : name + "\n" + bio;
}

Result<Draft> read_draft(const json::object& object, Context context) {
  RequestFields fields(object);
  Draft draft;
  draft.text = fields.text("text");
  draft.parent = fields.optional_text("parent").value_or("");
  draft.profile = read_profile(object, fields);
  context.surface = fields.optional_choice<Surface>("surface").value_or(context.surface);
  context.region = fields.optional_choice<Region>("region").value_or(context.region);
  context.profession =
      fields.optional_choice<Profession>("profession").value_or(context.profession);
  context.mode = fields.optional_choice<Mode>("mode").value_or(context.mode);
  context.attachment = fields.optional_flag("attachment").value_or(context.attachment);
  draft.context = context;
  if (!fields.mistake().empty()) return Error{fields.mistake()};
  return draft;
}

Result<std::vector<PlacedFinding>> check_line(const std::string& line, const Checker& checker,
                                              const Context& context,
                                              const DisabledRules& disabled) {
  const Result<json::object> object = object_of(line);
  if (!object) return object.error();
  Result<Draft> draft = read_draft(*object, context);
  if (!draft) return draft.error();
  return checker.check(*std::move(draft), disabled);
}

}  // namespace

void CheckResult::add(const std::vector<PlacedFinding>& findings) {
  found |= std::ranges::any_of(
      findings, [](const PlacedFinding& finding) { return finding.severity >= Severity::caution; });
}

void CheckResult::add(const CheckResult& other) {
  found |= other.found;
  failed |= other.failed;
}

CheckResult check_lines(std::istream& input, std::ostream& output, const Checker& checker,
                        const Context& context, const DisabledRules& disabled) {
  CheckResult result;
  for (std::string line; std::getline(input, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto findings = check_line(line, checker, context, disabled);
    output << "{\"id\":" << written_id(line);
    if (findings) {
      result.add(*findings);
      output << ",\"findings\":" << json::serialize(json_of(*findings, checker)) << "}\n";
    } else {
      result.failed = true;
      output << ",\"error\":" << json::serialize(json::string(findings.error().message)) << "}\n";
    }
    output.flush();
  }
  return result;
}

}  // namespace forethought

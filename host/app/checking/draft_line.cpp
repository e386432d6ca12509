// SPDX-License-Identifier: MIT
#include "host/app/checking/draft_line.h"

#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <utility>

#include "host/app/checking/post_input.h"
#include "host/wire/json_text.h"
#include "host/wire/request_fields.h"

namespace forethought {
namespace {

namespace json = boost::json;

Result<json::object> object_of(const std::string& line) {
  json::error_code error;
  json::value value = json::parse(line, error);
  if (error) return Error{"the line is not JSON: " + why_not_json(line, error)};
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

}  // namespace

Result<Draft> draft_in(const std::string& line, Context context) {
  if (line.size() > kMaxLineBytes) return Error{"the line is longer than 1 MiB"};
  const Result<json::object> object = object_of(line);
  if (!object) return object.error();
  return read_draft(*object, context);
}

}  // namespace forethought

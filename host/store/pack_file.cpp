// SPDX-License-Identifier: MIT
#include "host/store/pack_file.h"

#include <boost/json.hpp>

namespace forethought {
namespace {

namespace json = boost::json;

constexpr char kFormKey[] = "forethought-pack";
constexpr int kForm = 1;

}  // namespace

std::string pack_file_text(const std::vector<RuleFile>& files) {
  json::object contents;
  for (const RuleFile& file : files) contents[file.name] = file.content;
  return json::serialize(json::object{{kFormKey, kForm}, {"files", std::move(contents)}}) + "\n";
}

Result<std::vector<RuleFile>> files_in_pack_file(std::string_view text) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  const json::object* object = error ? nullptr : value.if_object();
  const json::value* form = object ? object->if_contains(kFormKey) : nullptr;
  const json::value* contents = object ? object->if_contains("files") : nullptr;
  if (!form || *form != kForm || !contents || !contents->is_object()) {
    return Error{"it is not what \"forethought rules export\" writes"};
  }
  std::vector<RuleFile> files;
  for (const auto& [name, content] : contents->get_object()) {
    if (!content.is_string()) return Error{std::string(name) + ": its content is not a string"};
    files.push_back({std::string(name), std::string(content.get_string())});
  }
  return files;
}

}  // namespace forethought

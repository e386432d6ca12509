// SPDX-License-Identifier: MIT
#include "host/app/mistake_text.h"

#include <boost/json.hpp>

namespace forethought {
namespace {

namespace json = boost::json;

// A mistake quotes files, in which anything may stand.
constexpr json::parse_options options() {
  json::parse_options options;
  options.allow_invalid_utf8 = true;
  return options;
}

std::optional<Mistake> mistake_in(const json::value& value) {
  const json::array* parts = value.if_array();
  if (!parts || parts->size() != 4) return {};
  const json::string* file = (*parts)[0].if_string();
  const std::int64_t* line = (*parts)[1].if_int64();
  const json::string* what = (*parts)[2].if_string();
  const bool* untidy = (*parts)[3].if_bool();
  if (!file || !line || !what || !untidy) return {};
  return Mistake{std::string(*file), static_cast<int>(*line), std::string(*what), *untidy};
}

}  // namespace

std::string text_of(const std::vector<Mistake>& mistakes) {
  json::array all;
  for (const Mistake& mistake : mistakes) {
    all.push_back(json::array{mistake.file, mistake.line, mistake.what, mistake.untidy});
  }
  return json::serialize(all);
}

std::optional<std::vector<Mistake>> mistakes_in_text(std::string_view text) {
  json::error_code error;
  const json::value all = json::parse(text, error, {}, options());
  if (error || !all.is_array()) return {};
  std::vector<Mistake> mistakes;
  for (const json::value& one : all.get_array()) {
    auto mistake = mistake_in(one);
    if (!mistake) return {};
    mistakes.push_back(*std::move(mistake));
  }
  return mistakes;
}

}  // namespace forethought

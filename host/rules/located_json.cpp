// SPDX-License-Identifier: MIT
#include "host/rules/located_json.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <cstdint>
#include <utility>

namespace forethought {
namespace {

namespace json = boost::json;

constexpr std::size_t kMaxDepth = 32;

// Builds the tree from the parser's events. Boost.JSON does not say where a value stands, so the
// parser is fed line by line and `line` is the one being read.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = SIZE_MAX;
  static constexpr std::size_t max_array_size = SIZE_MAX;
  static constexpr std::size_t max_key_size = SIZE_MAX;
  static constexpr std::size_t max_string_size = SIZE_MAX;

  explicit TreeBuilder(FileMistakes& mistakes) : mistakes_(&mistakes) {}

  int line = 0;
  LocatedValue root;

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_array_begin(json::error_code&) { return open(LocatedValue::Array()); }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }
  bool on_object_begin(json::error_code&) { return open(LocatedValue::Object()); }
  bool on_object_end(std::size_t, json::error_code&) { return close(); }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    keep(part);
    key_ = std::exchange(text_, "");
    key_line_ = line;
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) { return keep(part); }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    keep(part);
    return add(std::exchange(text_, ""));
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    return add(static_cast<double>(number));
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    return add(static_cast<double>(number));
  }
  bool on_double(double number, json::string_view, json::error_code&) { return add(number); }
  bool on_bool(bool value, json::error_code&) { return add(value); }
  bool on_null(json::error_code&) { return add(nullptr); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  bool keep(json::string_view part) {
    text_.append(part.data(), part.size());
    return true;
  }

  template <typename T>
  bool add(T value) {
    place({line, std::move(value)});
    return true;
  }

  template <typename T>
  bool open(T empty) {
    open_.push_back(place({line, std::move(empty)}));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  // Puts the value where it belongs. A pointer into an open container stays good: nothing is added
  // to that container before the value is closed.
  LocatedValue* place(LocatedValue value) {
    if (open_.empty()) {
      root = std::move(value);
      return &root;
    }
    if (auto* array = std::get_if<LocatedValue::Array>(&open_.back()->value)) {
      return &array->emplace_back(std::move(value));
    }
    if (open_.back()->member(key_) != nullptr) {
      mistakes_->add(key_line_, in_quotes(key_) + " stands here twice");
    }
    auto& object = std::get<LocatedValue::Object>(open_.back()->value);
    object.push_back({std::move(key_), key_line_, std::move(value)});
    return &object.back().value;
  }

  FileMistakes* mistakes_;
  std::vector<LocatedValue*> open_;
  std::string text_, key_;
  int key_line_ = 0;
};

// The next line with its line feed; empty at the end.
std::string_view next_line(std::string_view text, std::size_t from) {
  const std::size_t end = text.find('\n', from);
  return end == std::string_view::npos ? text.substr(from) : text.substr(from, end - from + 1);
}

using Parser = json::basic_parser<TreeBuilder>;

// Feeds the whole text; false once it turns out not to be JSON.
bool feed(Parser& parser, std::string_view text, json::error_code& error) {
  std::size_t at = 0;
  while (at < text.size() && !error) {
    const std::string_view line = next_line(text, at);
    ++parser.handler().line;
    if (parser.write_some(true, line.data(), line.size(), error) < line.size() && !error) {
      error = json::error::extra_data;
    }
    at += line.size();
  }
  if (!error) parser.write_some(false, text.data(), 0, error);
  return !error;
}

}  // namespace

const LocatedValue* LocatedValue::member(std::string_view key) const {
  const Object* members = object();
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, key, &LocatedMember::key);
  return found == members->end() ? nullptr : &found->value;
}

std::optional<LocatedValue> read_located_json(std::string_view text, FileMistakes& mistakes) {
  json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  options.max_depth = kMaxDepth;
  Parser parser(options, mistakes);
  json::error_code error;
  if (!feed(parser, text, error)) {
    mistakes.add(std::max(parser.handler().line, 1), "not JSON: " + error.message());
    return std::nullopt;
  }
  return std::move(parser.handler().root);
}

}  // namespace forethought

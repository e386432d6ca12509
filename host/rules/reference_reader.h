// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/rules/fields.h"
#include "host/rules/pack.h"

namespace forethought {

// Read guidance.jsonc, services.jsonc and the version in pack.jsonc.
std::vector<Guidance> read_guidance(const LocatedValue& file, FileMistakes& mistakes);
std::vector<Service> read_services(const LocatedValue& file, FileMistakes& mistakes);
std::string read_version(const LocatedValue& file, FileMistakes& mistakes);

// The id of the object of `fields`, which no other of `known` may have.
template <typename T>
std::string read_new_id(const Fields& fields, const std::vector<T>& known) {
  std::string id = fields.text("id");
  for (const T& other : known) {
    if (!id.empty() && other.id == id) {
      fields.mistakes().add(fields.line(), "the id " + in_quotes(id) + " stands here twice");
    }
  }
  return id;
}

// The objects of the list `list` of `file`, each as `read_one` reads it and with an id of its own.
// `known` are the keys that may stand in one; `what` names one in messages: "a service".
template <typename ReadOne>
auto read_list(const Fields& file, Key list, std::span<const Key> known, std::string_view what,
               ReadOne read_one) {
  file.require(list);
  std::vector<decltype(read_one(file))> all;
  for (const LocatedValue& value : file.elements(list)) {
    const Fields fields(value, known, what, file.mistakes());
    auto one = read_one(fields);
    one.id = read_new_id(fields, all);
    all.push_back(std::move(one));
  }
  return all;
}

// Ids of other things, each of which must be one of `known`; not checked where that is null,
// because they could not be read. `what` names one in messages: "guidance".
template <typename T>
std::vector<std::string> read_ids(const Fields& fields, Key key, std::string_view what,
                                  const std::vector<T>* known) {
  std::vector<std::string_view> ids;
  if (known != nullptr) {
    for (const T& one : *known) ids.push_back(one.id);
  }
  std::vector<std::string> read;
  for (LocatedText& id : fields.texts(key)) {
    if (known != nullptr && std::ranges::find(ids, id.text) == ids.end()) {
      fields.mistakes().add(id.line, "no " + std::string(what) + " " + in_quotes(id.text) +
                                         did_you_mean(id.text, ids));
    }
    read.push_back(std::move(id.text));
  }
  return read;
}

}  // namespace forethought

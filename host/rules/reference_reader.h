// SPDX-License-Identifier: MIT
#pragma once

#include <string>
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
      fields.mistakes().add(fields.line(), "the id " + quoted(id) + " stands here twice");
    }
  }
  return id;
}

}  // namespace forethought

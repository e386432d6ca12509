// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/rules/fields.h"
#include "host/rules/pack.h"

namespace forethought {

// Reads signposts.jsonc. Every text names known services, and every telephone number and short code
// in it is one of theirs; not checked where `services` is null, because they could not be read.
std::vector<Signpost> read_signposts(const LocatedValue& file, const std::vector<Service>* services,
                                     FileMistakes& mistakes);

// The services that a ready text names, from the object that it stands in. Reports what
// read_signposts() does.
std::vector<std::string> read_services_of(const Fields& fields, const std::string& text,
                                          const std::vector<Service>* services);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <istream>
#include <ostream>
#include <string>

namespace forethought {

// `forethought rules read`: reads posts as check_lines() does and answers each with how the rules
// of the pack in `folder` read it, for those who write rules or learn evidence:
//
//     {"id":…,"draft":{"words":["^","00yo","on","my"],"terms":["age"]},"parent":{…},"profile":{…}}
//
// with plain words (host/text/plain_words.h) in their order and the terms that match, by name. A
// text that the post is without is left out. Exit status: 0, kUnusable when something could not be
// read.
int read_lines(const std::string& folder, std::istream& input, std::ostream& output,
               std::ostream& errors);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <iosfwd>

#include "host/wire/bio_reply.h"

namespace forethought {

// Tells people what a profile says and leaves unsaid: a line for each element, and the words on
// those that could be better or that only the author can answer.
void report_bio(const CheckedBio& checked, std::ostream& output);

}  // namespace forethought

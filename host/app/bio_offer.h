// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "host/app/checker.h"
#include "host/wire/bio_reply.h"

namespace forethought {

// Checks a profile, and adds what helps to write a better one: the ready bios of the author's
// region and the limit of `site`, a host name; empty: not known. Fails as Checker::check_bio().
Result<CheckedBio> check_profile(const Checker& checker, const Profile& profile,
                                 const Context& context, std::string_view site);

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/rules/pack.h"
#include "host/wire/replies.h"

namespace forethought {

// What may be offered in a region: of every signpost for `category` (all of them without one), the
// texts that rely only on services whose details were verified. A signpost without any such text is
// left out.
std::vector<OfferedSignpost> offered_signposts(const Pack& pack, Region region,
                                               const std::optional<std::string>& category,
                                               std::chrono::sys_days today);

// Brings what was written for the surface to the front: answers to reviews, where a review is
// answered. The order stays the same otherwise. Marks what is not to be put in there.
void fit_to(Surface surface, std::vector<OfferedSignpost>& offered);

// Whether a person has verified the service's details, so that a text may rely on it.
bool is_verified(const Service& service);

// Whether `checked` (YYYY-MM-DD) is so long before `today` that the user is asked to check the
// service first, or is no date.
bool needs_checking(std::string_view checked, std::chrono::sys_days today);

std::chrono::sys_days today();

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/app/doctor/doctor.h"
#include "host/app/host_environment.h"
#include "host/app/rules_in_use.h"
#include "host/app/user_state.h"

namespace forethought {

// What a host that runs knows of its own state, in the doctor's words. It looks at no files: that a
// browser found it shows that those are right. `user` is who asks, if that is known.
std::vector<Examined> diagnose(const RulesInUse& rules, const HostEnvironment& environment,
                               const UserState* user = nullptr);

}  // namespace forethought

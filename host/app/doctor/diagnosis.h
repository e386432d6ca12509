// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "host/app/doctor/doctor.h"
#include "host/app/rules_in_use.h"
#include "host/store/store_folder.h"

namespace forethought {

// What a host that runs knows of its own state, in the doctor's words. It looks at no files: that a
// browser found it shows that those are right. `beside` is what stands beside its store.
std::vector<Examined> diagnose(const RulesInUse& rules, Sandbox sandbox, StoreFolder beside = {});

}  // namespace forethought

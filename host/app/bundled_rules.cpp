// SPDX-License-Identifier: MIT
#include "host/app/bundled_rules.h"

#include "host/app/registering/native_manifest.h"

namespace forethought {

std::string bundled_rules_folder() {
  return (this_program().parent_path().parent_path() / "share/forethought/rules").string();
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "host/result.h"

namespace forethought {

// What registering needs of the Windows registry: keys below "Software", each with the one value
// that has no name.
class Registry {
 public:
  enum class Hive : bool { user, everyone };

  virtual ~Registry() = default;

  virtual bool has(Hive hive, const std::string& key) const = 0;
  // Nothing where the key or its value is not there.
  virtual std::optional<std::string> value(Hive hive, const std::string& key) const = 0;
  // Makes the key and those above it where they are missing.
  virtual Result<void> set(Hive hive, const std::string& key, const std::string& value) = 0;
  // Removes a key that has no keys below it; says whether it did. One that has some stays, which is
  // no error.
  virtual Result<bool> remove(Hive hive, const std::string& key) = 0;
};

// The registry of this computer. Only Windows has one.
std::unique_ptr<Registry> windows_registry();

}  // namespace forethought

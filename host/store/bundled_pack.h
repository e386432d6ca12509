// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"

namespace forethought {

// The pack that came with the program. Its files are opened at once, for a host that may open none
// later, and read when something asks for them: megabytes that a start seldom needs.
class BundledPack {
 public:
  // The program came without one.
  BundledPack();
  // Of files that were read.
  BundledPack(std::vector<RuleFile> files);  // NOLINT(google-explicit-constructor)
  // Fails when the folder or a file in it cannot be opened.
  static Result<BundledPack> in_folder(const std::string& folder);

  // Empty where they can be read no more.
  const std::vector<RuleFile>& files() const;
  // As pack.jsonc gives it; empty where it gives none.
  std::string version() const;
  // See digest_of().
  const std::string& digest() const;
  // Another one where a file was written or replaced since; known without reading them. Empty for
  // files of no folder.
  const std::string& stamp() const { return stamp_; }

 private:
  struct Contents;
  std::string stamp_;
  std::shared_ptr<Contents> contents_;
};

}  // namespace forethought

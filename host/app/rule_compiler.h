// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"
#include "host/sandbox/work_server.h"

namespace forethought {

// What reading and compiling rules may use: a pack's, and a user's own, which a person waits for.
inline constexpr WorkLimits kPackLimits{
    .cpu_seconds = 120, .wall_seconds = 180, .memory_bytes = 4ULL << 30};
inline constexpr WorkLimits kOwnRuleLimits{
    .cpu_seconds = 20, .wall_seconds = 30, .memory_bytes = 1ULL << 30};

// Reads and compiles rules in a process of its own, which is stopped where they ask for too much.
class RuleCompiler {
 public:
  // To be started while this process may still make others.
  static Result<RuleCompiler> start();

  // What came of it: one of the two is empty.
  struct Compiled {
    std::string image;    // for Image::from_bytes()
    std::string mistake;  // the first that keeps the rules from being used
  };
  // Fails where it was stopped.
  Result<Compiled> compile(const std::vector<RuleFile>& files, const WorkLimits& limits);

 private:
  explicit RuleCompiler(WorkServer server) : server_(std::move(server)) {}

  WorkServer server_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "host/app/checker.h"
#include "host/result.h"
#include "host/rules/reader.h"
#include "host/sandbox/work_server.h"

namespace forethought {

// What reading and compiling rules may use: a pack's, and a user's own, which a person waits for.
inline constexpr WorkLimits kPackLimits{
    .cpu_seconds = 120, .wall_seconds = 180, .memory_bytes = 4ULL << 30};
inline constexpr WorkLimits kOwnRuleLimits{
    .cpu_seconds = 20, .wall_seconds = 30, .memory_bytes = 1ULL << 30};

// What came of the files of a pack.
struct CompiledRules {
  SharedBytes pack;                // for Checker::with(); empty after a mistake
  std::optional<Mistake> mistake;  // the first that keeps the rules from being used
};

// Reads and compiles rules in this process.
CompiledRules compile_rules(const std::vector<RuleFile>& files);

// Does so in a process of its own, which is stopped where they ask for too much.
class RuleCompiler {
 public:
  // To be started while this process may still make others.
  static Result<RuleCompiler> start();

  // Fails where it was stopped.
  Result<CompiledRules> compile(const std::vector<RuleFile>& files, const WorkLimits& limits);

 private:
  explicit RuleCompiler(WorkServer server) : server_(std::move(server)) {}

  WorkServer server_;
};

// By `compiler`; null: in this process, without limits.
Result<CompiledRules> compile_rules_by(RuleCompiler* compiler, const std::vector<RuleFile>& files,
                                       const WorkLimits& limits);

}  // namespace forethought

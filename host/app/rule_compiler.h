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

// Mistake::file of what is wrong with no single file.
inline constexpr char kWholePack[] = "rules";

// What came of the files of a pack.
struct CompiledRules {
  SharedBytes pack;               // for Checker::with(); empty where they cannot be used
  std::vector<Mistake> mistakes;  // then: every one that was found

  // The first mistake that keeps the rules from being used; null when nothing does.
  const Mistake* obstacle() const;
};

// Reads rules as read_pack() does, in a child that this process makes for it, with the limits of a
// pack. Without the literals of their terms. Fails where it was stopped.
Result<ReadPack> read_rules(const std::vector<RuleFile>& files);

// Reads and compiles rules in a process of its own, which is stopped where they ask for too much.
class RuleCompiler {
 public:
  // To be called while this process may still make others; again, where that failed.
  Result<void> start();

  // Fails where it was stopped. Where it was not started, this process makes a child for it.
  Result<CompiledRules> compile(const std::vector<RuleFile>& files, const WorkLimits& limits);

  // What holds that process. Fails where there is none, or none any more.
  Result<WorkSandbox> sandbox();

 private:
  std::optional<WorkServer> server_;
  std::string why_none_;
};

// By `compiler`; null: in a child that this process makes for it, with the same limits.
Result<CompiledRules> compile_rules_by(RuleCompiler* compiler, const std::vector<RuleFile>& files,
                                       const WorkLimits& limits);

}  // namespace forethought

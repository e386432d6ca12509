// SPDX-License-Identifier: MIT
#include "host/app/checking/check_jobs.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "host/app/checking/post_input.h"
#include "host/sandbox/answering_child.h"

namespace forethought {
namespace {

constexpr int kLinesAtOnce = 64;
constexpr std::size_t kBytesAtOnce = kMaxLineBytes;  // or a line more
constexpr char kEnded[] = "a process that checks posts ended early";

// The sign before the answers to some lines: what came of them.
constexpr char kFound = 1;
constexpr char kFailed = 2;

// Empty at the end of the input. They begin with an empty line, since only the first line of all
// may have a byte-order mark.
std::string next_lines(PostLines& lines) {
  std::string some;
  std::string line;
  for (int count = 0; count < kLinesAtOnce && some.size() < kBytesAtOnce; ++count) {
    if (!lines.next(line)) break;
    some += "\n" + line;
  }
  return some;
}

// Whether there was one.
bool take_answer(AnsweringChild& worker, std::ostream& output, CheckResult& result) {
  const auto answer = worker.answer();
  if (!answer || answer->empty()) return false;
  result.add(
      {.found = (answer->front() & kFound) != 0, .failed = (answer->front() & kFailed) != 0});
  output << std::string_view(*answer).substr(1) << std::flush;
  return true;
}

Result<std::vector<AnsweringChild>> start_workers(int jobs, const AnsweringChild::Answer& check) {
  std::vector<AnsweringChild> workers;
  for (int job = 0; job < jobs; ++job) {
    auto worker = AnsweringChild::start([] {}, check);
    if (!worker) return worker.error();
    workers.push_back(*std::move(worker));
  }
  return workers;
}

}  // namespace

Result<CheckResult> check_lines_at_once(int jobs, std::istream& input, std::ostream& output,
                                        const Checker& checker, const Context& context,
                                        const DisabledRules& disabled) {
  auto workers = start_workers(jobs, [&](std::string_view lines) {
    std::istringstream some{std::string(lines)};
    std::ostringstream answers;
    const CheckResult result = check_lines(some, answers, checker, context, disabled);
    const int sign = (result.found ? kFound : 0) | (result.failed ? kFailed : 0);
    return std::string(1, static_cast<char>(sign)) + answers.str();
  });
  if (!workers) return workers.error();

  CheckResult result;
  PostLines lines(input);
  const auto is_asked = [&] { return std::ranges::any_of(*workers, &AnsweringChild::is_asked); };
  // Each is asked again as soon as its answer is taken, in turn, so that the order stays.
  do {
    for (AnsweringChild& worker : *workers) {
      if (worker.is_asked() && !take_answer(worker, output, result)) return Error{kEnded};
      const std::string some = next_lines(lines);
      if (!some.empty() && !worker.ask(some)) return Error{kEnded};
    }
  } while (is_asked());
  return result;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/sandbox/work_server.h"

#include <cstring>
#include <memory>
#include <optional>

#include "host/sandbox/sandbox.h"

namespace forethought {
namespace {

// An answer begins with one of these.
constexpr char kDone = '+';
constexpr char kStopped = '-';

// A question to the server itself: what holds it. No work is asked without limits.
constexpr std::string_view kWhatHolds;

// Any limits do to try whether there are any.
constexpr WorkLimits kSomeLimits{.cpu_seconds = 60, .wall_seconds = 60, .memory_bytes = 1ULL << 40};

std::string as_answer(WorkSandbox sandbox) {
  return {reinterpret_cast<const char*>(&sandbox), sizeof sandbox};
}

WorkSandbox sandbox_in(const std::optional<std::string>& answer) {
  WorkSandbox sandbox;
  if (answer && answer->size() == sizeof sandbox) {
    std::memcpy(&sandbox, answer->data(), sizeof sandbox);
  }
  return sandbox;
}

WorkSandbox what_holds(Sandbox server) {
  const auto limits = in_limited_child(
      kSomeLimits, [] { return std::string(is_kept_to(kSomeLimits) ? "held" : "free"); });
  return {.files = server.files, .calls = server.calls, .limits = limits && *limits == "held"};
}

std::string answer_to(const WorkServer::Work& work, std::string_view frame) {
  WorkLimits limits;
  if (frame.size() < sizeof limits) return std::string(1, kStopped);
  std::memcpy(&limits, frame.data(), sizeof limits);
  frame.remove_prefix(sizeof limits);
  const auto done = in_limited_child(limits, [&] { return work(frame); });
  return std::string(1, done ? kDone : kStopped).append(done ? *done : done.error().message);
}

}  // namespace

Result<WorkServer> WorkServer::start(const Work& work) {
  const auto entered = std::make_shared<Sandbox>();
  auto server = AnsweringChild::start(
      [=] { *entered = enter_compiler_sandbox(); },
      [=](std::string_view question) {
        return question == kWhatHolds ? as_answer(what_holds(*entered)) : answer_to(work, question);
      });
  if (!server) return server.error();
  return WorkServer(*std::move(server));
}

WorkSandbox WorkServer::sandbox() {
  return sandbox_in(server_.ask(kWhatHolds) ? server_.answer() : std::nullopt);
}

Result<std::string> WorkServer::ask(const WorkLimits& limits, std::string_view question) {
  std::string frame(reinterpret_cast<const char*>(&limits), sizeof limits);
  frame += question;
  const auto answer = server_.ask(frame) ? server_.answer() : std::nullopt;
  if (!answer || answer->empty()) return Error{"the process that compiles rules is gone"};
  if (answer->front() == kDone) return answer->substr(1);
  return Error{answer->substr(1)};
}

}  // namespace forethought

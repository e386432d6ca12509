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

std::string as_bytes(WorkSandbox sandbox) {
  return {reinterpret_cast<const char*>(&sandbox), sizeof sandbox};
}

Result<WorkSandbox> sandbox_in(std::string_view bytes) {
  WorkSandbox sandbox;
  if (bytes.size() != sizeof sandbox) return Error{"the process that compiles rules is another"};
  std::memcpy(&sandbox, bytes.data(), sizeof sandbox);
  return sandbox;
}

Result<std::string> what_holds(Sandbox server) {
  const auto limits = in_limited_child(
      kSomeLimits, [] { return std::string(is_kept_to(kSomeLimits) ? "held" : "free"); });
  if (!limits) return limits.error();
  return as_bytes({.files = server.files, .calls = server.calls, .limits = *limits == "held"});
}

std::string as_answer(const Result<std::string>& done) {
  return std::string(1, done ? kDone : kStopped).append(done ? *done : done.error().message);
}

std::string answer_of(const WorkServer::Work& work, std::string_view frame) {
  WorkLimits limits;
  if (frame.size() < sizeof limits) return std::string(1, kStopped);
  std::memcpy(&limits, frame.data(), sizeof limits);
  frame.remove_prefix(sizeof limits);
  return as_answer(in_sandboxed_child(limits, [&] { return work(frame); }));
}

}  // namespace

Result<WorkServer> WorkServer::start(const Work& work) {
  const auto entered = std::make_shared<Sandbox>();
  auto server = AnsweringChild::start(
      [=] { *entered = enter_compiler_sandbox(); },
      [=](std::string_view question) {
        return question == kWhatHolds ? as_answer(what_holds(*entered)) : answer_of(work, question);
      });
  if (!server) return server.error();
  return WorkServer(*std::move(server));
}

Result<WorkSandbox> WorkServer::sandbox() {
  const auto told = answer_to(kWhatHolds);
  if (!told) return told.error();
  return sandbox_in(*told);
}

Result<std::string> WorkServer::ask(const WorkLimits& limits, std::string_view question) {
  std::string frame(reinterpret_cast<const char*>(&limits), sizeof limits);
  frame += question;
  return answer_to(frame);
}

Result<std::string> WorkServer::answer_to(std::string_view frame) {
  const auto answer = server_.ask(frame) ? server_.answer() : std::nullopt;
  if (!answer || answer->empty()) return Error{"the process that compiles rules is gone"};
  if (answer->front() == kDone) return answer->substr(1);
  return Error{answer->substr(1)};
}

}  // namespace forethought

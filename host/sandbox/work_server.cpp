// SPDX-License-Identifier: MIT
#include "host/sandbox/work_server.h"

#include <cstring>
#include <optional>

#include "host/sandbox/sandbox.h"

namespace forethought {
namespace {

// An answer begins with one of these.
constexpr char kDone = '+';
constexpr char kStopped = '-';

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
  auto server =
      AnsweringChild::start([] { enter_compiler_sandbox(); },
                            [&](std::string_view question) { return answer_to(work, question); });
  if (!server) return server.error();
  return WorkServer(*std::move(server));
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

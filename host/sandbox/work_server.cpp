// SPDX-License-Identifier: MIT
#include "host/sandbox/work_server.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "host/sandbox/frames.h"
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

// Leaves the streams of the process that it was made from alone: a browser waits for their end.
void take_streams(const PipeEnds& questions, const PipeEnds& answers) {
  ::dup2(questions.reading.number(), STDIN_FILENO);
  ::dup2(answers.writing.number(), STDOUT_FILENO);
  if (const Descriptor nothing(::open("/dev/null", O_WRONLY | O_CLOEXEC)); nothing.is_open()) {
    ::dup2(nothing.number(), STDERR_FILENO);
  }
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
}

[[noreturn]] void serve(const WorkServer::Work& work, pid_t owner) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != owner) ::_exit(0);  // it ended before it could be waited for
  enter_compiler_sandbox();
  while (const auto frame = read_frame(STDIN_FILENO)) {
    if (!write_frame(STDOUT_FILENO, answer_to(work, *frame))) break;
  }
  ::_exit(0);
}

}  // namespace

Result<WorkServer> WorkServer::start(const Work& work) {
  auto questions = PipeEnds::make();
  if (!questions) return questions.error();
  auto answers = PipeEnds::make();
  if (!answers) return answers.error();
  const pid_t owner = ::getpid();
  const pid_t server = ::fork();
  if (server < 0) return Error{std::string("a process: ") + std::strerror(errno)};
  if (server == 0) {
    take_streams(*questions, *answers);
    serve(work, owner);
  }
  return WorkServer(std::move(questions->writing), std::move(answers->reading));
}

Result<std::string> WorkServer::ask(const WorkLimits& limits, std::string_view question) {
  std::string frame(reinterpret_cast<const char*>(&limits), sizeof limits);
  frame += question;
  const bool asked = write_frame(questions_.number(), frame);
  const auto answer = asked ? read_frame(answers_.number()) : std::nullopt;
  if (!answer || answer->empty()) return Error{"the process that compiles rules is gone"};
  if (answer->front() == kDone) return answer->substr(1);
  return Error{answer->substr(1)};
}

}  // namespace forethought

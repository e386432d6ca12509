// SPDX-License-Identifier: MIT
#include "host/sandbox/answering_child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "host/sandbox/frames.h"

namespace forethought {
namespace {

// Where a child writes its answers: not where anything that prints does.
constexpr int kAnswers = STDERR_FILENO + 1;

// Without the streams of the process that it was made from, whose end a browser waits for, and
// without the ends of its other children's pipes, which these wait to see closed.
void take_streams(const PipeEnds& questions, const PipeEnds& answers) {
  ::dup2(questions.reading.number(), STDIN_FILENO);
  ::dup2(answers.writing.number(), kAnswers);
  const Descriptor nothing(::open("/dev/null", O_WRONLY | O_CLOEXEC));
  for (const int printed : {STDOUT_FILENO, STDERR_FILENO}) {
    // The number stays taken: into what is only read, nothing is printed.
    ::dup2(nothing.is_open() ? nothing.number() : STDIN_FILENO, printed);
  }
  ::close_range(kAnswers + 1, ~0U, 0);
}

[[noreturn]] void serve(pid_t owner, const std::function<void()>& prepare,
                        const AnsweringChild::Answer& answer) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != owner) ::_exit(0);  // it ended before it could be waited for
  prepare();
  while (const auto question = read_frame(STDIN_FILENO)) {
    if (!write_frame(kAnswers, answer(*question))) break;
  }
  ::_exit(0);
}

}  // namespace

Result<AnsweringChild> AnsweringChild::start(const std::function<void()>& prepare,
                                             const Answer& answer) {
  auto questions = PipeEnds::make();
  if (!questions) return questions.error();
  auto answers = PipeEnds::make();
  if (!answers) return answers.error();
  const pid_t owner = ::getpid();
  const pid_t process = ::fork();
  if (process < 0) return Error{std::string("a process: ") + std::strerror(errno)};
  if (process == 0) {
    take_streams(*questions, *answers);
    serve(owner, prepare, answer);
  }
  return AnsweringChild(process, std::move(questions->writing), std::move(answers->reading));
}

AnsweringChild::AnsweringChild(pid_t process, Descriptor questions, Descriptor answers)
    : process_(process), questions_(std::move(questions)), answers_(std::move(answers)) {}

AnsweringChild::AnsweringChild(AnsweringChild&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      questions_(std::move(other.questions_)),
      answers_(std::move(other.answers_)),
      is_asked_(other.is_asked_) {}

AnsweringChild::~AnsweringChild() {
  questions_.close();
  answers_.close();
  // A process in its sandbox may not wait; the child's end is then the system's to note.
  if (process_ > 0) ::waitpid(process_, nullptr, 0);
}

bool AnsweringChild::ask(std::string_view question) {
  is_asked_ = write_frame(questions_.number(), question);
  return is_asked_;
}

std::optional<std::string> AnsweringChild::answer() {
  is_asked_ = false;
  return read_frame(answers_.number());
}

}  // namespace forethought

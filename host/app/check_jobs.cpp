// SPDX-License-Identifier: MIT
#include "host/app/check_jobs.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <functional>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "host/app/post_input.h"
#include "host/descriptor.h"
#include "host/sandbox/frames.h"

namespace forethought {
namespace {

constexpr int kLinesAtOnce = 64;
constexpr char kEnded[] = "a process that checks posts ended early";

// Some lines to be checked → what is written for them, behind a sign for what came of it.
using Work = std::function<std::string(const std::string&)>;

// A process that does one piece of work after another; it ends with its questions.
class Worker {
 public:
  static Result<Worker> start(const Work& work) {
    auto questions = PipeEnds::make();
    if (!questions) return questions.error();
    auto answers = PipeEnds::make();
    if (!answers) return answers.error();
    const pid_t process = ::fork();
    if (process < 0) return Error{std::string("a process: ") + std::strerror(errno)};
    if (process == 0) serve(work, *questions, *answers);
    return Worker(process, std::move(questions->writing), std::move(answers->reading));
  }

  Worker(Worker&& other) noexcept
      : process_(std::exchange(other.process_, -1)),
        questions_(std::move(other.questions_)),
        answers_(std::move(other.answers_)) {}
  Worker& operator=(Worker&&) = delete;
  ~Worker() {
    questions_.close();
    answers_.close();
    if (process_ > 0) ::waitpid(process_, nullptr, 0);
  }

  bool ask(const std::string& lines) {
    is_asked_ = write_frame(questions_.number(), lines);
    return is_asked_;
  }
  bool is_asked() const { return is_asked_; }
  std::optional<std::string> answer() {
    is_asked_ = false;
    return read_frame(answers_.number());
  }

 private:
  Worker(pid_t process, Descriptor questions, Descriptor answers)
      : process_(process), questions_(std::move(questions)), answers_(std::move(answers)) {}

  // Without the ends that are the other workers': these could not see their questions end.
  [[noreturn]] static void serve(const Work& work, const PipeEnds& questions,
                                 const PipeEnds& answers) {
    ::dup2(questions.reading.number(), STDIN_FILENO);
    ::dup2(answers.writing.number(), STDOUT_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    while (const auto lines = read_frame(STDIN_FILENO)) {
      if (!write_frame(STDOUT_FILENO, work(*lines))) break;
    }
    ::_exit(0);
  }

  pid_t process_;
  Descriptor questions_, answers_;
  bool is_asked_ = false;
};

constexpr char kFound = 1;
constexpr char kFailed = 2;

// Empty at the end of the input. They begin with an empty line, since only the first line of all
// may have a byte-order mark.
std::string next_lines(PostLines& lines) {
  std::string some;
  std::string line;
  for (int count = 0; count < kLinesAtOnce && lines.next(line); ++count) some += "\n" + line;
  return some;
}

// Whether there was one.
bool take_answer(Worker& worker, std::ostream& output, CheckResult& result) {
  const auto answer = worker.answer();
  if (!answer || answer->empty()) return false;
  result.add(
      {.found = (answer->front() & kFound) != 0, .failed = (answer->front() & kFailed) != 0});
  output << std::string_view(*answer).substr(1) << std::flush;
  return true;
}

Result<std::vector<Worker>> start_workers(int jobs, const Work& work) {
  std::vector<Worker> workers;
  for (int job = 0; job < jobs; ++job) {
    auto worker = Worker::start(work);
    if (!worker) return worker.error();
    workers.push_back(*std::move(worker));
  }
  return workers;
}

}  // namespace

Result<CheckResult> check_lines_at_once(int jobs, std::istream& input, std::ostream& output,
                                        const Checker& checker, const Context& context,
                                        const DisabledRules& disabled) {
  auto workers = start_workers(jobs, [&](const std::string& lines) {
    std::istringstream some(lines);
    std::ostringstream answers;
    const CheckResult result = check_lines(some, answers, checker, context, disabled);
    const int sign = (result.found ? kFound : 0) | (result.failed ? kFailed : 0);
    return std::string(1, static_cast<char>(sign)) + answers.str();
  });
  if (!workers) return workers.error();

  CheckResult result;
  PostLines lines(input);
  const auto is_asked = [&] { return std::ranges::any_of(*workers, &Worker::is_asked); };
  // Each is asked again as soon as its answer is taken, in turn, so that the order stays.
  do {
    for (Worker& worker : *workers) {
      if (worker.is_asked() && !take_answer(worker, output, result)) return Error{kEnded};
      const std::string some = next_lines(lines);
      if (!some.empty() && !worker.ask(some)) return Error{kEnded};
    }
  } while (is_asked());
  return result;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/checking/check_jobs.h"

#include <fstream>
#include <sstream>
#include <string>

#include "tests/host/app/started_program.h"
#include "tests/host/app/stop_checker.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

// So many posts that every process gets several lots of them.
std::string many_lines() {
  std::string lines = "\xEF\xBB\xBF";
  for (int number = 0; number < 1000; ++number) {
    const std::string text = number % 7 == 0 ? "Stop the sertraline" : "Hello";
    lines += number % 11 == 0 ? "\xEF\xBB\xBFnonsense"
                              : "{\"id\":" + std::to_string(number) + ",\"text\":\"" + text + "\"}";
    lines += number % 5 == 0 ? "\n\n" : "\n";
  }
  return lines;
}

struct Posts {
  int count;
  int kilobytes;  // of the words of each
};

// Most memory that the program holds while it answers them, and what it ends with.
StartedProgram::End end_with(const std::string& jobs, const Posts& posts) {
  const InstalledProgram installed;
  const TemporaryFolder folder;
  const std::string file = folder.file("posts.ndjson");
  std::ofstream lines(file);
  const std::string words(1000, 'a');
  for (int post = 0; post < posts.count; ++post) {
    lines << R"({"id":1,"text":")";
    for (int kilobyte = 0; kilobyte < posts.kilobytes; ++kilobyte) lines << words;
    lines << "\"}\n";
  }
  lines.close();
  StartedProgram program(installed, {"check", "--format", "ndjson", "--jobs", jobs, file});
  return program.end();
}

}  // namespace

TEST_CASE("several processes answer what one does, in the same order") {
  std::istringstream one_input(many_lines()), more_input(many_lines());
  std::ostringstream one, more;

  const CheckResult by_one = check_lines(one_input, one, stop_checker(), {});
  const CheckResult by_more = must(check_lines_at_once(3, more_input, more, stop_checker(), {}));

  CHECK(more.str() == one.str());
  CHECK(by_more.found == by_one.found);
  CHECK(by_more.failed == by_one.failed);
}

TEST_CASE("more processes than lines, and no line at all, are answered too") {
  std::istringstream line(R"({"id":1,"text":"Hello"})"), nothing("\n\n");
  std::ostringstream output;

  CHECK_FALSE(must(check_lines_at_once(8, line, output, stop_checker(), {})).failed);
  CHECK_FALSE(must(check_lines_at_once(2, nothing, output, stop_checker(), {})).failed);

  CHECK(output.str() == "{\"id\":1,\"findings\":[]}\n");
}

#ifndef FORETHOUGHT_NO_SANDBOX  // a sanitizer keeps what was freed
TEST_CASE("memory does not grow with the number of posts, nor with a line that is too long") {
  for (const std::string jobs : {"1", "2"}) {
    CAPTURE(jobs);
    const auto few = end_with(jobs, {200, 1});
    const auto many = end_with(jobs, {20'000, 1});
    const auto huge = end_with(jobs, {2, 50'000});
    CHECK(few.status == 0);
    CHECK(many.status == 0);
    CHECK(many.peak_kib < few.peak_kib + 4096);
    CHECK(huge.status == 2);
    CHECK(huge.peak_kib < few.peak_kib + 8192);
  }
}
#endif

}  // namespace forethought

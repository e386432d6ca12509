// SPDX-License-Identifier: MIT
#include "host/app/checking/check_jobs.h"

#include <sstream>
#include <string>

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

}  // namespace forethought

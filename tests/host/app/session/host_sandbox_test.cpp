// SPDX-License-Identifier: MIT
//
// What the real host holds itself to, seen from outside of it: sandbox_test.cpp tries each forbidden
// thing from inside.
#include <poll.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "tests/host/app/session/used_computer.h"
#include "tests/host/app/started_program.h"

namespace forethought {

TEST_CASE("what whoever starts the host has open is closed in it and in what compiles its rules") {
  const InstalledProgram installed;
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  StartedProgram host(installed, {origin()});
  host.ask(hello_request());

  ::close(ends[1]);

  // Nobody is left who could write.
  pollfd reading{ends[0], POLLIN, 0};
  CHECK(::poll(&reading, 1, 0) == 1);
  CHECK((reading.revents & POLLHUP) != 0);
  ::close(ends[0]);
}

}  // namespace forethought

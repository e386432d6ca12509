// SPDX-License-Identifier: MIT
#include "host/wire/message_writer.h"

#include <doctest/doctest.h>

#include <csignal>
#include <thread>

#include "host/wire/message_reader.h"
#include "tests/host/must.h"
#include "tests/host/wire/pipe.h"

namespace forethought {
namespace {

TEST_CASE("a message is its length and its bytes") {
  Pipe pipe;

  must(MessageWriter(pipe.writing()).write("{\"a\":\"\xC3\xA9\n\"}"));

  CHECK(pipe.get(4) == length_prefix(11));
  CHECK(pipe.get(11) == "{\"a\":\"\xC3\xA9\n\"}");
}

TEST_CASE("a message longer than the pipe is written whole") {
  Pipe pipe;
  const std::string body(kMaxMessageBytes, 'x');
  std::string got;

  std::thread browser([&] { got = pipe.get(4 + kMaxMessageBytes); });
  const auto written = MessageWriter(pipe.writing()).write(body);
  browser.join();

  must(written);
  CHECK(got == framed(body));
}

TEST_CASE("writing to a browser that is gone fails") {
  Pipe pipe;
  pipe.close_reading();
  const auto before = std::signal(SIGPIPE, SIG_IGN);

  const auto written = MessageWriter(pipe.writing()).write("{}");

  std::signal(SIGPIPE, before);
  CHECK_FALSE(written);
}

}  // namespace
}  // namespace forethought

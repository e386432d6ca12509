// SPDX-License-Identifier: MIT
#include "host/wire/message_reader.h"

#include <doctest/doctest.h>

#include <string>
#include <thread>

#include "tests/host/wire/pipe.h"

namespace forethought {
namespace {

using Kind = Incoming::Kind;

constexpr int kLong = 10'000;  // milliseconds; no test waits for it

TEST_CASE("messages come one by one, however they were written") {
  Pipe pipe;
  MessageReader reader(pipe.reading());
  const std::string two = framed("{\"a\":1}") + framed("");
  pipe.put(two.substr(0, 6));
  CHECK(reader.read(0).kind == Kind::nothing);
  pipe.put(two.substr(6));

  const Incoming first = reader.read(kLong);
  CHECK(first.kind == Kind::message);
  CHECK(first.body == "{\"a\":1}");
  const Incoming second = reader.read(kLong);
  CHECK(second.kind == Kind::message);
  CHECK(second.body.empty());
}

TEST_CASE("a message of exactly the limit is read") {
  Pipe pipe;
  MessageReader reader(pipe.reading());
  const std::string body(kMaxMessageBytes, 'x');

  std::thread writer([&] { pipe.put(framed(body) + framed("next")); });
  Incoming incoming = reader.read(kLong);
  CHECK(incoming.kind == Kind::message);
  CHECK(incoming.body == body);
  incoming = reader.read(kLong);
  writer.join();

  CHECK(incoming.body == "next");
}

TEST_CASE("a message over the limit is refused and read away") {
  Pipe pipe;
  MessageReader reader(pipe.reading());
  const std::string body = "{\"id\":9}" + std::string(kMaxMessageBytes, ' ');

  std::thread writer([&] { pipe.put(framed(body) + framed("next")); });
  Incoming incoming = reader.read(kLong);
  CHECK(incoming.kind == Kind::too_large);
  CHECK(incoming.body.starts_with("{\"id\":9}"));
  incoming = reader.read(kLong);
  writer.join();

  CHECK(incoming.kind == Kind::message);
  CHECK(incoming.body == "next");
}

TEST_CASE("a length that nobody means is refused before its body comes") {
  Pipe pipe;
  MessageReader reader(pipe.reading());
  pipe.put(length_prefix(UINT32_MAX) + std::string(5000, 'x'));

  CHECK(reader.read(kLong).kind == Kind::too_large);
  pipe.close_writing();
  CHECK(reader.read(kLong).kind == Kind::lost);
}

TEST_CASE("a stream that ends between messages has ended, one that ends inside is lost") {
  struct Example {
    std::string bytes;
    Kind kind;
  };
  for (const auto& [bytes, kind] : {Example{"", Kind::end}, Example{"\x02", Kind::lost},
                                    Example{framed("{}").substr(0, 5), Kind::lost}}) {
    Pipe pipe;
    MessageReader reader(pipe.reading());
    pipe.put(bytes);
    pipe.close_writing();

    CHECK(reader.read(kLong).kind == kind);
  }
}

TEST_CASE("what was written before the end is still read") {
  Pipe pipe;
  MessageReader reader(pipe.reading());
  pipe.put(framed("{}"));
  pipe.close_writing();

  CHECK(reader.read(kLong).kind == Kind::message);
  CHECK(reader.read(kLong).kind == Kind::end);
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/sandbox/answering_child.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <string>

#include "host/descriptor.h"
#include "host/sandbox/frames.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

TEST_CASE("what a child prints is no part of its answers") {
  AnsweringChild child = must(AnsweringChild::start([] {},
                                                    [](std::string_view question) {
                                                      std::printf("not an answer");
                                                      std::fflush(stdout);
                                                      return "answer to " + std::string(question);
                                                    }));

  CHECK(child.ask("one"));
  CHECK(child.answer() == "answer to one");
}

TEST_CASE("a length that no frame has is no frame") {
  const PipeEnds pipe = must(PipeEnds::make());
  CHECK(write_all(pipe.writing.number(), "[doctest] is eight bytes and more"));

  CHECK_FALSE(read_frame(pipe.reading.number()));
}

}  // namespace
}  // namespace forethought

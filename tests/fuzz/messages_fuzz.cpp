// SPDX-License-Identifier: MIT
//
// Any bytes on the host's stream: the reader stays in step or says that the stream is lost.
#include <sys/mman.h>
#include <unistd.h>

#include "host/descriptor.h"
#include "host/wire/message_reader.h"
#include "tests/fuzz/input.h"

using namespace forethought;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Descriptor stream(::memfd_create("stream", 0));
  promise(write_all(stream.number(), as_text(data, size)), "the stream can be written");
  ::lseek(stream.number(), 0, SEEK_SET);

  MessageReader reader(stream.number());
  for (std::size_t messages = 0;; ++messages) {
    promise(messages <= size, "there are no more messages than bytes");
    const Incoming incoming = reader.read(0);
    promise(incoming.body.size() <= kMaxMessageBytes, "no message is longer than it may be");
    if (incoming.kind == Incoming::Kind::end || incoming.kind == Incoming::Kind::lost) return 0;
  }
}

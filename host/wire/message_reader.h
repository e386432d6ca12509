// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace forethought {

// The most bytes that one message may have, either way, without its length.
inline constexpr std::size_t kMaxMessageBytes = 1024 * 1024;

// What reading gave.
struct Incoming {
  enum class Kind : std::uint8_t {
    message,
    too_large,  // refused by its length; `body` is its beginning, to find the id in
    nothing,    // no whole message within the time
    end,        // the browser closed the stream between two messages
    lost        // the stream ended inside a message, or cannot be read
  };
  Kind kind = Kind::nothing;
  std::string_view body = {};  // valid until the next read
};

// Takes messages off a stream: a length of four bytes in the machine's order, then that many bytes
// of JSON.
//
// A message longer than kMaxMessageBytes is read away without being kept, so that the stream stays
// in step. What waits to be given out is kept from being swapped to disk, where the system allows
// it: that is asked for once, before a sandbox.
class MessageReader {
 public:
  // Reads from `descriptor`, which stays the caller's.
  explicit MessageReader(int descriptor);
  MessageReader(const MessageReader&) = delete;
  MessageReader& operator=(const MessageReader&) = delete;
  ~MessageReader();

  // Whether the system keeps what is read from being swapped.
  bool is_locked() const { return is_locked_; }

  // Waits at most `milliseconds` for the next message.
  Incoming read(int milliseconds);

 private:
  enum class Filled : std::uint8_t { more, later, end };
  Filled fill(int milliseconds);
  Incoming take();
  Incoming take_refused(std::size_t length);
  std::string_view waiting() const;
  void skip();

  int descriptor_;
  // Room for the longest message, of which the bytes from used_ to filled_ wait to be given out.
  std::unique_ptr<char[]> buffer_;
  bool is_locked_;
  std::size_t used_ = 0;
  std::size_t filled_ = 0;
  std::size_t to_skip_ = 0;  // of a refused message
};

}  // namespace forethought

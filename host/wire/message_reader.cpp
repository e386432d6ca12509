// SPDX-License-Identifier: MIT
#include "host/wire/message_reader.h"

#include <poll.h>
#include <sodium.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace forethought {
namespace {

constexpr std::size_t kLengthBytes = sizeof(std::uint32_t);
constexpr std::size_t kRoom = kLengthBytes + kMaxMessageBytes;
// Of a refused message, enough to find its id in.
constexpr std::size_t kBeginningBytes = 4096;

// Each page once there is something on it: a host that reads little holds little.
bool lock(const char* bytes, std::size_t size) {
#ifdef MLOCK_ONFAULT
  return ::mlock2(bytes, size, MLOCK_ONFAULT) == 0;
#else
  return ::mlock(bytes, size) == 0;
#endif
}

}  // namespace

MessageReader::MessageReader(int descriptor)
    : descriptor_(descriptor),
      buffer_(std::make_unique_for_overwrite<char[]>(kRoom)),
      is_locked_(lock(buffer_.get(), kRoom)) {}

MessageReader::~MessageReader() {
  sodium_memzero(buffer_.get(), filled_);
  ::munlock(buffer_.get(), kRoom);
}

Incoming MessageReader::read(int milliseconds) {
  while (true) {
    const Incoming taken = take();
    if (taken.kind != Incoming::Kind::nothing) return taken;
    const Filled filled = fill(milliseconds);
    if (filled == Filled::later) return {};
    if (filled == Filled::more) continue;
    const bool between_messages = waiting().empty() && to_skip_ == 0;
    return {between_messages ? Incoming::Kind::end : Incoming::Kind::lost};
  }
}

std::string_view MessageReader::waiting() const {
  return {buffer_.get() + used_, filled_ - used_};
}

void MessageReader::skip() {
  const std::size_t skipped = std::min(to_skip_, waiting().size());
  used_ += skipped;
  to_skip_ -= skipped;
}

Incoming MessageReader::take() {
  skip();
  const std::string_view bytes = waiting();
  if (bytes.size() < kLengthBytes) return {};
  std::uint32_t length = 0;
  std::memcpy(&length, bytes.data(), kLengthBytes);
  if (length > kMaxMessageBytes) return take_refused(length);
  if (bytes.size() < kLengthBytes + length) return {};
  used_ += kLengthBytes + length;
  return {Incoming::Kind::message, bytes.substr(kLengthBytes, length)};
}

Incoming MessageReader::take_refused(std::size_t length) {
  const std::string_view beginning = waiting().substr(kLengthBytes);
  if (beginning.size() < kBeginningBytes) return {};
  used_ += kLengthBytes;
  to_skip_ = length;
  return {Incoming::Kind::too_large, beginning.substr(0, kBeginningBytes)};
}

MessageReader::Filled MessageReader::fill(int milliseconds) {
  // A message that is read in part moves to the front, where there is room for all of it; what was
  // given out is overwritten before the next is waited for.
  const std::size_t kept = filled_ - used_;
  std::memmove(buffer_.get(), buffer_.get() + used_, kept);
  sodium_memzero(buffer_.get() + kept, used_);
  used_ = 0;
  filled_ = kept;

  pollfd polled{descriptor_, POLLIN, 0};
  const int ready = ::poll(&polled, 1, milliseconds);
  if (ready == 0 || (ready < 0 && errno == EINTR)) return Filled::later;
  const ssize_t size = ::read(descriptor_, buffer_.get() + kept, kRoom - kept);
  if (size < 0 && errno == EINTR) return Filled::later;
  if (size <= 0) return Filled::end;
  filled_ += static_cast<std::size_t>(size);
  return Filled::more;
}

}  // namespace forethought

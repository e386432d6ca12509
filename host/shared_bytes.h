// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>

namespace forethought {

// Bytes that stay where they are, unchanged, as long as a copy of this lives.
class SharedBytes {
 public:
  // Where they begin is a multiple of this, as the strictest reader of them asks.
  static constexpr std::size_t kAlignment = 64;

  SharedBytes() = default;
  // `keeper` owns them, at a multiple of kAlignment.
  SharedBytes(std::shared_ptr<const void> keeper, std::string_view bytes)
      : keeper_(std::move(keeper)), bytes_(bytes) {}

  static SharedBytes copy_of(std::string_view bytes);
  // So many bytes, as `write` leaves them.
  static SharedBytes made(std::size_t size, const std::function<void(char* start)>& write);

  std::string_view view() const { return bytes_; }

  // Those from `start` on, at most `size`.
  SharedBytes part(std::size_t start, std::size_t size = std::string_view::npos) const {
    return {keeper_, bytes_.substr(start, size)};
  }

 private:
  std::shared_ptr<const void> keeper_;
  std::string_view bytes_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "host/descriptor.h"
#include "host/shared_bytes.h"

namespace forethought {

// Files that this program keeps for itself and that can be lost without harm.

// A regular file that belongs to this user and that nobody else may write.
class PrivateFile {
 public:
  // Nothing where it is something else.
  static std::optional<PrivateFile> open(const std::string& path);

  std::size_t size() const { return size_; }

  // Gives all its bytes, part by part. Whether they could be read.
  bool each_part(const std::function<void(std::string_view)>& take) const;

  // The bytes where they lie in the file, read once: nothing where the disk cannot give them. They
  // stay as they are, since whoever replaces such a file writes another, as write_private_file()
  // does; where the disk fails later, looking at them ends the process.
  std::optional<SharedBytes> map() const;

 private:
  PrivateFile(Descriptor file, std::size_t size) : file_(std::move(file)), size_(size) {}

  Descriptor file_;
  std::size_t size_;
};

// Bytes of map() that will seldom be looked at again take no memory until they are.
void let_go(std::string_view mapped);

// Writes a file that only this user may read or write, so that readers see the old bytes or the new
// ones, never a part, even when the computer stops meanwhile. Whether it worked.
bool write_private_file(const std::string& path, std::string_view bytes);

}  // namespace forethought

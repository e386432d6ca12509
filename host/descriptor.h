// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

#include "host/result.h"

namespace forethought {

// An open file, pipe or folder of this process; closed at the end of its life.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  int number() const { return number_; }
  bool is_open() const { return number_ >= 0; }
  // Whether all that was written has been taken.
  bool close();

 private:
  int number_ = -1;
};

// The ends of a pipe, which no program that is started gets unasked.
struct PipeEnds {
  Descriptor reading, writing;

  static Result<PipeEnds> make();
};

// Closes what whoever started this program left open beside the three streams. Pipes that follow
// them and can only be written stay: by the end of one Firefox knows of the end of this program,
// and looks for that without a pause, on two processors, where the pipe was closed before.
void close_inherited();

// Whether all of the bytes were taken.
bool write_all(int descriptor, std::string_view bytes);

// Whether there were so many bytes.
bool read_all(int descriptor, char* bytes, std::size_t size);

}  // namespace forethought

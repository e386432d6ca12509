// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

namespace forethought {

// Calls a C library's function of freeing; what it returns is of no use by then.
template <auto Free>
struct Freeing {
  template <typename T>
  void operator()(T* handle) const {
    static_cast<void>(Free(handle));
  }
};

// Owns what a C library handed out, from the line after it was handed out.
template <typename T, auto Free>
using Handle = std::unique_ptr<T, Freeing<Free>>;

}  // namespace forethought

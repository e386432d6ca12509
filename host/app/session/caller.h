// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace forethought {

// Who started the program, by its arguments (without its own name).
enum class Caller : std::uint8_t {
  person,     // at a command line
  extension,  // ours: a browser wants the host
  stranger    // another extension, which no manifest of ours names
};

// Browsers of Chromium's family pass the extension's origin first; Firefox passes the path of the
// manifest and the id of the add-on. Any program can pass the same: this catches mistakes, not
// attacks.
Caller caller_of(std::span<const std::string_view> arguments);

}  // namespace forethought

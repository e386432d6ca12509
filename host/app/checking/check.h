// SPDX-License-Identifier: MIT
#pragma once

#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "host/app/checker.h"

namespace forethought {

// What the command line says about `check`.
struct CheckOptions {
  enum class Format : std::uint8_t { text, json, ndjson };

  std::vector<std::string> files;  // "-" is standard input; empty: standard input alone
  Format format = Format::text;
  Context context;  // of each post that does not say otherwise
  DisabledRules disabled;
  int jobs = 1;  // processes that check lines at once
};

// Where a command reads and writes.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool colours = false;  // `out` is a terminal that shows them
};

// `forethought check`: finds what posts could give away. In text and json each file is one post; in
// ndjson each line of each file is one. Exit status: 0, kFound when something was found at caution
// or above, kUnusable when a file or a line could not be read; the others are checked all the same.
int check(const CheckOptions& options, const Checker& checker, const Streams& streams);

}  // namespace forethought

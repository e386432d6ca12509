// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host/result.h"
#include "host/rules/reader.h"
#include "host/store/pack_reader.h"
#include "host/store/store_place.h"

namespace forethought {

// What can be said of a store without changing it.
struct StoreHealth {
  enum class State : std::uint8_t {
    good,
    not_there,  // it is made when a host starts
    lost,       // one was there, and is gone or empty; the next host makes another
    unusable,   // it cannot be opened or written: see `why`
    damaged,    // the next host sets it aside and rebuilds it
    newer,      // written by a later version of the program
    foreign     // the user named a file that is no store; it is left alone
  };
  State state = State::good;
  std::string why;  // with unusable, damaged and foreign

  // Of a good one.
  std::optional<PackIdentity> pack;
  std::vector<RuleFile> files;  // of the pack

  bool readable_by_others = false;
  int set_aside = 0;  // damaged stores kept beside it
};

// Reads the whole file, to find damage where no host has come by yet.
StoreHealth examine_store(const StorePlace& place);

}  // namespace forethought

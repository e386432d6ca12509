// SPDX-License-Identifier: MIT
#include "tests/bench/compiled_rules.h"

#include <ctime>

#include "host/rules/reader.h"
#include "tests/bench/made_rules.h"
#include "tests/bench/measuring.h"

namespace forethought {
namespace {

double processor_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

}  // namespace

CompiledRules::CompiledRules(int count) {
  const ReadPack read = read_pack(
      count == kShipped ? or_give_up(files_of(FORETHOUGHT_SOURCE "/rules")) : made_rules(count));
  if (const Mistake* obstacle = read.obstacle()) give_up(to_string(*obstacle));
  const double before = processor_seconds();
  const SharedBytes bytes = SharedBytes::copy_of(or_give_up(compiled_pack(read.pack)));
  seconds_to_compile_ = processor_seconds() - before;
  checker_ = std::make_unique<const Checker>(or_give_up(Checker::with(bytes)));
  terms_ = or_give_up(CompiledTerms::in(sections_in(bytes, 4)->at(1)));
  for (const MatchDatabase* database : {&terms_.literal_database, &terms_.pattern_database}) {
    if (!scratch_.add(*database)) give_up("no room to scan");
  }
}

std::size_t CompiledRules::bare_scan(std::string_view text) {
  std::size_t ends = 0;
  const auto count_end = [&](unsigned, std::size_t) { ++ends; };
  scratch_.scan(terms_.literal_database, text, count_end);
  scratch_.scan(terms_.pattern_database, text, count_end);
  return ends;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
//
// Any rule file: it is refused with the line at fault, or its rules can be compiled and used.
#include "host/app/checker.h"
#include "host/judge/examples.h"
#include "tests/fuzz/input.h"

using namespace forethought;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string file(as_text(data, size));
  ReadPack read = read_pack({{"pack.jsonc", R"({"version": "1"})"},
                             {"colleague-abuse.jsonc", file},
                             {"lists/medicines.txt", "# a list; MIT\nsertraline\nparacetamol\n"}});
  for (const Mistake& mistake : read.mistakes) {
    promise(!mistake.what.empty() && mistake.line >= 0, "a mistake says what and where");
  }
  if (read.obstacle()) return 0;
  const auto checker = Checker::from_pack(read.pack);
  if (checker) promise(bool(checker->check({.text = "take your sertraline, please"})), "it checks");
  return 0;
}

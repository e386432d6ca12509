// SPDX-License-Identifier: MIT
#include "host/app/checking/bio_report.h"

#include <ostream>
#include <string>

namespace forethought {
namespace {

constexpr char kIndent[] = "         ";  // as wide as the column of states

void report(const BioAnswer& answer, std::ostream& output) {
  const BioElement& element = *answer.element;
  std::string state(name_of(answer.state));
  state.resize(sizeof(kIndent) - 1, ' ');
  output << state << element.title << " (" << name_of(answer.strength) << ")\n";
  if (answer.state == BioState::present && !element.question) return;
  output << kIndent << element.why << "\n" << kIndent << "Try: " << element.try_instead << "\n";
}

}  // namespace

void report_bio(const CheckedBio& checked, std::ostream& output) {
  for (const BioAnswer& answer : checked.found.answers) report(answer, output);
  if (checked.templates.empty()) return;
  output << "\nReady bios, to change as you like:\n";
  for (const BioTemplate* one : checked.templates) output << kIndent << one->text << "\n";
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/checking/bio_report.h"

#include <doctest/doctest.h>

#include <sstream>

namespace forethought {
namespace {

BioElement element(std::string title, BioStrength strength, bool question = false) {
  BioElement made;
  made.title = std::move(title);
  made.strength = strength;
  made.question = question;
  made.why = "Because.";
  made.try_instead = "Say so.";
  return made;
}

std::string report_of(const CheckedBio& checked) {
  std::ostringstream output;
  report_bio(checked, output);
  return output.str();
}

TEST_CASE("what is missing or to reword says why and what to try; what is there does not") {
  const BioElement limits = element("Limits", BioStrength::strong);
  const BioElement views = element("Views", BioStrength::info);
  CheckedBio checked;
  checked.found.answers = {{&limits, BioState::missing, BioStrength::strong},
                           {&views, BioState::present, BioStrength::info}};

  CHECK(report_of(checked) ==
        "missing  Limits (strong)\n"
        "         Because.\n"
        "         Try: Say so.\n"
        "present  Views (info)\n");
}

TEST_CASE("what only the author can answer is always said in full") {
  const BioElement name = element("Your name?", BioStrength::recommended, true);
  CheckedBio checked;
  checked.found.answers = {{&name, BioState::present, BioStrength::strong}};

  CHECK(report_of(checked) ==
        "present  Your name? (strong)\n"
        "         Because.\n"
        "         Try: Say so.\n");
}

TEST_CASE("ready bios stand at the end") {
  BioTemplate ready;
  ready.text = "[First Last], nurse.";
  CheckedBio checked;
  checked.templates = {&ready};

  CHECK(report_of(checked) ==
        "\nReady bios, to change as you like:\n"
        "         [First Last], nurse.\n");
}

}  // namespace
}  // namespace forethought

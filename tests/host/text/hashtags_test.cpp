// SPDX-License-Identifier: MIT
#include "host/text/hashtags.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {

TEST_CASE("a hashtag is opened into its words") {
  const struct {
    std::string original;
    std::string folded;
  } table[] = {
      {"#MyPatientJohn", "#my patient john"},
      {"#my_patient", "#my patient"},
      {"#My_PatientJohn!", "#my patient john!"},
      {"＃MyPatient", "#my patient"},
      {"(#MyPatient)", "(#my patient)"},
      // Abbreviations
      {"#GPLife", "#gp life"},
      {"#LifeAsAGP", "#life as agp"},
      {"#GPs #GPsOfTwitter", "#gps #gps of twitter"},
      {"#MYPATIENT", "#mypatient"},
      {"#ISaw", "#i saw"},
      // Digits
      {"#NHS111", "#nhs111"},
      {"#NHS75Years", "#nhs75 years"},
      {"#24HoursInAE", "#24 hours in ae"},
      {"#H5N1", "#h5n1"},
      {"#Day3", "#day3"},
      // Letters of several code points
      {"#ÉiriúUasal", "#éiriú uasal"},
      {"#Caffe\u0301Staff", "#caffé staff"},
      {"#ＭｙＰａｔｉｅｎｔ", "#my patient"},
      {"#My\u200BPatient", "#my patient"},
      {"#ﬁnePatient", "#fine patient"},
      {"#ǅMy", "#dž my"},
  };
  for (const auto& [original, folded] : table) {
    CAPTURE(original);
    CHECK(fold(original).text == folded);
  }
}

TEST_CASE("what is no hashtag stays closed") {
  const struct {
    std::string original;
    std::string folded;
  } table[] = {
      {"C#MyPatient", "c#mypatient"},
      {"&#MyPatient", "&#mypatient"},
      {"MyPatient my_patient", "mypatient my_patient"},
      {"https://x.com/#MyPatient", "https://x.com/#mypatient"},
      {"#_my_", "#_my_"},
      {"#my__patient", "#my__patient"},
      {"# MyPatient", "# mypatient"},
      {"#", "#"},
  };
  for (const auto& [original, folded] : table) {
    CAPTURE(original);
    CHECK(fold(original).text == folded);
  }
}

TEST_CASE("words of an opened hashtag lead back to their letters") {
  const std::string original = "“#MyPatientJohn” and #GPLife";
  const Folded folded = fold(original);
  const auto origin = [&](std::string_view part) {
    const std::size_t start = folded.text.find(part);
    const ByteSpan span = folded.map.to_original({start, start + part.size()});
    return original.substr(span.start, span.size());
  };

  CHECK(origin("my") == "My");
  CHECK(origin("patient john") == "PatientJohn");
  CHECK(origin("my patient") == "MyPatient");
  CHECK(origin("life") == "Life");
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/bio_reader.h"

#include <array>
#include <string>
#include <utility>

#include "host/rules/condition_places.h"
#include "host/rules/condition_reader.h"
#include "host/rules/reference_reader.h"
#include "host/rules/signpost_reader.h"

namespace forethought {
namespace {

using Where = BioSign::Where;

constexpr int kMostCharacters = 10'000;

// The text without what stands in [ ], which the author puts other words for.
std::string without_blanks(const std::string& text) {
  std::string kept;
  bool blank = false;
  for (const char sign : text) {
    if (sign == '[') blank = true;
    if (!blank) kept += sign;
    if (sign == ']') blank = false;
  }
  return kept;
}

class BioReader {
 public:
  BioReader(ConditionReader& conditions, const BioReferences& references)
      : conditions_(conditions), references_(references) {}

  BioSigns read_signs(const Fields& fields, Key key) {
    constexpr std::array kPlaces = {std::pair{Key("display-name"), Where::display_name},
                                    std::pair{Key("bio"), Where::bio},
                                    std::pair{Key("either"), Where::either}};
    BioSigns signs;
    const LocatedValue* value = fields.find(key);
    if (value == nullptr) return signs;
    const Fields places(*value, kBioSignKeys, in_quotes(key), fields.mistakes());
    for (const auto& [place, where] : kPlaces) {
      const LocatedValue* when = places.find(place);
      if (when == nullptr) continue;
      signs.push_back({where, conditions_.read(*when)});
      if (only_forbids(signs.back().when)) {
        fields.mistakes().add(when->line, in_quotes(place) + " says only what must be absent");
      }
    }
    return signs;
  }

  BioElement read_element(const Fields& fields) {
    BioElement element;
    element.row = fields.text("row");
    element.strength = fields.value<BioStrength>("strength").value_or(BioStrength::info);
    element.strong_in = fields.values<Region>("strong-in");
    element.page = fields.optional_value<BioPage>("page").value_or(BioPage::any);
    element.modes = fields.values<Mode>("modes");
    element.question = fields.boolean("question").value_or(false);
    element.title = fields.text("title");
    element.why = fields.text("why");
    element.try_instead = fields.text("try");
    element.guidance = read_ids(fields, "guidance", "guidance", references_.guidance);
    read_states(fields, element);
    return element;
  }

  BioTemplate read_template(const Fields& fields) const {
    BioTemplate one;
    one.title = fields.text("title");
    one.text = fields.text("text");
    one.page = fields.optional_value<BioPage>("page").value_or(BioPage::person);
    one.regions = fields.values<Region>("regions");
    one.professions = fields.values<Profession>("professions");
    one.services = read_services_of(fields, without_blanks(one.text), references_.services);
    return one;
  }

 private:
  void read_states(const Fields& fields, BioElement& element) {
    element.reword = read_signs(fields, "reword");
    element.unless = read_signs(fields, "unless");
    element.present = read_signs(fields, "present");
    element.otherwise = fields.value<BioState>("otherwise").value_or(BioState::missing);
    const bool looks = fields.find("reword") != nullptr || fields.find("present") != nullptr;
    if (!looks && !element.question) {
      fields.mistakes().add(fields.line(),
                            "the element needs \"present\" or \"reword\", or is a \"question\"");
    }
    if (fields.find("present") == nullptr && !element.unless.empty()) {
      fields.mistakes().add(fields.line(), "\"unless\" needs a \"present\" beside it");
    }
  }

  ConditionReader& conditions_;
  const BioReferences& references_;
};

BioLimit read_limit(const Fields& fields) {
  BioLimit limit;
  fields.require("sites");
  for (LocatedText& site : fields.texts("sites")) limit.sites.push_back(std::move(site.text));
  limit.characters = fields.whole_number("characters", 1, kMostCharacters).value_or(0);
  return limit;
}

}  // namespace

BioAdvice read_bio(const LocatedValue& file, TermTable& terms, const BioReferences& references,
                   FileMistakes& mistakes) {
  const Fields fields(file, kBioFileKeys, kBioFile, mistakes);
  ConditionReader conditions(terms, std::string(kBioOwner), mistakes);
  BioReader reader(conditions, references);
  BioAdvice advice;
  advice.official = reader.read_signs(fields, "official");
  advice.elements = read_list(fields, "elements", kBioElementKeys, "an element",
                              [&](const Fields& one) { return reader.read_element(one); });
  advice.templates = read_list(fields, "templates", kBioTemplateKeys, "a template",
                               [&](const Fields& one) { return reader.read_template(one); });
  advice.limits = read_list(fields, "limits", kBioLimitKeys, "a limit", read_limit);
  return advice;
}

}  // namespace forethought

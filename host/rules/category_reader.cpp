// SPDX-License-Identifier: MIT
#include "host/rules/category_reader.h"

#include <utility>

#include "host/rules/condition_reader.h"
#include "host/rules/exception_reader.h"
#include "host/rules/known_categories.h"

namespace forethought {
namespace {

std::string read_category_id(const Fields& fields, Key key) {
  const std::string id = fields.text(key);
  if (!id.empty() && !precedence_of(id)) {
    fields.mistakes().add(fields.find(key)->line,
                          "no category " + in_quotes(id) + did_you_mean(id, kCategories));
  }
  return id;
}

InPersonalMode read_personal_mode(const Fields& fields) {
  const std::string name = fields.optional_text("personal-mode");
  if (name.empty() || name == "on") return InPersonalMode::on;
  if (name == "info") return InPersonalMode::info;
  if (name == "off") return InPersonalMode::off;
  fields.mistakes().add(fields.find("personal-mode")->line,
                        "\"personal-mode\" is on, info or off, not " + in_quotes(name));
  return InPersonalMode::on;
}

std::vector<Silence> read_silences(const Fields& fields, ConditionReader& conditions) {
  std::vector<Silence> silences;
  for (const LocatedValue& value : fields.elements("silence")) {
    const Fields silence(value, kSilenceKeys, "an item of \"silence\"", fields.mistakes());
    Silence read;
    read.category = read_category_id(silence, "category");
    if (const LocatedValue* when = silence.require("when")) read.when = conditions.read(*when);
    silences.push_back(std::move(read));
  }
  return silences;
}

}  // namespace

std::string category_of(const std::string& file) {
  const std::size_t start = file.rfind('/') + 1;  // npos + 1 is 0
  return file.substr(start, file.find('.', start) - start);
}

void read_category(const LocatedValue& value, TermTable& terms, const Citable& citable, Pack& pack,
                   FileMistakes& mistakes) {
  const Fields fields(value, kCategoryKeys, "a rule file", mistakes);
  const std::string name = category_of(mistakes.file());
  ConditionReader conditions(terms, name, mistakes);
  Category category;
  category.file = mistakes.file();
  category.id = read_category_id(fields, "category");
  if (!category.id.empty() && category.id != name) {
    mistakes.add(fields.find("category")->line,
                 "category " + in_quotes(category.id) + " in a file named for " + in_quotes(name));
  }
  category.title = fields.text("title");
  category.precedence = precedence_of(category.id).value_or(0);
  category.in_personal_mode = read_personal_mode(fields);
  category.unless = read_exceptions(fields, conditions);
  category.silences = read_silences(fields, conditions);
  pack.categories.push_back(std::move(category));

  const int number = static_cast<int>(pack.categories.size()) - 1;
  fields.require("rules");
  for (const LocatedValue& rule : fields.elements("rules")) {
    pack.rules.made().push_back(read_rule(rule, name, number, citable, conditions));
  }
}

}  // namespace forethought

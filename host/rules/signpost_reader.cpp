// SPDX-License-Identifier: MIT
#include "host/rules/signpost_reader.h"

#include <algorithm>
#include <utility>

#include "host/rules/contact_numbers.h"
#include "host/rules/known_categories.h"
#include "host/rules/reference_reader.h"

namespace forethought {
namespace {

class SignpostReader {
 public:
  SignpostReader(const std::vector<Service>* services, FileMistakes& mistakes)
      : services_(services), mistakes_(&mistakes) {}

  Signpost read(const Fields& fields) {
    Signpost signpost;
    signpost.title = fields.text("title");
    signpost.when = fields.text("when");
    signpost.care = fields.text("care");
    signpost.basis = fields.text("basis");
    for (LocatedText& category : fields.texts("categories")) {
      if (!precedence_of(category.text)) {
        mistakes_->add(category.line, "no category " + in_quotes(category.text) +
                                          did_you_mean(category.text, kCategories));
      }
      signpost.categories.push_back(std::move(category.text));
    }
    signpost.surfaces = fields.values<Surface>("surfaces");
    if (const LocatedValue* texts = fields.require("texts")) read_regions(*texts, signpost);
    return signpost;
  }

 private:
  // "all" fills the regions that are not named.
  void read_regions(const LocatedValue& texts, Signpost& signpost) {
    std::vector<Key> known = {"all"};
    for (const Region region : kRegions) known.push_back(name_of(region));
    const Fields fields(texts, known, "\"texts\"", *mistakes_);
    const LocatedValue* all = fields.find("all");
    const Signpost::Lengths for_all = all == nullptr ? Signpost::Lengths() : read_lengths(*all);
    for (const Region region : kRegions) {
      const LocatedValue* own = fields.find(name_of(region));
      if (own == nullptr && all == nullptr) {
        mistakes_->add(texts.line, "no text for " + std::string(name_of(region)));
      }
      signpost.by_region[static_cast<std::size_t>(region)] =
          own == nullptr ? for_all : read_lengths(*own);
    }
  }

  Signpost::Lengths read_lengths(const LocatedValue& value) {
    const Fields fields(value, kLengthKeys, "a region's texts", *mistakes_);
    Signpost::Lengths lengths;
    if (const LocatedValue* brief = fields.require("short")) lengths.brief = read_texts(*brief);
    if (const LocatedValue* full = fields.require("long")) lengths.full = read_texts(*full);
    return lengths;
  }

  // A text, or a list of them.
  std::vector<SignpostText> read_texts(const LocatedValue& value) {
    const LocatedValue::Array* list = value.array();
    if (list == nullptr) return {read_text_of(value)};
    if (list->empty()) mistakes_->add(value.line, "a list of texts must not be empty");
    std::vector<SignpostText> texts;
    for (const LocatedValue& one : *list) texts.push_back(read_text_of(one));
    return texts;
  }

  SignpostText read_text_of(const LocatedValue& value) {
    const Fields fields(value, kSignpostTextKeys, "a signpost's text", *mistakes_);
    SignpostText text;
    text.text = fields.text("text");
    text.services = read_services_of(fields, text.text, services_);
    return text;
  }

  static constexpr std::array kRegions = {Region::england, Region::scotland, Region::wales,
                                          Region::northern_ireland, Region::ireland};

  const std::vector<Service>* services_;  // null: not read
  FileMistakes* mistakes_;
};

void check_numbers(const Fields& fields, const std::string& text,
                   const std::vector<std::string>& named, const std::vector<Service>& services) {
  std::vector<std::string_view> contacts;
  for (const Service& service : services) {
    if (std::ranges::find(named, service.id) != named.end()) contacts.push_back(service.contact);
  }
  for (const std::string& number : numbers_not_in(text, contacts)) {
    fields.mistakes().add(fields.line(),
                          in_quotes(number) + " is no number of the services that the text names");
  }
}

}  // namespace

std::vector<std::string> read_services_of(const Fields& fields, const std::string& text,
                                          const std::vector<Service>* services) {
  fields.require("services");
  std::vector<std::string> named = read_ids(fields, "services", "service", services);
  if (services != nullptr) check_numbers(fields, text, named, *services);
  return named;
}

std::vector<Signpost> read_signposts(const LocatedValue& file, const std::vector<Service>* services,
                                     FileMistakes& mistakes) {
  const Fields fields(file, kSignpostsFileKeys, "signposts.jsonc", mistakes);
  SignpostReader reader(services, mistakes);
  return read_list(fields, "signposts", kSignpostKeys, "a signpost",
                   [&](const Fields& one) { return reader.read(one); });
}

}  // namespace forethought

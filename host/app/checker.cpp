// SPDX-License-Identifier: MIT
#include "host/app/checker.h"

#include <optional>
#include <string_view>
#include <utility>

#include "host/match/compiled_terms.h"
#include "host/rules/pack_bytes.h"

namespace forethought {
namespace {

// A text that a post may be without, and what stands in it.
struct OptionalText {
  std::optional<Text> text;

  static Result<OptionalText> read(std::string_view name, std::string utf8) {
    if (utf8.empty()) return OptionalText{};
    Result<Text> text = Text::read(std::move(utf8), name);
    if (!text) return text.error();
    return OptionalText{*std::move(text)};
  }

  Scanned scan(const Image& image) const {
    if (!text) return {};
    return {&*text, image.scan(*text)};
  }
};

std::vector<PlacedFinding> place(std::vector<Finding> findings, const Text& text) {
  std::vector<PlacedFinding> placed;
  placed.reserve(findings.size());
  for (Finding& finding : findings) {
    placed.push_back({finding.rule, finding.severity, {}, std::move(finding.because)});
    for (const ByteSpan span : finding.spans) placed.back().spans.push_back(text.to_utf16(span));
  }
  return placed;
}

}  // namespace

Span PlacedFinding::hull() const {
  if (spans.empty()) return {};
  return {spans.front().start, spans.back().end};
}

Checker::Checker(std::shared_ptr<const Pack> pack, Image image, Judge judge, RuleIndex index)
    : pack_(std::move(pack)),
      image_(std::move(image)),
      judge_(std::move(judge)),
      index_(std::move(index)) {}

Result<std::string> compiled_pack(const Pack& pack) {
  const auto terms = compile_terms(pack.terms);
  if (!terms) return terms.error();
  return joined_sections({pack_bytes(pack), *terms, triggers_of(pack), rule_index_of(pack)});
}

Result<Checker> Checker::from_files(const std::vector<RuleFile>& files) {
  const ReadPack read = read_pack(files);
  if (const Mistake* obstacle = read.obstacle()) return Error{to_string(*obstacle)};
  return from_pack(read.pack);
}

Result<Checker> Checker::from_pack(const Pack& pack) {
  const auto compiled = compiled_pack(pack);
  if (!compiled) return compiled.error();
  return with(SharedBytes::copy_of(*compiled));
}

Result<Checker> Checker::with(const SharedBytes& compiled) {
  const Error something_else{"rules: the bytes are something else"};
  const auto sections = sections_in(compiled, 4);
  if (!sections) return something_else;
  auto read = pack_in((*sections)[0]);
  if (!read) return read.error();
  const auto pack = std::make_shared<const Pack>(*std::move(read));
  auto image = Image::with({pack, &pack->terms}, (*sections)[1]);
  if (!image) return image.error();
  auto judge = Judge::with(*pack, (*sections)[2]);
  if (!judge) return judge.error();
  auto index = RuleIndex::in((*sections)[3], *pack);
  if (!index) return something_else;
  return Checker(pack, *std::move(image), *std::move(judge), *std::move(index));
}

const Rule& Checker::rule_of(const PlacedFinding& finding) const {
  return pack_->rules[static_cast<std::size_t>(finding.rule)];
}

const Category& Checker::category_of(const PlacedFinding& finding) const {
  return pack_->category_of(rule_of(finding));
}

Result<std::vector<PlacedFinding>> Checker::check(Draft draft,
                                                  const DisabledRules& disabled) const {
  const Result<Text> text = Text::read(std::move(draft.text));
  if (!text) return text.error();
  const Result<OptionalText> parent = OptionalText::read("parent", std::move(draft.parent));
  if (!parent) return parent.error();
  const Result<OptionalText> profile = OptionalText::read("profile", std::move(draft.profile));
  if (!profile) return profile.error();

  const Post post{.draft = {&*text, image_.scan(*text)},
                  .parent = parent->scan(image_),
                  .profile = profile->scan(image_),
                  .context = draft.context};
  return place(judge_.judge(post, disabled), *text);
}

Result<BioAnswers> Checker::check_bio(const Profile& profile, Context context) const {
  const Result<OptionalText> display_name =
      OptionalText::read("display name", profile.display_name);
  if (!display_name) return display_name.error();
  const Result<OptionalText> bio = OptionalText::read("bio", profile.bio);
  if (!bio) return bio.error();

  context.surface = Surface::bio;
  return forethought::check_bio(
      *pack_,
      {.display_name = display_name->scan(image_), .bio = bio->scan(image_), .context = context});
}

}  // namespace forethought

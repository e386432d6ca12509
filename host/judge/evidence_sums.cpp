// SPDX-License-Identifier: MIT
#include "host/judge/evidence_sums.h"

#include <algorithm>
#include <utility>

#include "host/text/code_points.h"

namespace forethought {
namespace {

// More would not be read; these carry most of a sum.
constexpr std::size_t kMostReasons = 6;
// Words of the draft that are marked.
constexpr std::size_t kMostMarked = 4;

// What a phrase adds to the sum of a category, with its share of the risk.
double weight_for(const WordWeights& weights, const WordWeights::Entry& entry, std::size_t category,
                  double risk_share) {
  double sum = 0;
  weights.each_weight(entry, [&](EvidenceWeight weight) {
    const auto of = static_cast<std::size_t>(weight.sum);
    if (of == category) sum += weight.add;
    if (of == Evidence::kRisk) sum += risk_share * weight.add;
  });
  return sum;
}

std::optional<Severity> severity_of(double sum, const Evidence::Category& category) {
  if (category.serious && sum >= *category.serious) return Severity::serious;
  if (category.caution && sum >= *category.caution) return Severity::caution;
  if (category.info && sum >= *category.info) return Severity::info;
  return std::nullopt;
}

bool has_word(std::string_view folded) {
  for (std::size_t byte = 0; byte < folded.size(); byte += code_point_size(folded, byte)) {
    if (is_letter_or_digit(code_point_at(folded, byte))) return true;
  }
  return false;
}

// None where nothing weighs them: a pack may be without evidence.
std::vector<PlainWord> words_of(const Text* text, bool weighed) {
  if (text == nullptr || !weighed) return {};
  return plain_words(*text);
}

}  // namespace

EvidenceSums::EvidenceSums(const Evidence& weights, const Texts& texts)
    : weights_(weights),
      draft_{texts.draft.text(), weights.draft, {}},
      parent_{texts.parent.text(), weights.parent, {}},
      profile_{texts.profile.text(), weights.profile, {}} {
  sums_ = weights.biases;
  const std::vector<PlainWord> draft =
      words_of(draft_.text, !weights.draft.empty() || !weights.lengths.empty());
  draft_.find(draft);
  parent_.find(words_of(parent_.text, !weights.parent.empty()));
  profile_.find(words_of(profile_.text, !weights.profile.empty()));
  for (const FoundWords* words : {&draft_, &parent_, &profile_}) add(*words);
  add_lengths(draft.size());
  add_terms(texts.draft, weights.draft_terms);
  add_terms(texts.parent, weights.parent_terms);
  add(weights.surfaces[static_cast<std::size_t>(texts.context.surface)]);
  if (texts.parent.text() != nullptr) add(weights.has_parent);
  if (texts.profile.text() != nullptr) add(weights.has_profile);
  for (std::size_t category = 0; category < weights.categories.size(); ++category) {
    sums_[category] += weights.categories[category].risk_share * sums_[Evidence::kRisk];
  }
}

void EvidenceSums::FoundWords::find(const std::vector<PlainWord>& words) {
  const auto look_up = [&](std::string_view phrase, ByteSpan span) {
    if (const WordWeights::Entry* entry = weights.find(phrase)) found.push_back({entry, span});
  };
  std::string pair;
  for (std::size_t i = 0; i < words.size(); ++i) {
    look_up(words[i].word, words[i].span);
    if (i + 1 == words.size()) break;
    pair = words[i].word;
    pair += ' ';
    pair += words[i + 1].word;
    look_up(pair, {words[i].span.start, words[i + 1].span.end});
  }
  // Entries stand by phrase, so that sums are added up in the same order whatever order the files
  // are read in.
  std::ranges::stable_sort(found, {}, &Found::entry);
  const auto repeated = std::ranges::unique(found, {}, &Found::entry);
  found.erase(repeated.begin(), repeated.end());
}

std::string_view EvidenceSums::FoundWords::written(const Found& one) const {
  return std::string_view(text->folded()).substr(one.span.start, one.span.size());
}

void EvidenceSums::add(const Evidence::Weights& weights) {
  for (const EvidenceWeight& weight : weights) {
    sums_[static_cast<std::size_t>(weight.sum)] += weight.add;
  }
}

void EvidenceSums::add(const FoundWords& words) {
  for (const Found& one : words.found) {
    words.weights.each_weight(*one.entry, [&](EvidenceWeight weight) {
      sums_[static_cast<std::size_t>(weight.sum)] += weight.add;
    });
  }
}

void EvidenceSums::add_lengths(std::size_t words) {
  for (const auto& [least, weights] : weights_.lengths) {
    if (words >= least) add(weights);
  }
}

void EvidenceSums::add_terms(const TermMatches& matches,
                             const std::vector<Evidence::Weights>& by_term) {
  int last_term = -1;
  for (const Match& match : matches.all()) {  // sorted by term
    if (match.term == std::exchange(last_term, match.term)) continue;
    const auto term = static_cast<std::size_t>(match.term);
    if (term < by_term.size()) add(by_term[term]);
  }
}

Severity EvidenceSums::weighed(Severity said, const Doubts& doubts, std::size_t category) const {
  const double sum = sums_[category];
  if (doubts.any && sum < *doubts.any) return Severity::info;
  if (doubts.serious && sum < *doubts.serious) return std::min(said, Severity::caution);
  const auto& sure = weights_.categories[category].sure;
  const bool is_sure = sure && sum >= *sure;
  return said == Severity::caution && is_sure ? Severity::serious : said;
}

std::optional<Place> EvidenceSums::place(const EvidenceCondition& condition) const {
  const auto category = static_cast<std::size_t>(condition.category);
  if (condition.category < 0 || !weights_.categories[category].learned) return std::nullopt;
  const double sum = sums_[category];
  const auto severity = severity_of(sum, weights_.categories[category]);
  if (condition.above ? sum < *condition.above : !severity) return std::nullopt;
  Place place = strongest_words(category);
  if (!condition.above) place.severity = severity;
  for (const FoundWords* words : {&draft_, &parent_, &profile_}) {
    add_reasons(*words, category, place.because);
  }
  std::ranges::stable_sort(place.because, std::ranges::greater(), &Reason::weight);
  if (place.because.size() > kMostReasons) place.because.resize(kMostReasons);
  return place;
}

void EvidenceSums::add_reasons(const FoundWords& words, std::size_t category,
                               std::vector<Reason>& reasons) const {
  const double share = weights_.categories[category].risk_share;
  for (const Found& one : words.found) {
    const double weight = weight_for(words.weights, *one.entry, category, share);
    if (weight > 0 && has_word(words.written(one))) reasons.push_back({words.written(one), weight});
  }
}

Place EvidenceSums::strongest_words(std::size_t category) const {
  const double share = weights_.categories[category].risk_share;
  std::vector<std::pair<double, ByteSpan>> strongest;
  for (const Found& one : draft_.found) {
    const double weight = weight_for(draft_.weights, *one.entry, category, share);
    if (weight > 0 && has_word(draft_.written(one))) strongest.emplace_back(-weight, one.span);
  }
  std::ranges::sort(strongest);
  if (strongest.size() > kMostMarked) strongest.resize(kMostMarked);
  Place place;
  for (const auto& [weight, span] : strongest) {
    Place word;
    word.pieces = {span};
    word.hull = span;
    place.join(word);
  }
  if (strongest.empty()) {
    place.hull = {0, draft_.text == nullptr ? 0 : draft_.text->folded().size()};
    place.close();
  }
  return place;
}

}  // namespace forethought

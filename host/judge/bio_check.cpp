// SPDX-License-Identifier: MIT
#include "host/judge/bio_check.h"

#include <algorithm>

#include "host/judge/evaluation.h"
#include "host/judge/post_matches.h"

namespace forethought {
namespace {

template <typename T>
bool contains(const std::vector<T>& all, T value) {
  return std::ranges::find(all, value) != all.end();
}

// Looks for signs in the parts of one profile.
class ProfileSigns {
 public:
  ProfileSigns(const ScannedProfile& profile, const Evidence& weights)
      : display_name_({profile.display_name, {}, {}, profile.context}, weights),
        bio_({profile.bio, {}, {}, profile.context}, weights) {}

  bool shows(const BioSigns& signs) const {
    return std::ranges::any_of(signs, [&](const BioSign& sign) {
      const bool in_name = sign.where != BioSign::Where::bio && holds(sign.when, display_name_);
      return in_name || (sign.where != BioSign::Where::display_name && holds(sign.when, bio_));
    });
  }

  BioState state_of(const BioElement& element) const {
    if (shows(element.reword)) return BioState::reword;
    if (!shows(element.unless) && shows(element.present)) return BioState::present;
    return element.otherwise;
  }

 private:
  static bool holds(const Condition& condition, const PostMatches& part) {
    return Evaluation(part, part.draft).outcome(condition).holds();
  }

  PostMatches display_name_, bio_;
};

bool is_asked(const BioElement& element, BioPage page, Mode mode) {
  const bool of_page = element.page == BioPage::any || element.page == page;
  return of_page && (element.modes.empty() || contains(element.modes, mode));
}

BioStrength strength_in(Region region, const BioElement& element) {
  return contains(element.strong_in, region) ? BioStrength::strong : element.strength;
}

}  // namespace

BioAnswers check_bio(const Pack& pack, const ScannedProfile& scanned) {
  const ProfileSigns profile(scanned, pack.evidence);
  BioAnswers all;
  all.official = profile.shows(pack.bio.official);
  const BioPage page = all.official ? BioPage::official : BioPage::person;
  for (const BioElement& element : pack.bio.elements) {
    if (!is_asked(element, page, scanned.context.mode)) continue;
    all.answers.push_back(
        {&element, profile.state_of(element), strength_in(scanned.context.region, element)});
  }
  return all;
}

}  // namespace forethought

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
        bio_({profile.bio, {}, {}, profile.context}, weights),
        both_({profile.both, {}, {}, profile.context}, weights) {}

  bool shows(const BioSigns& signs) const {
    return std::ranges::any_of(signs, [&](const BioSign& sign) {
      const PostMatches& part = part_of(sign.where);
      return Evaluation(part, part.draft).outcome(sign.when).holds();
    });
  }

  BioState state_of(const BioElement& element) const {
    if (shows(element.reword)) return BioState::reword;
    if (!shows(element.unless) && shows(element.present)) return BioState::present;
    return element.otherwise;
  }

 private:
  const PostMatches& part_of(BioSign::Where where) const {
    if (where == BioSign::Where::display_name) return display_name_;
    return where == BioSign::Where::bio ? bio_ : both_;
  }

  PostMatches display_name_, bio_, both_;
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

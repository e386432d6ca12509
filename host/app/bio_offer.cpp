// SPDX-License-Identifier: MIT
#include "host/app/bio_offer.h"

#include <algorithm>

#include "host/app/signpost_offer.h"

namespace forethought {
namespace {

template <typename T>
bool is_for(const std::vector<T>& all, T value) {
  return all.empty() || std::ranges::find(all, value) != all.end();
}

// Of the services that the text names, those of the region count: 111 is one in each country.
bool may_be_offered(const Pack& pack, const BioTemplate& one, Region region) {
  return std::ranges::all_of(pack.services, [&](const Service& service) {
    const bool named = std::ranges::find(one.services, service.id) != one.services.end();
    return !named || !is_for(service.regions, region) || is_verified(service);
  });
}

std::vector<const BioTemplate*> offered_bios(const Pack& pack, const Context& context,
                                             bool official) {
  std::vector<const BioTemplate*> offered;
  for (const BioTemplate& one : pack.bio.templates) {
    const bool here = is_for(one.regions, context.region);
    if (here && may_be_offered(pack, one, context.region)) offered.push_back(&one);
  }
  const BioPage page = official ? BioPage::official : BioPage::person;
  std::ranges::stable_partition(offered, [&](const BioTemplate* one) {
    return is_for(one->professions, context.profession);
  });
  std::ranges::stable_partition(offered, [&](const BioTemplate* one) { return one->page == page; });
  return offered;
}

bool is_at(std::string_view site, std::string_view name) {
  if (!site.ends_with(name)) return false;
  return site.size() == name.size() || site[site.size() - name.size() - 1] == '.';
}

std::optional<int> limit_of(const Pack& pack, std::string_view site) {
  for (const BioLimit& limit : pack.bio.limits) {
    const bool here = std::ranges::any_of(
        limit.sites, [&](const std::string& name) { return is_at(site, name); });
    if (here) return limit.characters;
  }
  return std::nullopt;
}

}  // namespace

Result<CheckedBio> check_profile(const Checker& checker, const Profile& profile,
                                 const Context& context, std::string_view site) {
  auto found = checker.check_bio(profile, context);
  if (!found) return found.error();
  const bool official = found->official;
  return CheckedBio{*std::move(found), offered_bios(checker.pack(), context, official),
                    limit_of(checker.pack(), site)};
}

}  // namespace forethought

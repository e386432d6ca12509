// SPDX-License-Identifier: MIT
#include "host/rules/context.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <span>

#include "host/rules/bio.h"

namespace forethought {
namespace {

using Names = std::span<const std::string_view>;

// Each list stands in the order of its enum.
constexpr std::array<std::string_view, 3> kSeverities = {"info", "caution", "serious"};
constexpr std::array<std::string_view, 8> kSurfaces = {
    "post", "reply", "quote", "review-reply", "group", "closed-group", "dm", "bio"};
constexpr std::array<std::string_view, 5> kRegions = {"england", "scotland", "wales",
                                                      "northern-ireland", "ireland"};
constexpr std::array<std::string_view, 11> kProfessions = {
    "doctor",        "nurse",      "midwife",     "paramedic", "pharmacist", "dentist",
    "allied-health", "psychology", "social-work", "admin",     "student"};
constexpr std::array<std::string_view, 3> kModes = {"professional", "personal", "mixed"};
constexpr std::array<std::string_view, 4> kBioStrengths = {"strong", "recommended", "optional",
                                                           "info"};
constexpr std::array<std::string_view, 3> kBioStates = {"present", "missing", "reword"};
constexpr std::array<std::string_view, 3> kBioPages = {"any", "person", "official"};

Names names(Severity) {
  return kSeverities;
}
Names names(Surface) {
  return kSurfaces;
}
Names names(Region) {
  return kRegions;
}
Names names(Profession) {
  return kProfessions;
}
Names names(Mode) {
  return kModes;
}
Names names(BioStrength) {
  return kBioStrengths;
}
Names names(BioState) {
  return kBioStates;
}
Names names(BioPage) {
  return kBioPages;
}

template <typename Enum>
std::string_view name_in_list(Enum value) {
  const auto number = static_cast<std::size_t>(value);
  assert(number < names(value).size());
  return names(value)[number];
}

template <typename T>
bool accepts_one(const std::vector<T>& accepted, T value) {
  return accepted.empty() || std::ranges::find(accepted, value) != accepted.end();
}

}  // namespace

bool ContextFilter::accepts(const Context& context) const {
  return accepts_one(surfaces, context.surface) && accepts_one(regions, context.region) &&
         accepts_one(professions, context.profession) && accepts_one(modes, context.mode) &&
         (!attachment || *attachment == context.attachment);
}

std::string_view name_of(Severity value) {
  return name_in_list(value);
}
std::string_view name_of(Surface value) {
  return name_in_list(value);
}
std::string_view name_of(Region value) {
  return name_in_list(value);
}
std::string_view name_of(Profession value) {
  return name_in_list(value);
}
std::string_view name_of(Mode value) {
  return name_in_list(value);
}
std::string_view name_of(BioStrength value) {
  return name_in_list(value);
}
std::string_view name_of(BioState value) {
  return name_in_list(value);
}
std::string_view name_of(BioPage value) {
  return name_in_list(value);
}

template <typename Enum>
std::optional<Enum> value_named(std::string_view name) {
  const Names all = names(Enum{});
  const auto found = std::ranges::find(all, name);
  if (found == all.end()) return std::nullopt;
  return static_cast<Enum>(found - all.begin());
}

template <typename Enum>
std::string all_names() {
  std::string joined;
  for (const std::string_view name : names(Enum{})) {
    if (!joined.empty()) joined += ", ";
    joined += name;
  }
  return joined;
}

template std::optional<Severity> value_named(std::string_view);
template std::optional<Surface> value_named(std::string_view);
template std::optional<Region> value_named(std::string_view);
template std::optional<Profession> value_named(std::string_view);
template std::optional<Mode> value_named(std::string_view);
template std::optional<BioStrength> value_named(std::string_view);
template std::optional<BioState> value_named(std::string_view);
template std::optional<BioPage> value_named(std::string_view);
template std::string all_names<Severity>();
template std::string all_names<Surface>();
template std::string all_names<Region>();
template std::string all_names<Profession>();
template std::string all_names<Mode>();
template std::string all_names<BioStrength>();
template std::string all_names<BioState>();
template std::string all_names<BioPage>();

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/signpost_offer.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace forethought {
namespace {

constexpr std::chrono::days kTrusted{180};

const Service* service_named(const Pack& pack, const std::string& id) {
  const auto found = std::ranges::find(pack.services, id, &Service::id);
  return found == pack.services.end() ? nullptr : &*found;
}

bool may_be_offered(const Pack& pack, const SignpostText& text) {
  return !text.text.empty() && std::ranges::all_of(text.services, [&](const std::string& id) {
    const Service* service = service_named(pack, id);
    return service && is_verified(*service);
  });
}

void add_services(const Pack& pack, const SignpostText& text, std::chrono::sys_days today,
                  std::vector<OfferedSignpost::OfferedService>& services) {
  for (const std::string& id : text.services) {
    const Service* service = service_named(pack, id);
    const bool listed = std::ranges::any_of(
        services, [&](const auto& offered) { return offered.service == service; });
    if (!listed) services.push_back({service, needs_checking(service->checked, today)});
  }
}

// The first of the texts that may be offered, if any; adds the services it names.
std::optional<std::string> offer_first(const Pack& pack, const std::vector<SignpostText>& texts,
                                       std::chrono::sys_days today,
                                       std::vector<OfferedSignpost::OfferedService>& services) {
  const auto text = std::ranges::find_if(
      texts, [&](const SignpostText& candidate) { return may_be_offered(pack, candidate); });
  if (text == texts.end()) return std::nullopt;
  add_services(pack, *text, today, services);
  return text->text;
}

OfferedSignpost offer(const Pack& pack, const Signpost& signpost, Region region,
                      std::chrono::sys_days today) {
  OfferedSignpost offered{
      .signpost = &signpost, .brief = {}, .full = {}, .services = {}, .copy_only = false};
  const auto& lengths = signpost.by_region.at(static_cast<std::size_t>(region));
  offered.brief = offer_first(pack, lengths.brief, today, offered.services);
  offered.full = offer_first(pack, lengths.full, today, offered.services);
  return offered;
}

bool fits(const Signpost& signpost, const std::optional<std::string>& category) {
  return !category ||
         std::ranges::find(signpost.categories, *category) != signpost.categories.end();
}

// The number that `digits` are; -1 when they are not only digits.
int number_of(std::string_view digits) {
  int number = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ptr == digits.data() + digits.size() ? number : -1;
}

std::optional<std::chrono::sys_days> date_of(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const std::chrono::year_month_day date{
      std::chrono::year(number_of(iso.substr(0, 4))),
      std::chrono::month(static_cast<unsigned>(number_of(iso.substr(5, 2)))),
      std::chrono::day(static_cast<unsigned>(number_of(iso.substr(8, 2))))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

}  // namespace

std::vector<OfferedSignpost> offered_signposts(const Pack& pack, Region region,
                                               const std::optional<std::string>& category,
                                               std::chrono::sys_days today) {
  std::vector<OfferedSignpost> offered;
  for (const Signpost& signpost : pack.signposts) {
    if (!fits(signpost, category)) continue;
    OfferedSignpost one = offer(pack, signpost, region, today);
    if (one.brief || one.full) offered.push_back(std::move(one));
  }
  return offered;
}

void fit_to(Surface surface, std::vector<OfferedSignpost>& offered) {
  for (OfferedSignpost& one : offered) {
    const std::vector<Surface>& surfaces = one.signpost->surfaces;
    one.copy_only = !surfaces.empty() && std::ranges::find(surfaces, surface) == surfaces.end();
  }
  if (surface != Surface::review_reply) return;
  std::ranges::stable_partition(
      offered, [](const OfferedSignpost& one) { return one.signpost->id.starts_with("review-"); });
}

// A: an official page was seen. B: a dated register cites one. All else waits for a person to
// check.
bool is_verified(const Service& service) {
  return service.state == "A" || service.state == "B";
}

bool needs_checking(std::string_view checked, std::chrono::sys_days today) {
  const auto date = date_of(checked);
  return !date || today - *date > kTrusted;
}

std::chrono::sys_days today() {
  return std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
}

}  // namespace forethought

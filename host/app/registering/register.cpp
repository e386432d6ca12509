// SPDX-License-Identifier: MIT
#include "host/app/registering/register.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "host/app/commands.h"
#include "host/app/registering/confinement.h"
#include "host/app/registering/native_manifest.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using Browsers = std::vector<const Browser*>;
using Places = std::vector<ManifestPlace>;

bool names(const RegisterOptions& options, const Browser& browser) {
  if (options.all) return true;
  return std::ranges::find(options.browsers, browser.name) != options.browsers.end();
}

bool holds(const Places& places, const ManifestPlace& wanted) {
  return std::ranges::find(places, wanted.folder, &ManifestPlace::folder) != places.end();
}

// A place that several browsers share tells only of the first of them.
Browsers used_or_registered(bool for_everyone, const ManifestPlaces& places) {
  Browsers found;
  Places seen;
  for (const Browser& browser : places.browsers()) {
    bool is_meant = places.is_used(browser);
    for (ManifestPlace& place : places.places_of(browser, for_everyone)) {
      is_meant = is_meant || (!holds(seen, place) && places.at(place));
      seen.push_back(std::move(place));
    }
    if (is_meant) found.push_back(&browser);
  }
  return found;
}

// A browser that has never been used has no settings yet: without any, Chromium is meant.
Browsers meant_browsers(const RegisterOptions& options, const ManifestPlaces& places) {
  Browsers meant;
  if (!options.all && options.browsers.empty()) {
    if (options.folder.empty()) meant = used_or_registered(options.for_everyone, places);
    if (meant.empty()) meant.push_back(&places.browsers().front());
    return meant;
  }
  for (const Browser& browser : places.browsers()) {
    if (names(options, browser)) meant.push_back(&browser);
  }
  return meant;
}

Result<void> check_names(const RegisterOptions& options, const ManifestPlaces& places) {
  for (const std::string& name : options.browsers) {
    const bool known = std::ranges::any_of(
        places.browsers(), [&](const Browser& browser) { return browser.name == name; });
    if (!known) return Error{"--browser: \"" + name + "\" is none of " + browser_names()};
  }
  return {};
}

// With sudo the manifest would go to the folder of root, where the user's browser never looks.
Result<void> check_user(const RegisterOptions& options) {
  const char* user = std::getenv("SUDO_USER");
  if (options.for_everyone || !options.folder.empty() || !user || ::geteuid() != 0) return {};
  return Error{std::string("with sudo this would be for root alone: run it without sudo for ") +
               user + ", or with --system for everyone"};
}

Result<void> check_usage(const RegisterOptions& options, const ManifestPlaces& places) {
  if (options.for_everyone && !options.folder.empty()) {
    return Error{"--system and --dir exclude each other"};
  }
  if (options.all && !options.browsers.empty()) {
    return Error{"--all and --browser exclude each other"};
  }
  if (auto known = check_names(options, places); !known) return known;
  return check_user(options);
}

Result<Places> places_for(const Browser& browser, const RegisterOptions& options,
                          const ManifestPlaces& places) {
  if (!options.folder.empty()) {
    const auto place = places.place_in(browser, options.folder);
    if (!place) return place.error();
    return Places{*place};
  }
  Places found = places.places_of(browser, options.for_everyone);
  if (!found.empty() || options.browsers.empty()) return found;
  return Error{"--system: where " + std::string(browser.title) +
               " looks for everyone is not known; without --system it is for you alone"};
}

void print_needs(const Browsers& registered, const ManifestPlaces& places) {
  for (const Browser* browser : registered) {
    if (browser->confinement == Confinement::none || !places.is_used(*browser)) continue;
    std::cout << browser->title << ": " << words_for(*browser);
    const std::string command = command_for(*browser);
    std::cout << (command.empty() ? "" : ":\n    " + command) << "\n";
  }
}

void print_taking_back(const Browsers& unregistered, const ManifestPlaces& places) {
  for (const Browser* browser : unregistered) {
    if (!places.is_used(*browser)) continue;
    const std::string command = command_against(*browser, UserFolders::from_environment());
    if (command.empty()) continue;
    std::cout << browser->title
              << ": if you allowed it to start programs, this takes it back:\n    " << command
              << "\n";
  }
}

// Whether the manifest at a place had to be mended: it names what put() would not.
std::string mended_from(const ManifestPlace& place, const ManifestPlaces& places) {
  const auto standing = places.at(place);
  if (!standing || !standing->text) return "";
  const fs::path named = program_named_in(*standing->text);
  return named == places.started_by(place, this_program()) ? "" : named.string();
}

int register_at(const ManifestPlace& place, ManifestPlaces& places) {
  const std::string before = mended_from(place, places);
  const auto file = places.put(place, this_program());
  if (!file) return complain(std::cerr, file.error().message, kFound);
  std::cout << place.browser->title << ": " << file->string();
  if (!before.empty()) std::cout << ", which named " << before;
  std::cout << "\n";
  return 0;
}

// The browser that goes on looking at a place which is also another's: used, and not meant.
const Browser* still_needing(const ManifestPlace& place, const Browsers& meant,
                             const ManifestPlaces& places) {
  for (const Browser& browser : places.browsers()) {
    if (std::ranges::find(meant, &browser) != meant.end() || !places.is_used(browser)) continue;
    if (holds(places.places_of(browser, place.for_everyone), place)) return &browser;
  }
  return nullptr;
}

int unregister_at(const ManifestPlace& place, ManifestPlaces& places) {
  const auto standing = places.at(place);
  const auto removed = places.remove(place);
  if (!removed) return complain(std::cerr, removed.error().message, kFound);
  if (standing) {
    std::cout << place.browser->title << ": removed " << standing->file.string() << "\n";
  }
  return 0;
}

}  // namespace

Result<std::vector<ManifestPlace>> meant_places(const RegisterOptions& options,
                                                const ManifestPlaces& places) {
  if (const auto usage = check_usage(options, places); !usage) return usage.error();
  Places meant;
  for (const Browser* browser : meant_browsers(options, places)) {
    const auto own = places_for(*browser, options, places);
    if (!own) return own.error();
    for (const ManifestPlace& place : *own) {
      if (!holds(meant, place)) meant.push_back(place);
    }
  }
  return meant;
}

int register_host(const RegisterOptions& options) {
  const auto places = places_in(UserFolders::from_environment());
  const auto meant = meant_places(options, *places);
  if (!meant) return complain(std::cerr, meant.error().message);
  int status = 0;
  for (const ManifestPlace& place : *meant) status = std::max(status, register_at(place, *places));
  if (!options.for_everyone) print_needs(meant_browsers(options, *places), *places);
  return status;
}

int unregister_host(const RegisterOptions& options) {
  const auto places = places_in(UserFolders::from_environment());
  const auto meant = meant_places(options, *places);
  if (!meant) return complain(std::cerr, meant.error().message);
  const Browsers browsers = meant_browsers(options, *places);
  int status = 0;
  for (const ManifestPlace& place : *meant) {
    if (const Browser* other = still_needing(place, browsers, *places)) {
      std::cout << place.browser->title << ": " << other->title << " needs "
                << place.folder.string() << ", which stays\n";
    } else {
      status = std::max(status, unregister_at(place, *places));
    }
  }
  if (!options.for_everyone) print_taking_back(browsers, *places);
  return status;
}

}  // namespace forethought

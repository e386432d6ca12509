// SPDX-License-Identifier: MIT
#include "host/app/doctor/browser_examination.h"

#include <optional>
#include <set>
#include <utility>

#include "host/app/doctor/browser_policy.h"
#include "host/app/registering/confinement.h"
#include "host/app/registering/native_manifest.h"
#include "host/app/shell_quoted.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using State = Examined::State;

// One browser's way to the program.
class Examination {
 public:
  Examination(const Browser& browser, const ManifestPlaces& places, const UserFolders& user,
              const fs::path& program)
      : browser_(browser), places_(places), user_(user), program_(program) {
    if (!browser.policies.empty()) {
      policy_ = BrowserPolicy::read(user.on_computer(browser.policies));
    }
  }

  Examined examine() const {
    if (const auto kept = kept_by_policy()) return *kept;
    // Browsers look in the user's folder first.
    if (policy_.user_manifests) {
      if (const auto place = registered(false)) return examine(*place, "");
    }
    if (const auto place = registered(true)) return examine(*place, " --system");
    if (policy_.user_manifests) {
      return problem("it does not know the program", register_again(""), "no-manifest");
    }
    return kept_from_user_manifests();
  }

  // Where the user had the manifest put.
  Examined examine_at(const ManifestPlace& place, const std::string& option) const {
    if (const auto kept = kept_by_policy()) return *kept;
    if (!policy_.user_manifests) return kept_from_user_manifests();
    return examine(place, option);
  }

 private:
  std::optional<ManifestPlace> registered(bool for_everyone) const {
    for (ManifestPlace& place : places_.places_of(browser_, for_everyone)) {
      if (places_.at(place)) return std::move(place);
    }
    return std::nullopt;
  }

  std::optional<Examined> kept_by_policy() const {
    if (!policy_.extension_allowed) {
      return problem("a policy of the organisation keeps the extension from starting programs",
                     "Ask for nativeMessaging in the extension's allowed_permissions, in "
                     "ExtensionSettings.",
                     "policy-blocks-extension");
    }
    if (policy_.host_allowed) return std::nullopt;
    return problem("a policy of the organisation keeps it from starting the program",
                   "Ask for org.forethought.host on the NativeMessagingAllowlist.",
                   "policy-blocks-host");
  }

  Examined kept_from_user_manifests() const {
    return problem("a policy of the organisation lets it start programs for everyone only",
                   register_again(" --system"), "policy-ignores-user-manifests");
  }

  Examined examine(const ManifestPlace& place, const std::string& option) const {
    const StandingManifest standing = *places_.at(place);
    const std::string file = standing.file.string();
    if (!standing.text) {
      return problem(file + ": it cannot be read", register_again(option), "manifest-unreadable");
    }
    const fs::path program = places_.started_by(place, program_);
    if (const auto fault = fault_of(*standing.text, browser_.family, program)) {
      const std::string named = fault->code.starts_with("program-")
                                    ? " (" + program_named_in(*standing.text).string() + ")"
                                    : "";
      return problem(file + ": " + std::string(fault->what) + named, register_again(option),
                     fault->code);
    }
    if (browser_.confinement != Confinement::none && !may_start_programs(browser_, user_)) {
      return problem(words_for(browser_), way_out(), "browser-confined");
    }
    return {std::string(browser_.title), State::good, file, ""};
  }

  // Who has a browser that is shut off may well use another one with Forethought.
  Examined problem(std::string what, std::string to_do, std::string_view code) const {
    const bool confined = browser_.confinement != Confinement::none;
    return {std::string(browser_.title), confined ? State::advice : State::problem, std::move(what),
            std::move(to_do), std::string(code)};
  }

  std::string register_again(const std::string& option) const {
    return "forethought register --browser " + std::string(browser_.name) + option;
  }

  std::string way_out() const {
    const std::string command = command_for(browser_);
    return command.empty() ? "Use the browser from your distribution's own packages." : command;
  }

  const Browser& browser_;
  const ManifestPlaces& places_;
  const UserFolders& user_;
  const fs::path& program_;
  BrowserPolicy policy_;
};

// One that was registered before its first use counts too; it has no settings yet.
bool is_meant(const Browser& browser, const ManifestPlaces& places) {
  if (places.is_used(browser)) return true;
  return browser.confinement == Confinement::none &&
         places.at(places.places_of(browser, false).front()).has_value();
}

}  // namespace

std::vector<Examined> examine_browsers(const ManifestPlaces& places, const UserFolders& user,
                                       const fs::path& program) {
  std::vector<Examined> all;
  bool has_free_one = false;
  for (const Browser& browser : places.browsers()) {
    if (!is_meant(browser, places)) continue;
    all.push_back(Examination(browser, places, user, program).examine());
    has_free_one = has_free_one || browser.confinement == Confinement::none;
  }
  if (has_free_one) return all;
  all.push_back({"browser", State::advice, "none has been used by this user",
                 "forethought register", "no-browser"});
  return all;
}

std::vector<Examined> examine_folder(const ManifestPlaces& places, const UserFolders& user,
                                     const fs::path& program, const std::string& folder) {
  const std::string option = " --dir " + shell_quoted(folder);
  std::vector<Examined> all;
  std::set<fs::path> seen;
  for (const Browser& browser : places.browsers()) {
    if (browser.confinement != Confinement::none) continue;
    const auto place = places.place_in(browser, folder);
    if (!place || !places.at(*place) || !seen.insert(place->folder).second) continue;
    all.push_back(Examination(browser, places, user, program).examine_at(*place, option));
  }
  if (!all.empty()) return all;
  return {{"browser", State::problem, folder + ": no manifest of the program stands there",
           "forethought register" + option, "no-manifest"}};
}

}  // namespace forethought

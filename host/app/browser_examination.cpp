// SPDX-License-Identifier: MIT
#include "host/app/browser_examination.h"

#include <array>
#include <fstream>
#include <iterator>
#include <optional>

#include "host/app/browser_policy.h"
#include "host/app/native_manifest.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
using State = Examined::State;

// Browsers shut off from the rest of the computer, by the folder below the user's home that they
// make. They cannot start the program.
struct ConfinedBrowser {
  const char* name;
  const char* folder;
};
constexpr std::array<ConfinedBrowser, 7> kConfined = {{
    {"Chromium (snap)", "snap/chromium"},
    {"Firefox (snap)", "snap/firefox"},
    {"Chromium (Flatpak)", ".var/app/org.chromium.Chromium"},
    {"Google Chrome (Flatpak)", ".var/app/com.google.Chrome"},
    {"Microsoft Edge (Flatpak)", ".var/app/com.microsoft.Edge"},
    {"Brave (Flatpak)", ".var/app/com.brave.Browser"},
    {"Firefox (Flatpak)", ".var/app/org.mozilla.firefox"},
}};

bool is_folder(const fs::path& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

std::optional<std::string> text_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(stream), {});
}

// One browser's way to the program.
class Examination {
 public:
  Examination(const Browser& browser, const UserFolders& user, const fs::path& program)
      : browser_(browser), user_(user), program_(program) {
    if (!browser.policies.empty()) policy_ = BrowserPolicy::read(browser.policies);
  }

  Examined examine() const {
    if (!policy_.host_allowed) {
      return problem("a policy of the organisation keeps it from starting the program",
                     "Ask for org.forethought.host on the NativeMessagingAllowlist.");
    }
    // Browsers look in the user's folder first.
    const fs::path own = manifest_file(user_.manifests_of(browser_));
    const fs::path system = manifest_file(browser_.system_manifests);
    if (policy_.user_manifests) {
      if (const auto text = text_of(own)) return examine(own, *text, "");
    }
    if (const auto text = text_of(system)) return examine(system, *text, " --system");
    if (policy_.user_manifests) return problem("it does not know the program", register_again(""));
    return problem("a policy of the organisation lets it start programs for everyone only",
                   register_again(" --system"));
  }

 private:
  Examined examine(const fs::path& file, const std::string& text, const char* option) const {
    const auto right = check_manifest(text, browser_.family, program_);
    if (right) return {std::string(browser_.title), State::good, file.string(), ""};
    return problem(file.string() + ": " + right.error().message, register_again(option));
  }

  Examined problem(std::string what, std::string to_do) const {
    return {std::string(browser_.title), State::problem, std::move(what), std::move(to_do)};
  }

  std::string register_again(const std::string& option) const {
    return "forethought register --browser " + std::string(browser_.name) + option;
  }

  const Browser& browser_;
  const UserFolders& user_;
  const fs::path& program_;
  BrowserPolicy policy_;
};

}  // namespace

std::vector<Examined> examine_browsers(const UserFolders& user, const fs::path& program) {
  std::vector<Examined> all;
  for (const Browser& browser : all_browsers()) {
    if (!is_folder(user.settings_of(browser))) continue;
    all.push_back(Examination(browser, user, program).examine());
  }
  if (all.empty()) {
    all.push_back(
        {"browser", State::advice, "none has been used by this user", "forethought register"});
  }
  for (const ConfinedBrowser& confined : kConfined) {
    if (!is_folder(user.home / confined.folder)) continue;
    all.push_back({confined.name, State::advice, "it may not start programs of this computer",
                   "Use the browser from your distribution's own packages."});
  }
  return all;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/registering/confinement.h"

#include <boost/property_tree/ini_parser.hpp>

#include <fstream>

#include "host/app/registering/manifest_forms.h"
#include "host/app/shell_quoted.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// The name on the session bus that has programs started outside.
constexpr char kOutside[] = "org.freedesktop.Flatpak";

// Overrides are key files, which read as INI files.
bool allows(const fs::path& overrides) {
  using Tree = boost::property_tree::ptree;
  Tree tree;
  try {
    std::ifstream stream(overrides);
    boost::property_tree::read_ini(stream, tree);
  } catch (const boost::property_tree::ini_parser_error&) {
    return false;
  }
  const auto policy = tree.find("Session Bus Policy");
  if (policy == tree.not_found()) return false;
  const auto right = policy->second.find(kOutside);
  return right != policy->second.not_found() && right->second.data() == "talk";
}

}  // namespace

std::string launcher_text(const fs::path& program) {
  return "#!/bin/sh\nexec flatpak-spawn --host " + shell_quoted(program.string()) + " \"$@\"\n";
}

std::string command_for(const Browser& browser) {
  const std::string application(browser.application);
  if (browser.confinement == Confinement::flatpak) {
    return std::string("flatpak override --user --talk-name=") + kOutside + " " + application;
  }
  // Firefox's snap asks a portal. Of Chromium's nobody knows a way.
  if (browser.confinement != Confinement::snap || browser.family != BrowserFamily::firefox)
    return "";
  return "flatpak permission-set webextensions " + std::string(kHostName) + " snap." + application +
         " yes";
}

// Of a snap it cannot be seen whether it was allowed.
std::string command_against(const Browser& browser, const UserFolders& folders) {
  const std::string application(browser.application);
  if (may_start_programs(browser, folders)) {
    return std::string("flatpak override --user --no-talk-name=") + kOutside + " " + application;
  }
  if (browser.confinement != Confinement::snap || command_for(browser).empty()) return "";
  return "flatpak permission-remove webextensions " + std::string(kHostName) + " snap." +
         application;
}

std::string words_for(const Browser& browser) {
  if (browser.confinement == Confinement::flatpak) {
    return "it starts programs of this computer only once you allow it, and then any program of "
           "yours";
  }
  if (!command_for(browser).empty()) {
    return "it asks before it starts a program of this computer; if it does not, allow it";
  }
  return "it is not known to start programs of this computer";
}

bool may_start_programs(const Browser& browser, const UserFolders& folders) {
  if (browser.confinement != Confinement::flatpak) return false;
  const fs::path of_user = folders.home / ".local/share/flatpak/overrides";
  const fs::path of_computer = folders.on_computer("/var/lib/flatpak/overrides");
  return allows(of_user / browser.application) || allows(of_user / "global") ||
         allows(of_computer / browser.application) || allows(of_computer / "global");
}

}  // namespace forethought

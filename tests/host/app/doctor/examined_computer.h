// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "host/app/doctor/doctor.h"
#include "host/app/registering/native_manifest.h"
#include "host/app/rules_in_use.h"
#include "tests/host/must.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {

inline constexpr char kPack[] = FORETHOUGHT_SOURCE "/tests/protocol/pack";

// A user's computer on which the host has run once and Chromium knows it.
class ExaminedComputer {
 public:
  ExaminedComputer() {
    std::filesystem::create_directories(home() / ".config/chromium/Default");
    (void)RulesInUse(store(), must(files_of(kPack)));
    std::filesystem::create_directories(manifests());
    register_program(this_program());
  }

  std::filesystem::path home() const { return folder_.path() / "home"; }
  std::filesystem::path manifests() const {
    return home() / ".config/chromium/NativeMessagingHosts";
  }
  std::string store() const { return folder_.file("home/store"); }

  void register_program(const std::filesystem::path& program) const {
    must(write_for_everyone(manifest_file(manifests()),
                            manifest_text(BrowserFamily::chromium, program)));
  }

  // A program that a shell runs.
  std::string script(const std::string& commands) const {
    write_file(folder_.file("script"), "#!/bin/sh\n" + commands + "\n");
    std::filesystem::permissions(folder_.file("script"), std::filesystem::perms::owner_all);
    return folder_.file("script");
  }

  // Looks at this computer; what `places` names is looked at elsewhere.
  std::vector<Examined> examine(DoctorPlaces places = {}) const {
    if (places.program.empty()) places.program = this_program();
    if (places.rules_folder.empty()) places.rules_folder = kPack;
    if (places.store.file.empty()) places.store = store();
    places.user = {home(), home() / ".config", home() / "root"};
    return forethought::examine(places);
  }
  Examined about(const std::string& name, const DoctorPlaces& places = {}) const {
    for (const Examined& one : examine(places)) {
      if (one.name == name) return one;
    }
    return {};
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "host/app/registering/browsers.h"
#include "host/app/registering/native_manifest.h"

// Usage: system_manifests FOLDER PROGRAM
// Writes what "forethought register --all --system" of PROGRAM writes, below FOLDER as the root of
// the computer. Exit status: 0 done, 1 a file could not be written, 2 bad usage.
int main(int count, char* words[]) {
  if (count != 3) return 2;
  const forethought::UserFolders computer{.root = words[1]};
  for (const forethought::Browser& browser : forethought::all_browsers()) {
    for (const auto& folder : computer.system_manifests_of(browser)) {
      std::error_code unmade;
      std::filesystem::create_directories(folder, unmade);
      std::ofstream file(forethought::manifest_file(folder), std::ios::binary);
      file << forethought::manifest_text(browser.family, words[2]) << std::flush;
      if (file) continue;
      std::cerr << folder.string() << ": the manifest could not be written\n";
      return 1;
    }
  }
  return 0;
}

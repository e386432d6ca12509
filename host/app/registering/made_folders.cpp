// SPDX-License-Identifier: MIT
#include "host/app/registering/made_folders.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <functional>
#include <string>

namespace forethought {
namespace {

namespace fs = std::filesystem;
using Folders = std::vector<fs::path>;

// Of the folders that hold the record: what a user keeps is nobody else's.
constexpr unsigned kRecordFolderMode = 0700;

bool holds_another(const Folders& folders, const fs::path& folder) {
  return std::ranges::any_of(
      folders, [&](const fs::path& other) { return other != folder && is_in(folder, other); });
}

// The folder and those above it that are missing, the highest first.
Folders missing_in(const fs::path& folder) {
  Folders missing;
  std::error_code unknown;
  for (fs::path at = folder; at.has_relative_path() && !fs::exists(at, unknown);
       at = at.parent_path()) {
    missing.insert(missing.begin(), at);
  }
  return missing;
}

Result<void> make_each(const Folders& folders, unsigned mode) {
  for (const fs::path& folder : folders) {
    // Whatever the umask of who registers: browsers of others must get in where they should.
    if (::mkdir(folder.c_str(), mode) == 0 && ::chmod(folder.c_str(), mode) == 0) continue;
    if (errno == EEXIST) continue;
    return Error{folder.string() + ": " + std::strerror(errno)};
  }
  return {};
}

void deepest_first(Folders& folders) {
  std::ranges::sort(folders, std::greater<>(),
                    [](const fs::path& folder) { return folder.native().size(); });
}

}  // namespace

bool is_in(const fs::path& folder, const fs::path& path) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first ==
         folder.end();
}

// Written before the folders are there, so that none can be made and not remembered.
Result<void> MadeFolders::make(const fs::path& folder, unsigned mode) {
  const Folders missing = missing_in(folder);
  if (missing.empty()) return {};
  if (record_.empty()) return make_each(missing, mode);
  const Folders for_record = missing_in(record_.parent_path());
  if (auto made = make_each(for_record, kRecordFolderMode); !made) return made;
  Folders all = remembered();
  all.insert(all.end(), for_record.begin(), for_record.end());
  all.insert(all.end(), missing.begin(), missing.end());
  if (auto written = remember(all); !written) return written;
  return make_each(missing, mode);
}

Result<void> MadeFolders::take_back(const fs::path& folder) {
  Folders left = remembered();
  if (left.empty()) return {};
  deepest_first(left);
  for (std::size_t i = 0; i < left.size();) {
    const bool keep =
        !is_in(left[i], folder) || (::rmdir(left[i].c_str()) != 0 && holds_another(left, left[i]));
    if (keep) ++i;
    if (!keep) left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
  }
  const bool only_for_record = std::ranges::all_of(
      left, [&](const fs::path& one) { return is_in(one, record_.parent_path()); });
  if (!only_for_record) return remember(left);
  forget_record(left);
  return {};
}

// Separated by NUL, the one byte that no path holds.
Folders MadeFolders::remembered() const {
  Folders folders;
  std::ifstream stream(record_, std::ios::binary);
  for (std::string folder; std::getline(stream, folder, '\0');) folders.emplace_back(folder);
  return folders;
}

Result<void> MadeFolders::remember(const Folders& folders) {
  const fs::path beside = record_.string() + ".new";
  std::ofstream stream(beside, std::ios::binary);
  for (const fs::path& folder : folders) stream << folder.native() << '\0';
  stream.close();
  std::error_code error;
  if (stream) fs::rename(beside, record_, error);
  if (stream && !error) return {};
  return Error{record_.string() + ": it cannot be written"};
}

// With the folders that were made for it alone.
void MadeFolders::forget_record(const Folders& folders) {
  std::error_code gone_already;
  fs::remove(record_, gone_already);
  for (const fs::path& folder : folders) ::rmdir(folder.c_str());
}

}  // namespace forethought

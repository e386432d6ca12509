// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "host/rules/reader.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// Says which obligation each rule answers; tests compare it with the pack, of which it is no part.
constexpr std::string_view kObligations = "obligations.jsonc";

// The files of one folder with that extension, sorted by name. A folder that is not there has none.
Result<std::vector<fs::path>> paths_in(const fs::path& folder, std::string_view extension) {
  std::error_code error;
  std::vector<fs::path> paths;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    if (entry->path().filename() == kObligations) continue;
    if (entry->path().extension() == extension) paths.push_back(entry->path());
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    return Error{folder.string() + ": " + error.message()};
  }
  std::ranges::sort(paths);
  return paths;
}

Result<void> add_files(const fs::path& folder, const fs::path& below, std::string_view extension,
                       std::vector<RuleFile>& files) {
  const Result<std::vector<fs::path>> paths = paths_in(folder / below, extension);
  if (!paths) return paths.error();
  for (const fs::path& path : *paths) {
    Result<std::string> bytes = bytes_of_file(path.string());
    if (!bytes) return bytes.error();
    files.push_back({(below / path.filename()).generic_string(), *std::move(bytes)});
  }
  return {};
}

}  // namespace

Result<std::string> bytes_of_file(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) return Error{file + ": cannot be read"};
  return bytes;
}

Result<std::vector<RuleFile>> files_of(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return Error{folder + ": is not a folder"};
  std::vector<RuleFile> files;
  struct Kind {
    const char *below, *extension;
  };
  for (const Kind& kind : {Kind{"", ".jsonc"}, {"lists", ".txt"}, {"evidence", ".txt"}}) {
    const Result<void> added = add_files(folder, kind.below, kind.extension, files);
    if (!added) return added.error();
  }
  return files;
}

}  // namespace forethought

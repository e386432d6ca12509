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

// Adds the names of the files in a folder below another with that extension, sorted. A folder that
// is not there has none.
Result<void> add_names(const fs::path& folder, const fs::path& below, std::string_view extension,
                       std::vector<std::string>& names) {
  std::error_code error;
  std::vector<std::string> found;
  for (fs::directory_iterator entry(folder / below, error), end; !error && entry != end;
       entry.increment(error)) {
    const fs::path name = entry->path().filename();
    if (name == kObligations || name.extension() != extension) continue;
    found.push_back((below / name).generic_string());
  }
  if (error && error != std::errc::no_such_file_or_directory) {
    return Error{(folder / below).string() + ": " + error.message()};
  }
  std::ranges::sort(found);
  std::ranges::move(found, std::back_inserter(names));
  return {};
}

}  // namespace

Result<std::string> bytes_of_file(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) return Error{file + ": cannot be read"};
  return bytes;
}

Result<std::vector<std::string>> file_names_in(const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return Error{folder + ": is not a folder"};
  std::vector<std::string> names;
  struct Kind {
    const char *below, *extension;
  };
  for (const Kind& kind : {Kind{"", ".jsonc"}, {"lists", ".txt"}, {"evidence", ".txt"}}) {
    const Result<void> added = add_names(folder, kind.below, kind.extension, names);
    if (!added) return added.error();
  }
  return names;
}

Result<std::vector<RuleFile>> files_of(const std::string& folder) {
  const auto names = file_names_in(folder);
  if (!names) return names.error();
  std::vector<RuleFile> files;
  for (const std::string& name : *names) {
    Result<std::string> bytes = bytes_of_file((fs::path(folder) / name).string());
    if (!bytes) return bytes.error();
    files.push_back({name, *std::move(bytes)});
  }
  return files;
}

}  // namespace forethought

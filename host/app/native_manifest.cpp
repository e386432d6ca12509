// SPDX-License-Identifier: MIT
#include "host/app/native_manifest.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/json.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

#include "host/app/manifest_forms.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::string_view kPathMark = "\"@HOST_PATH@\"";

Error failed(const fs::path& what) {
  return Error{what.string() + ": " + std::strerror(errno)};
}

// Makes the folder and those above it that are missing.
Result<void> make_folders(const fs::path& folder, unsigned mode) {
  std::error_code unknown;
  if (folder.empty() || fs::is_directory(folder, unknown)) return {};
  if (auto above = make_folders(folder.parent_path(), mode); !above) return above;
  if (::mkdir(folder.c_str(), mode) != 0 && errno != EEXIST) return failed(folder);
  return {};
}

bool write_new(const fs::path& file, const std::string& text) {
  const int descriptor =
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0644);
  if (descriptor < 0) return false;
  const bool written =
      ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fchmod(descriptor, 0644) == 0 && ::fsync(descriptor) == 0;
  return ::close(descriptor) == 0 && written;
}

// The member of that name when it is a string.
std::string text_of(const json::object& manifest, const char* name) {
  const json::value* value = manifest.if_contains(name);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

bool lists(const json::object& manifest, const char* name, std::string_view wanted) {
  const json::value* value = manifest.if_contains(name);
  if (!value || !value->is_array()) return false;
  for (const json::value& item : value->get_array()) {
    if (item.is_string() && item.get_string() == wanted) return true;
  }
  return false;
}

Result<void> check_caller(const json::object& manifest, BrowserFamily family) {
  if (family == BrowserFamily::chromium) {
    const std::string origin = "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
    if (lists(manifest, "allowed_origins", origin)) return {};
    return Error{"it does not name the extension"};
  }
  if (manifest.contains("allowed_origins")) {
    return Error{"it is of another browser's form, which Firefox rejects"};
  }
  if (lists(manifest, "allowed_extensions", kFirefoxExtensionId)) return {};
  return Error{"it does not name the extension"};
}

Result<void> check_program(const fs::path& named, const fs::path& program) {
  if (!named.is_absolute()) return Error{"its path is not absolute"};
  std::error_code unknown;
  if (!fs::exists(named, unknown)) return Error{"the program it names is not there"};
  if (::access(named.c_str(), X_OK) != 0) return Error{"the program it names may not be run"};
  if (!fs::equivalent(named, program, unknown)) return Error{"it names another program"};
  return {};
}

}  // namespace

fs::path manifest_file(const fs::path& folder) {
  return folder / (std::string(kHostName) + ".json");
}

std::string manifest_text(BrowserFamily family, const fs::path& program) {
  std::string text(family == BrowserFamily::firefox ? kFirefoxForm : kChromiumForm);
  return text.replace(text.find(kPathMark), kPathMark.size(), json::serialize(program.string()));
}

Result<void> check_manifest(const std::string& text, BrowserFamily family,
                            const fs::path& program) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  if (error || !value.is_object()) return Error{"it is not JSON"};
  const json::object& manifest = value.get_object();
  if (text_of(manifest, "name") != kHostName) return Error{"its name is not that of its file"};
  if (text_of(manifest, "type") != "stdio") return Error{"its type is not \"stdio\""};
  if (auto caller = check_caller(manifest, family); !caller) return caller;
  return check_program(text_of(manifest, "path"), program);
}

Result<void> write_manifest(const fs::path& folder, const std::string& text, unsigned folder_mode) {
  if (auto made = make_folders(folder, folder_mode); !made) return made;
  const fs::path file = manifest_file(folder);
  const fs::path beside = file.string() + ".new";
  if (write_new(beside, text) && std::rename(beside.c_str(), file.c_str()) == 0) return {};
  const Error error = failed(file);
  ::unlink(beside.c_str());
  return error;
}

fs::path this_program() {
  std::error_code unknown;
  return fs::read_symlink("/proc/self/exe", unknown);
}

}  // namespace forethought

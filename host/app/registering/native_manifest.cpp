// SPDX-License-Identifier: MIT
#include "host/app/registering/native_manifest.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/json.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "host/app/registering/manifest_forms.h"
#include "host/descriptor.h"
#include "host/rules/reader.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::string_view kPathMark = "\"@HOST_PATH@\"";

bool write_new(const fs::path& file, const std::string& text, unsigned mode) {
  Descriptor made(
      ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode));
  return made.is_open() && write_all(made.number(), text) && ::fchmod(made.number(), mode) == 0 &&
         ::fsync(made.number()) == 0 && made.close();
}

// Browsers read a file that begins with a byte order mark.
json::object object_in(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text.starts_with(kMark)) text.remove_prefix(kMark.size());
  json::error_code error;
  json::value value = json::parse(text, error);
  return !error && value.is_object() ? std::move(value.get_object()) : json::object();
}

// The member of that name when it is a string.
std::string text_of(const json::object& manifest, const char* name) {
  const json::value* value = manifest.if_contains(name);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

// Whether the member is a list that holds a text for which `is_wanted` is true.
template <typename Wanted>
bool lists(const json::object& manifest, const char* name, Wanted is_wanted) {
  const json::value* value = manifest.if_contains(name);
  if (!value || !value->is_array()) return false;
  for (const json::value& item : value->get_array()) {
    if (item.is_string() && is_wanted(std::string_view(item.get_string()))) return true;
  }
  return false;
}

using Fault = std::optional<ManifestFault>;

Fault fault_of_ids(const json::object& manifest, const char* list, std::string_view id) {
  if (lists(manifest, list, [&](std::string_view item) { return item == id; })) return {};
  if (lists(manifest, list, [](std::string_view item) { return !item.empty(); })) {
    return ManifestFault{"manifest-other-extension", "it names another extension alone"};
  }
  return ManifestFault{"manifest-no-extension", "it does not name the extension"};
}

Fault fault_of_origins(const json::object& manifest) {
  const std::string origin = "chrome-extension://" + std::string(kChromiumExtensionId);
  const auto without_slash = [&](std::string_view item) { return item == origin; };
  Fault fault = fault_of_ids(manifest, "allowed_origins", origin + "/");
  if (!fault || !lists(manifest, "allowed_origins", without_slash)) return fault;
  return ManifestFault{"manifest-origin-without-slash",
                       "the extension's address in it has no \"/\" at its end"};
}

// Firefox reads no manifest that holds Chromium's list, whether or not its own is there too.
Fault fault_of_caller(const json::object& manifest, BrowserFamily family) {
  if (family == BrowserFamily::chromium) return fault_of_origins(manifest);
  if (!manifest.contains("allowed_origins")) {
    return fault_of_ids(manifest, "allowed_extensions", kFirefoxExtensionId);
  }
  if (!manifest.contains("allowed_extensions")) {
    return ManifestFault{"manifest-of-chromium",
                         "it is of another browser's form, which Firefox rejects"};
  }
  return ManifestFault{"manifest-both-lists",
                       "it has both allowed_origins and allowed_extensions, which Firefox rejects"};
}

Fault fault_of_program(const fs::path& named, const fs::path& program) {
  if (!named.is_absolute()) {
    return ManifestFault{"manifest-relative-path", "its path is not absolute"};
  }
  std::error_code unknown;
  if (!fs::exists(named, unknown)) {
    return ManifestFault{"program-missing", "the program it names is not there"};
  }
  if (::access(named.c_str(), X_OK) != 0) {
    return ManifestFault{"program-not-executable", "the program it names may not be run"};
  }
  if (!fs::equivalent(named, program, unknown)) {
    return ManifestFault{"program-elsewhere", "it names another program"};
  }
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

std::optional<ManifestFault> fault_of(const std::string& text, BrowserFamily family,
                                      const fs::path& program) {
  const json::object manifest = object_in(text);
  if (manifest.empty()) return ManifestFault{"manifest-not-json", "it is not JSON"};
  if (text_of(manifest, "name") != kHostName) {
    return ManifestFault{"manifest-other-name", "its name is not that of its file"};
  }
  if (text_of(manifest, "type") != "stdio") {
    return ManifestFault{"manifest-other-type", "its type is not \"stdio\""};
  }
  if (Fault fault = fault_of_caller(manifest, family)) return fault;
  return fault_of_program(text_of(manifest, "path"), program);
}

StandingManifest standing_at(const fs::path& file) {
  auto text = bytes_of_file(file.string());
  return {file, text ? std::optional(*std::move(text)) : std::nullopt};
}

fs::path program_named_in(const std::string& text) {
  return text_of(object_in(text), "path");
}

Result<void> write_for_everyone(const fs::path& file, const std::string& text, unsigned mode) {
  const fs::path beside = file.string() + ".new";
  if (write_new(beside, text, mode) && std::rename(beside.c_str(), file.c_str()) == 0) return {};
  const Error error{file.string() + ": " + std::strerror(errno)};
  ::unlink(beside.c_str());
  return error;
}

fs::path this_program() {
  std::error_code unknown;
  return fs::read_symlink("/proc/self/exe", unknown);
}

}  // namespace forethought

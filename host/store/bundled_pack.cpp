// SPDX-License-Identifier: MIT
#include "host/store/bundled_pack.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "host/descriptor.h"
#include "host/store/pack_digest.h"

namespace forethought {
namespace {

// A file of the pack that is not read yet.
struct OpenedFile {
  std::string name;
  Descriptor file;
  std::size_t size = 0;  // in bytes
};

// Times are of the last writing and of the last change of any kind.
std::string stamp_of(const std::string& name, const struct stat& status) {
  std::string stamp = name;
  for (const auto number :
       {std::int64_t{status.st_size}, std::int64_t(status.st_dev), std::int64_t(status.st_ino),
        std::int64_t{status.st_mtim.tv_sec}, std::int64_t{status.st_mtim.tv_nsec},
        std::int64_t{status.st_ctim.tv_sec}, std::int64_t{status.st_ctim.tv_nsec}}) {
    stamp.append(" ").append(std::to_string(number));
  }
  return stamp;
}

}  // namespace

struct BundledPack::Contents {
  std::vector<OpenedFile> opened;  // until they are read
  std::vector<RuleFile> files;
  std::string digest;  // empty: not worked out yet
};

BundledPack::BundledPack() : BundledPack(std::vector<RuleFile>()) {}

BundledPack::BundledPack(std::vector<RuleFile> files) : contents_(std::make_shared<Contents>()) {
  contents_->files = std::move(files);
}

Result<BundledPack> BundledPack::in_folder(const std::string& folder) {
  const auto names = file_names_in(folder);
  if (!names) return names.error();
  BundledPack pack;
  std::vector<RuleFile> stamps;
  for (const std::string& name : *names) {
    const std::string path = (std::filesystem::path(folder) / name).string();
    Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat status {};
    if (!file.is_open() || ::fstat(file.number(), &status) != 0) {
      return Error{path + ": cannot be read"};
    }
    stamps.push_back({name, stamp_of(name, status)});
    pack.contents_->opened.push_back(
        {name, std::move(file), static_cast<std::size_t>(status.st_size)});
  }
  pack.stamp_ = digest_of(stamps);
  return pack;
}

const std::vector<RuleFile>& BundledPack::files() const {
  for (const OpenedFile& opened : std::exchange(contents_->opened, {})) {
    RuleFile file{opened.name, std::string(opened.size, '\0')};
    if (!read_all(opened.file.number(), file.content.data(), file.content.size())) {
      contents_->files.clear();
      break;
    }
    contents_->files.push_back(std::move(file));
  }
  return contents_->files;
}

std::string BundledPack::version() const {
  const auto file = std::ranges::find(files(), "pack.jsonc", &RuleFile::name);
  return file == files().end() ? "" : read_pack({*file}).pack.version;
}

const std::string& BundledPack::digest() const {
  if (contents_->digest.empty()) contents_->digest = digest_of(files());
  return contents_->digest;
}

}  // namespace forethought

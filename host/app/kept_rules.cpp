// SPDX-License-Identifier: MIT
#include "host/app/kept_rules.h"

#include "host/app/source_digest.h"
#include "host/match/hyperscan.h"
#include "host/match/private_file.h"
#include "host/match/sealed_file.h"
#include "host/text/fold.h"

namespace forethought {
namespace {

// Everything that shapes an image.
std::string key_of(std::string_view digest) {
  std::string key = kSourceDigest;
  key.append("\n").append(folding_version());
  key.append("\n").append(hyperscan_identity());
  return key.append("\n").append(digest);
}

}  // namespace

std::optional<Checker> kept_checker(const std::string& image_file, std::string_view digest) {
  const auto bytes = open_sealed_file(image_file, key_of(digest));
  if (!bytes) return {};
  auto checker = Checker::with(*bytes);
  if (!checker) return {};
  let_go(bytes->view());  // all was looked at, for its seal
  return *std::move(checker);
}

Result<Checker> kept_or_compiled(const std::string& image_file, std::string_view digest,
                                 const ReadFiles& read_files, RuleCompiler* compiler) {
  if (auto kept = kept_checker(image_file, digest)) return *std::move(kept);
  const auto files = read_files();
  if (!files) return files.error();
  const auto compiled = compile_rules_by(compiler, *files, kPackLimits);
  if (!compiled) return compiled.error();
  if (const Mistake* obstacle = compiled->obstacle()) return Error{to_string(*obstacle)};
  if (!image_file.empty() && keep_image(image_file, digest, compiled->pack)) {
    if (auto kept = kept_checker(image_file, digest)) return *std::move(kept);
  }
  return Checker::with(compiled->pack);
}

bool keep_image(const std::string& image_file, std::string_view digest, const SharedBytes& pack) {
  return write_sealed_file(image_file, key_of(digest), pack.view());
}

}  // namespace forethought

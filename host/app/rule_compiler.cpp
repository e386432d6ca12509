// SPDX-License-Identifier: MIT
#include "host/app/rule_compiler.h"

#include "host/match/image.h"
#include "host/rules/reader.h"
#include "host/store/pack_file.h"

namespace forethought {
namespace {

// An answer begins with one of these.
constexpr char kImage = 'i';
constexpr char kMistake = 'm';

Result<std::string> image_of(std::string_view pack_file) {
  const auto files = files_in_pack_file(pack_file);
  if (!files) return files.error();
  const ReadPack read = read_pack(*files);
  if (const Mistake* obstacle = read.obstacle()) return Error{to_string(*obstacle)};
  const auto image = Image::compile(read.pack.terms);
  return image ? image->to_bytes() : Result<std::string>(image.error());
}

std::string answer_to(std::string_view pack_file) {
  const auto image = image_of(pack_file);
  return std::string(1, image ? kImage : kMistake).append(image ? *image : image.error().message);
}

}  // namespace

Result<RuleCompiler> RuleCompiler::start() {
  auto server = WorkServer::start(answer_to);
  if (!server) return server.error();
  return RuleCompiler(*std::move(server));
}

Result<RuleCompiler::Compiled> RuleCompiler::compile(const std::vector<RuleFile>& files,
                                                     const WorkLimits& limits) {
  const auto answer = server_.ask(limits, pack_file_text(files));
  if (!answer) return answer.error();
  Compiled compiled;
  const bool is_image = answer->starts_with(kImage);
  (is_image ? compiled.image : compiled.mistake) = answer->substr(1);
  return compiled;
}

}  // namespace forethought

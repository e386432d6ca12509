// SPDX-License-Identifier: MIT
#include "host/app/rule_compiler.h"

#include <charconv>

#include "host/rules/reader.h"
#include "host/sections.h"
#include "host/store/pack_file.h"

namespace forethought {
namespace {

// Sections of an answer: the pack, and the file, line and words of a mistake.
constexpr std::size_t kSections = 4;

CompiledRules refused(Mistake mistake) {
  return {.pack = {}, .mistake = std::move(mistake)};
}

// The process that compiled it read rules that may come from anywhere.
bool is_sound(const SharedBytes& pack) {
  const auto checker = Checker::with(pack);
  if (!checker) return false;
  const Evidence& evidence = checker->pack().evidence;
  return evidence.draft.is_sound() && evidence.parent.is_sound() && evidence.profile.is_sound();
}

std::string answer_to(std::string_view pack_file) {
  const auto files = files_in_pack_file(pack_file);
  const CompiledRules compiled =
      files ? compile_rules(*files) : refused({.file = "rules", .what = files.error().message});
  const Mistake mistake = compiled.mistake.value_or(Mistake());
  return joined_sections(
      {compiled.pack.view(), mistake.file, std::to_string(mistake.line), mistake.what});
}

Result<CompiledRules> compiled_in(std::string_view answer) {
  const SharedBytes bytes = SharedBytes::copy_of(answer);
  const auto sections = sections_in(bytes, kSections);
  if (!sections) return Error{"rules: the compiler's answer is something else"};
  const SharedBytes& pack = (*sections)[0];
  if (!pack.view().empty()) {
    if (!is_sound(pack)) return Error{"rules: what was compiled contradicts itself"};
    return CompiledRules{.pack = pack, .mistake = {}};
  }
  const std::string_view line = (*sections)[2].view();
  Mistake mistake{.file = std::string((*sections)[1].view()),
                  .what = std::string((*sections)[3].view())};
  std::from_chars(line.data(), line.data() + line.size(), mistake.line);
  return refused(std::move(mistake));
}

}  // namespace

CompiledRules compile_rules(const std::vector<RuleFile>& files) {
  const ReadPack read = read_pack(files);
  if (const Mistake* obstacle = read.obstacle()) return refused(*obstacle);
  const auto pack = compiled_pack(read.pack);
  if (!pack) return refused({.file = "rules", .what = pack.error().message});
  return {.pack = SharedBytes::copy_of(*pack), .mistake = {}};
}

Result<RuleCompiler> RuleCompiler::start() {
  auto server = WorkServer::start(answer_to);
  if (!server) return server.error();
  return RuleCompiler(*std::move(server));
}

Result<CompiledRules> RuleCompiler::compile(const std::vector<RuleFile>& files,
                                            const WorkLimits& limits) {
  const auto answer = server_.ask(limits, pack_file_text(files));
  if (!answer) return Error{"rules: " + answer.error().message};
  return compiled_in(*answer);
}

Result<CompiledRules> compile_rules_by(RuleCompiler* compiler, const std::vector<RuleFile>& files,
                                       const WorkLimits& limits) {
  return compiler ? compiler->compile(files, limits) : compile_rules(files);
}

}  // namespace forethought

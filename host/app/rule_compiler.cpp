// SPDX-License-Identifier: MIT
#include "host/app/rule_compiler.h"

#include <algorithm>

#include "host/app/mistake_text.h"
#include "host/rules/pack_bytes.h"
#include "host/rules/reader.h"
#include "host/sandbox/sandbox.h"
#include "host/sections.h"
#include "host/store/pack_file.h"

namespace forethought {
namespace {

// Sections of an answer: the pack, and the mistakes in it.
constexpr std::size_t kSections = 2;

CompiledRules refused(std::string what) {
  return {.pack = {}, .mistakes = {{.file = kWholePack, .what = std::move(what)}}};
}

CompiledRules compile_here(const std::vector<RuleFile>& files) {
  ReadPack read = read_pack(files);
  if (read.obstacle()) return {.pack = {}, .mistakes = std::move(read.mistakes)};
  const auto pack = compiled_pack(read.pack);
  if (!pack) return refused(pack.error().message);
  return {.pack = SharedBytes::copy_of(*pack), .mistakes = {}};
}

// The process that compiled it read rules that may come from anywhere.
bool is_sound(const SharedBytes& pack) {
  const auto checker = Checker::with(pack);
  return checker && is_sound(checker->pack());
}

std::string answer_with(const CompiledRules& compiled) {
  return joined_sections({compiled.pack.view(), text_of(compiled.mistakes)});
}

std::string answer_to(std::string_view pack_file) {
  const auto files = files_in_pack_file(pack_file);
  return answer_with(files ? compile_here(*files) : refused(files.error().message));
}

Result<CompiledRules> compiled_in(std::string_view answer) {
  const Error something_else{"rules: the compiler's answer is something else"};
  const SharedBytes bytes = SharedBytes::copy_of(answer);
  const auto sections = sections_in(bytes, kSections);
  if (!sections) return something_else;
  const SharedBytes& pack = (*sections)[0];
  if (!pack.view().empty()) {
    if (!is_sound(pack)) return Error{"rules: what was compiled contradicts itself"};
    return CompiledRules{.pack = pack, .mistakes = {}};
  }
  auto mistakes = mistakes_in_text((*sections)[1].view());
  if (!mistakes) return something_else;
  CompiledRules refused{.pack = {}, .mistakes = *std::move(mistakes)};
  if (!refused.obstacle()) return something_else;
  return refused;
}

Result<CompiledRules> compiled_in(const Result<std::string>& answer) {
  if (!answer) return Error{"rules: " + answer.error().message};
  return compiled_in(std::string_view(*answer));
}

Result<CompiledRules> compile_in_child(const std::vector<RuleFile>& files,
                                       const WorkLimits& limits) {
  return compiled_in(in_sandboxed_child(limits, [&] { return answer_with(compile_here(files)); }));
}

}  // namespace

const Mistake* CompiledRules::obstacle() const {
  const auto found = std::ranges::find(mistakes, false, &Mistake::untidy);
  return found == mistakes.end() ? nullptr : &*found;
}

Result<ReadPack> read_rules(const std::vector<RuleFile>& files) {
  const Error something_else{"rules: what was read is something else"};
  const auto answer = in_sandboxed_child(kPackLimits, [&] {
    const ReadPack read = read_pack(files);
    return joined_sections({pack_bytes(read.pack), text_of(read.mistakes)});
  });
  if (!answer) return Error{"rules: " + answer.error().message};
  const auto sections = sections_in(SharedBytes::copy_of(*answer), kSections);
  if (!sections) return something_else;
  auto pack = pack_in((*sections)[0]);
  if (!pack) return pack.error();
  auto mistakes = mistakes_in_text((*sections)[1].view());
  if (!mistakes || !is_sound(*pack)) return something_else;
  return ReadPack{*std::move(pack), *std::move(mistakes)};
}

Result<void> RuleCompiler::start() {
  if (server_) return {};
  auto server = WorkServer::start(answer_to);
  if (!server) {
    why_none_ = server.error().message;
    return server.error();
  }
  server_.emplace(*std::move(server));
  return {};
}

Result<CompiledRules> RuleCompiler::compile(const std::vector<RuleFile>& files,
                                            const WorkLimits& limits) {
  if (!server_) return compile_in_child(files, limits);
  return compiled_in(server_->ask(limits, pack_file_text(files)));
}

Result<WorkSandbox> RuleCompiler::sandbox() {
  if (server_) return server_->sandbox();
  return Error{"the process that compiles rules could not be started: " + why_none_};
}

Result<CompiledRules> compile_rules_by(RuleCompiler* compiler, const std::vector<RuleFile>& files,
                                       const WorkLimits& limits) {
  return compiler ? compiler->compile(files, limits) : compile_in_child(files, limits);
}

}  // namespace forethought

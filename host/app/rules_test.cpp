// SPDX-License-Identifier: MIT
#include "host/app/rules_test.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <tuple>

#include "host/app/commands.h"
#include "host/app/mistake_text.h"
#include "host/app/rule_compiler.h"
#include "host/judge/examples.h"
#include "host/match/image.h"
#include "host/sandbox/sandbox.h"
#include "host/sections.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

// With commas between thousands.
std::string counted(std::size_t number, const std::string& what) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits + " " + what + (number == 1 ? "" : "s");
}

std::size_t examples_in(const Pack& pack) {
  std::size_t count = 0;
  for (const Rule& rule : pack.rules) count += rule.flagged.size() + rule.clean.size();
  return count;
}

void add_pattern_mistakes(const Pack& pack, std::vector<Mistake>& mistakes) {
  for (const Term& term : pack.terms) {
    for (const Pattern& pattern : term.patterns) {
      const Result<void> compiled = check_pattern(pattern.expression);
      if (!compiled) mistakes.push_back({term.file, pattern.line, compiled.error().message});
    }
  }
}

void add_example_mistakes(const Pack& pack, std::vector<Mistake>& mistakes) {
  const Result<Image> image = Image::compile(pack.terms);
  if (!image) {
    mistakes.push_back({"pack.jsonc", 1, image.error().message});
    return;
  }
  std::ranges::move(check_examples(pack, *image), std::back_inserter(mistakes));
}

// Sections of what a child answers: the mistakes, and the counts.
constexpr std::size_t kSections = 2;

std::string answer_about(const ReadPack& read) {
  const std::vector<std::uint64_t> counts = {read.pack.rules.size(), examples_in(read.pack)};
  return joined_sections({text_of(mistakes_in(read)), bytes_of_values(counts)});
}

std::optional<PackTrial> trial_in(std::string_view answer) {
  const auto sections = sections_in(SharedBytes::copy_of(answer), kSections);
  if (!sections) return {};
  auto mistakes = mistakes_in_text((*sections)[0].view());
  const Values<std::uint64_t> counts((*sections)[1]);
  if (!mistakes || counts.size() != 2) return {};
  return PackTrial{*std::move(mistakes), counts[0], counts[1]};
}

}  // namespace

Result<std::string> pack_folder_of(const std::vector<std::string>& files) {
  fs::path common;
  for (const fs::path file : files) {
    fs::path folder = file.parent_path().empty() ? "." : file.parent_path();
    if (file.extension() == ".txt")
      folder = folder.parent_path().empty() ? "." : folder.parent_path();
    folder = folder.lexically_normal();
    if (!common.empty() && folder != common) {
      return Error{file.string() + ": is of another folder than " + files.front()};
    }
    common = folder;
  }
  return common.string();
}

std::vector<Mistake> mistakes_in(const ReadPack& read) {
  std::vector<Mistake> mistakes = read.mistakes;
  add_pattern_mistakes(read.pack, mistakes);
  if (std::ranges::all_of(mistakes, &Mistake::untidy)) add_example_mistakes(read.pack, mistakes);
  std::ranges::stable_sort(
      mistakes, {}, [](const Mistake& mistake) { return std::tie(mistake.file, mistake.line); });
  return mistakes;
}

Mistake in_folder(Mistake mistake, const std::string& folder) {
  mistake.file = (fs::path(folder) / mistake.file).lexically_normal().string();
  return mistake;
}

bool PackTrial::is_usable() const {
  return std::ranges::all_of(mistakes, &Mistake::untidy);
}

Result<PackTrial> try_pack(const std::vector<RuleFile>& files) {
  const auto answer =
      in_sandboxed_child(kPackLimits, [&] { return answer_about(read_pack(files)); });
  if (!answer) return Error{"rules: " + answer.error().message};
  auto trial = trial_in(*answer);
  if (!trial) return Error{"rules: what was tried is something else"};
  return *std::move(trial);
}

int test_rules(const std::string& folder, std::ostream& out, std::ostream& err) {
  const Result<std::vector<RuleFile>> files = files_of(folder);
  if (!files) return complain(err, files.error().message);
  if (files->empty()) return complain(err, folder + ": there are no rule files");
  const auto trial = try_pack(*files);
  if (!trial) return complain(err, trial.error().message, kFound);
  const std::vector<Mistake>& mistakes = trial->mistakes;
  for (const Mistake& mistake : mistakes) out << to_string(in_folder(mistake, folder)) << "\n";
  out << counted(trial->rules, "rule") << ", " << counted(trial->examples, "example") << ": "
      << (mistakes.empty() ? "all hold" : counted(mistakes.size(), "mistake")) << "\n";
  return mistakes.empty() ? 0 : kFound;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/reader.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "host/rules/bio_reader.h"
#include "host/rules/category_reader.h"
#include "host/rules/evidence_reader.h"
#include "host/rules/fields.h"
#include "host/rules/known_categories.h"
#include "host/rules/located_json.h"
#include "host/rules/pack_lines.h"
#include "host/rules/reference_reader.h"
#include "host/rules/signpost_reader.h"
#include "host/rules/term_table.h"
#include "host/rules/word_lists.h"

namespace forethought {
namespace {

constexpr std::string_view kTermsFile = "terms.jsonc";
const std::set<std::string_view> kSharedFiles = {
    kTermsFile, kBioFile, "guidance.jsonc", "services.jsonc", "signposts.jsonc", "pack.jsonc"};

// Reads a pack step by step: each step needs what those before it read.
class PackReader {
 public:
  explicit PackReader(const std::vector<RuleFile>& files) {
    for (const RuleFile& file : files) add(file);
  }

  ReadPack read() {
    read_all();
    std::ranges::stable_sort(read_.mistakes, {}, [](const Mistake& mistake) {
      return std::tie(mistake.file, mistake.line);
    });
    return std::move(read_);
  }

 private:
  void add(const RuleFile& file) {
    FileMistakes mistakes(file.name, read_.mistakes);
    const bool utf8 = check_utf8(file.content, mistakes);
    if (file.name.starts_with(kEvidenceFolder)) {
      if (utf8) evidence_.push_back(&file);
      return;
    }
    if (file.name.ends_with(".txt")) {
      lists_.add(file.content, mistakes);
      return;
    }
    std::optional<LocatedValue> value;
    if (utf8) value = read_located_json(file.content, mistakes);
    if (!value) return leave_out(file.name);
    const bool shared = kSharedFiles.contains(file.name);
    (shared ? shared_ : categories_).insert_or_assign(file.name, *std::move(value));
  }

  // What refers into a file that does not read cannot be checked, and what it uses cannot be known.
  void leave_out(const std::string& name) {
    unread_.insert(name);
    const bool names_terms = !kSharedFiles.contains(name) || name == kTermsFile || name == kBioFile;
    users_unread_ = users_unread_ || names_terms;
    if (names_terms) terms_.leave_out(name == kTermsFile ? "" : category_of(name));
  }

  // Null where the file does not read.
  template <typename T>
  const T* unless_unread(std::string_view name, const T& read) const {
    return unread_.contains(name) ? nullptr : &read;
  }

  void read_all() {
    read_references();
    read_terms();
    const Citable citable = {unless_unread("guidance.jsonc", read_.pack.guidance),
                             unless_unread("signposts.jsonc", read_.pack.signposts)};
    for (const auto& [name, value] : categories_) {
      FileMistakes mistakes(name, read_.mistakes);
      read_category(value, terms_, citable, read_.pack, mistakes);
    }
    read_bio_file();
    for (const RuleFile* file : evidence_) {
      FileMistakes mistakes(file->name, read_.mistakes);
      read_evidence(file->content, terms_, read_.pack.rules.made(), evidence_maker_, mistakes);
    }
    read_.pack.evidence = std::move(evidence_maker_).make();
    // The user's own rules alone are no pack: they use little of what is shared.
    const bool whole = std::ranges::any_of(
        categories_, [](const auto& file) { return category_of(file.first) != kOwnCategory; });
    if (whole) report_version();
    terms_.report_unused(whole && !users_unread_);
    if (whole && !users_unread_) lists_.report_unused();
    report_repeated_ids();
    read_.pack.terms = terms_.take_terms();
  }

  void report_version() {
    if (shared("pack.jsonc") != nullptr || unread_.contains("pack.jsonc")) return;
    FileMistakes("pack.jsonc", read_.mistakes).add(0, "is missing; it gives the pack's version");
  }

  // The value of a file that is no category; null when it is not there.
  const LocatedValue* shared(std::string_view name) const {
    const auto found = shared_.find(name);
    return found == shared_.end() ? nullptr : &found->second;
  }

  void read_references() {
    Pack& pack = read_.pack;
    FileMistakes in_pack("pack.jsonc", read_.mistakes);
    FileMistakes in_guidance("guidance.jsonc", read_.mistakes);
    FileMistakes in_services("services.jsonc", read_.mistakes);
    FileMistakes in_signposts("signposts.jsonc", read_.mistakes);
    if (const auto* file = shared("pack.jsonc")) pack.version = read_version(*file, in_pack);
    if (const auto* file = shared("guidance.jsonc")) {
      pack.guidance = read_guidance(*file, in_guidance);
    }
    if (const auto* file = shared("services.jsonc")) {
      pack.services = read_services(*file, in_services);
    }
    if (const auto* file = shared("signposts.jsonc")) {
      pack.signposts =
          read_signposts(*file, unless_unread("services.jsonc", pack.services), in_signposts);
    }
  }

  void read_bio_file() {
    const LocatedValue* file = shared(kBioFile);
    if (file == nullptr) return;
    FileMistakes mistakes(std::string(kBioFile), read_.mistakes);
    const BioReferences references = {unless_unread("guidance.jsonc", read_.pack.guidance),
                                      unless_unread("services.jsonc", read_.pack.services)};
    read_.pack.bio = read_bio(*file, terms_, references, mistakes);
  }

  void read_terms() {
    if (const LocatedValue* file = shared(kTermsFile)) {
      FileMistakes mistakes(std::string(kTermsFile), read_.mistakes);
      const Fields fields(*file, kTermsFileKeys, std::string(kTermsFile), mistakes);
      if (const auto* terms = fields.require("terms")) terms_.declare("", *terms, lists_, mistakes);
    }
    for (const auto& [name, value] : categories_) declare_own_terms(name, value);
    if (const LocatedValue* bio = shared(kBioFile)) declare_own_terms(std::string(kBioFile), *bio);
    terms_.number();
  }

  void declare_own_terms(const std::string& file, const LocatedValue& value) {
    const LocatedValue* terms = value.member("terms");
    if (terms == nullptr) return;
    terms_.declare(category_of(file), *terms, lists_, FileMistakes(file, read_.mistakes));
  }

  void report_repeated_ids() {
    std::map<std::string, const Rule*> first;
    for (const Rule& rule : read_.pack.rules) {
      const auto [first_one, is_new] = first.insert({rule.id, &rule});
      if (is_new || rule.id.empty()) continue;
      FileMistakes(file_of(rule), read_.mistakes)
          .add(rule.line, "the id " + in_quotes(rule.id) + " is taken by the rule at " +
                              file_of(*first_one->second) + ":" +
                              std::to_string(first_one->second->line));
    }
  }

  const std::string& file_of(const Rule& rule) const { return read_.pack.category_of(rule).file; }

  ReadPack read_;
  WordLists lists_;
  TermTable terms_;
  std::map<std::string, LocatedValue, std::less<>> categories_, shared_;
  std::vector<const RuleFile*> evidence_;
  EvidenceMaker evidence_maker_;
  std::set<std::string, std::less<>> unread_;  // not UTF-8, or not JSON
  bool users_unread_ = false;                  // of terms and lists
};

}  // namespace

const Mistake* ReadPack::obstacle() const {
  const auto obstacle = std::ranges::find(mistakes, false, &Mistake::untidy);
  return obstacle == mistakes.end() ? nullptr : &*obstacle;
}

ReadPack read_pack(const std::vector<RuleFile>& files) {
  return PackReader(files).read();
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/stored_rules.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "host/app/commands.h"
#include "host/app/rules_test.h"
#include "host/store/minisign.h"
#include "host/store/pack_digest.h"
#include "host/store/pack_file.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;

std::string padded(std::string_view text, std::size_t width) {
  std::string padded(text);
  padded.resize(std::max(width, text.size()), ' ');
  return padded;
}

void show_examples(std::string_view heading, const std::vector<Example>& examples,
                   std::ostream& output) {
  output << "\n" << heading << "\n";
  for (const Example& example : examples) output << "  " << example.text << "\n";
}

// With what the guidance has of: body, title, date, paragraph, address.
std::string citation_of(const Guidance& guidance) {
  const std::string para = guidance.para.empty() ? "" : "paragraph " + guidance.para;
  std::string citation = guidance.body;
  for (const std::string& part : {guidance.title, guidance.date, para, guidance.url}) {
    if (!part.empty()) citation += ", " + part;
  }
  return citation;
}

void show_guidance(const Pack& pack, const Rule& rule, std::ostream& output) {
  for (const Guidance* guidance : pack.cited_as(rule.guidance)) {
    output << "Guidance:  " << citation_of(*guidance) << "\n";
  }
}

// Where nothing can be kept, a change would be lost without a word.
bool cannot_keep(const RulesInUse& rules, std::ostream& errors) {
  if (rules.store().cause().empty()) return false;
  complain(errors, "nothing can be changed: " + rules.store().cause());
  return true;
}

std::vector<std::string> rules_of(const Pack& pack, std::string_view category) {
  std::vector<std::string> ids;
  for (const Rule& rule : pack.rules) {
    if (pack.category_of(rule).id == category) ids.push_back(rule.id);
  }
  return ids;
}

Result<std::vector<RuleFile>> signed_files(const ImportPlaces& places) {
  const auto bytes = bytes_of_file(places.pack);
  if (!bytes) return bytes.error();
  const auto signature = bytes_of_file(places.pack + ".minisig");
  if (!signature) return signature.error();
  const auto right = check_signature(*bytes, *signature, places.keys_folder);
  if (!right) return Error{places.pack + ": " + right.error().message};
  auto files = files_in_pack_file(*bytes);
  if (!files) return Error{places.pack + ": " + files.error().message};
  return files;
}

// Whether the files can be used and no rule contradicts its examples. Mistakes are told.
bool is_right(const std::vector<RuleFile>& files, std::ostream& errors) {
  const auto trial = try_pack(files);
  if (!trial) {
    complain(errors, trial.error().message);
    return false;
  }
  for (const Mistake& mistake : trial->mistakes) errors << to_string(mistake) << "\n";
  return trial->is_usable();
}

int import_files(RulesInUse& rules, const std::vector<RuleFile>& files, bool imported,
                 std::ostream& output, std::ostream& errors) {
  if (!is_right(files, errors)) return kFound;
  if (const auto done = rules.store().import(files, imported); !done) {
    return complain(errors, done.error().message, kFound);
  }
  output << "Rules version " << (*rules.store().pack())->version << " are in use.\n";
  return 0;
}

}  // namespace

int list_rules(const RulesInUse& rules, std::ostream& output, std::ostream& errors) {
  const auto choices = rules.store().users().choices(kEveryone);
  if (!choices) return complain(errors, choices.error().message, kFound);
  const Pack& pack = rules.pack();
  std::size_t width = 0;
  for (const Rule& rule : pack.rules) width = std::max(width, rule.id.size());
  for (const Rule& rule : pack.rules) {
    const bool enabled = choices->enabled(rule.id, pack.category_of(rule).id);
    output << padded(rule.id, width) << "  " << padded(name_of(rule.severity), 7) << "  "
           << (enabled ? "on   " : "off  ") << rule.title << "\n";
  }
  return 0;
}

int show_rule(const RulesInUse& rules, const std::string& id, std::ostream& output,
              std::ostream& errors) {
  const Pack& pack = rules.pack();
  const auto rule = std::ranges::find(pack.rules, id, &Rule::id);
  if (rule == pack.rules.end()) return complain(errors, "no rule \"" + id + "\"", kUnusable);
  const auto choices = rules.store().users().choices(kEveryone);
  const Category& category = pack.category_of(*rule);
  const bool enabled = !choices || choices->enabled(id, category.id);
  output << rule->title << "\n\n"
         << "Id:        " << rule->id << "\n"
         << "Category:  " << category.title << "\n"
         << "Severity:  " << name_of(rule->severity) << "\n"
         << "State:     " << (enabled ? "on" : "off") << "\n"
         << "Why:       " << rule->why << "\n"
         << "Try:       " << rule->try_instead << "\n";
  show_guidance(pack, *rule, output);
  show_examples("Flagged", rule->flagged, output);
  show_examples("Not flagged", rule->clean, output);
  return 0;
}

int switch_rule(RulesInUse& rules, const std::string& id, bool enabled, std::ostream& errors) {
  if (cannot_keep(rules, errors)) return kFound;
  const Pack& pack = rules.pack();
  const bool is_rule = std::ranges::find(pack.rules, id, &Rule::id) != pack.rules.end();
  const auto of_category = rules_of(pack, id);
  if (!is_rule && of_category.empty()) {
    return complain(errors, "no rule or category \"" + id + "\"", kUnusable);
  }
  const auto done = rules.store().keep([&](UserTables users) {
    return is_rule ? users.set_rule(kEveryone, id, enabled)
                   : users.set_category(kEveryone, id, of_category, enabled);
  });
  return done ? 0 : complain(errors, done.error().message, kFound);
}

int import_pack(RulesInUse& rules, const ImportPlaces& places, std::ostream& output,
                std::ostream& errors) {
  if (cannot_keep(rules, errors)) return kFound;
  std::error_code unknown;
  if (!fs::is_directory(places.pack, unknown)) {
    const auto files = signed_files(places);
    if (!files) return complain(errors, files.error().message, kUnusable);
    return import_files(rules, *files, true, output, errors);
  }
  const auto files = files_of(places.pack);
  if (!files) return complain(errors, files.error().message, kUnusable);
  if (digest_of(*files) == rules.bundled().digest()) {
    return import_files(rules, *files, false, output, errors);
  }
  if (!is_right(*files, errors)) return kFound;
  return complain(errors,
                  places.pack +
                      ": only a signed file can be imported; make it with \"forethought "
                      "rules export --from " +
                      places.pack + "\"",
                  kUnusable);
}

}  // namespace forethought

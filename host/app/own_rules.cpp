// SPDX-License-Identifier: MIT
#include "host/app/own_rules.h"

#include <boost/json.hpp>

#include <algorithm>
#include <iterator>
#include <utility>

namespace forethought {
namespace {

namespace json = boost::json;

constexpr std::string_view kPrefix = "own.";
constexpr char kFile[] = "own.jsonc";

// So many that nobody misses one, and so few that compiling them is not felt.
constexpr std::size_t kMostRules = 200;
constexpr std::size_t kMostWordings = 20'000;
constexpr std::size_t kMostBytes = 256 * 1024;

bool is_small_letter_or_digit(char sign) {
  return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9');
}

bool is_own_id(const std::string& id) {
  if (!id.starts_with(kPrefix) || id.size() == kPrefix.size()) return false;
  return std::all_of(id.begin() + kPrefix.size(), id.end(),
                     [](char sign) { return is_small_letter_or_digit(sign) || sign == '-'; });
}

std::string name_in(const std::string& id) {
  return id.substr(kPrefix.size());
}

// The rule's term, a phrase a line and all else on others, so that the line of a mistake tells the
// phrase.
std::string term_text(const OwnRule& rule) {
  std::string text = json::serialize(json::string_view(name_in(rule.id))) + ": {\"phrases\": [";
  for (const std::string& phrase : rule.phrases) {
    text.append("\n").append(json::serialize(json::string_view(phrase))).append(",");
  }
  return text + "\n]}";
}

std::string rule_text(const OwnRule& rule) {
  json::object object{{"id", rule.id},
                      {"severity", name_of(rule.severity)},
                      {"when", name_in(rule.id)},
                      {"title", rule.title}};
  if (!rule.why.empty()) object["why"] = rule.why;
  if (!rule.try_instead.empty()) object["try"] = rule.try_instead;
  return json::serialize(object);
}

// A rule file in which the first rule's phrases are on the lines from 2 on.
std::string file_text(const std::vector<OwnRule>& rules) {
  std::string terms;
  std::string bodies;
  for (const OwnRule& rule : rules) {
    terms += term_text(rule) + ",";
    bodies += rule_text(rule) + ",";
  }
  return "{\"category\": \"own\", \"title\": \"Your own rules\", \"terms\": {" + terms +
         "}, \"rules\": [" + bodies + "]}";
}

bool names_a_term(const OwnRule& rule) {
  return std::ranges::any_of(rule.phrases, [](const std::string& phrase) {
    return phrase.find('{') != std::string::npos;
  });
}

std::vector<RuleFile> files_of(const std::vector<OwnRule>& rules,
                               const std::vector<RuleFile>& shared) {
  std::vector<RuleFile> files = {{kFile, file_text(rules)}};
  if (!std::ranges::any_of(rules, names_a_term)) return files;
  for (const RuleFile& file : shared) {
    if (file.name == "terms.jsonc" || file.name.starts_with("lists/")) files.push_back(file);
  }
  return files;
}

// Those of shared terms are in the pack's image already.
bool has_room_for_wordings(const Pack& pack) {
  std::size_t wordings = 0;
  for (const Term& term : pack.terms) {
    if (term.file == kFile) wordings += term.wordings;
  }
  return wordings <= kMostWordings;
}

std::size_t bytes_of(const OwnRule& rule) {
  std::size_t bytes =
      rule.id.size() + rule.title.size() + rule.why.size() + rule.try_instead.size();
  for (const std::string& phrase : rule.phrases) bytes += phrase.size();
  return bytes;
}

bool has_room(const std::vector<OwnRule>& rules) {
  std::size_t bytes = 0;
  for (const OwnRule& rule : rules) bytes += bytes_of(rule);
  return rules.size() <= kMostRules && bytes <= kMostBytes;
}

// The number of the phrase says which one it is: its words are the user's.
std::string without_phrase(const std::string& what, const std::string& phrase) {
  const std::string beginning = in_quotes(phrase) + ": ";
  return what.starts_with(beginning) ? what.substr(beginning.size()) : what;
}

Error mistake_in(const OwnRule& rule, const Mistake& mistake) {
  const int number = mistake.line - 1;
  if (number < 1 || number > static_cast<int>(rule.phrases.size())) return Error{mistake.what};
  const std::string& phrase = rule.phrases[static_cast<std::size_t>(number) - 1];
  return Error{"phrase " + std::to_string(number) + ": " + without_phrase(mistake.what, phrase)};
}

// `rule` is where a mistake is looked for; null: any of the rules.
Result<Checker> compile(const std::vector<RuleFile>& files, RuleCompiler* compiler,
                        const OwnRule* rule = nullptr) {
  const auto compiled = compile_rules_by(compiler, files, kOwnRuleLimits);
  if (!compiled) return compiled.error();
  if (const Mistake* obstacle = compiled->obstacle()) {
    return rule ? mistake_in(*rule, *obstacle) : Error{to_string(*obstacle)};
  }
  return Checker::with(compiled->pack);
}

}  // namespace

Result<std::vector<RuleFile>> shared_files_for(const std::vector<OwnRule>& rules,
                                               const ReadFiles& read_files) {
  return std::ranges::any_of(rules, names_a_term) ? read_files() : std::vector<RuleFile>();
}

std::shared_ptr<const Checker> compile_own_rules(const std::vector<OwnRule>& rules,
                                                 const std::vector<RuleFile>& shared,
                                                 RuleCompiler* compiler) {
  if (rules.empty()) return nullptr;
  Result<Checker> all = compile(files_of(rules, shared), compiler);
  if (all) return std::make_shared<const Checker>(*std::move(all));

  std::vector<OwnRule> good;
  std::ranges::copy_if(rules, std::back_inserter(good), [&](const OwnRule& rule) {
    return bool(compile(files_of({rule}, shared), compiler));
  });
  if (good.empty() || good.size() == rules.size()) return nullptr;
  return compile_own_rules(good, shared, compiler);
}

Result<Checker> compile_own_rule(const OwnRule& rule, const std::vector<OwnRule>& others,
                                 const std::vector<RuleFile>& shared, RuleCompiler* compiler) {
  if (!is_own_id(rule.id)) {
    return Error{"the id of an own rule is \"own.\" and small letters, digits and hyphens"};
  }
  if (rule.phrases.empty()) return Error{"a rule needs at least one phrase"};
  const Error no_room{"there is no room for more rules of your own"};
  std::vector<OwnRule> all = others;
  std::erase_if(all, [&](const OwnRule& other) { return other.id == rule.id; });
  all.push_back(rule);
  if (!has_room(all)) return no_room;
  Result<Checker> alone = compile(files_of({rule}, shared), compiler, &rule);
  if (!alone) return alone;
  const auto together = all.size() > 1 ? compile_own_rules(all, shared, compiler) : nullptr;
  if (all.size() > 1 && !together) return no_room;
  if (!has_room_for_wordings(together ? together->pack() : alone->pack())) return no_room;
  return alone;
}

std::string new_own_id(const std::string& title, const std::vector<OwnRule>& others) {
  std::string name;
  for (const char sign : title) {
    const char small = sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign - 'A' + 'a') : sign;
    if (is_small_letter_or_digit(small)) {
      name += small;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('-')) name.pop_back();
  const std::string first = std::string(kPrefix) + (name.empty() ? "rule" : name.substr(0, 60));
  std::string id = first;
  for (int number = 2; std::ranges::find(others, id, &OwnRule::id) != others.end(); ++number) {
    id = first + "-" + std::to_string(number);
  }
  return id;
}

}  // namespace forethought

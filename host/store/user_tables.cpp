// SPDX-License-Identifier: MIT
#include "host/store/user_tables.h"

#include <boost/json.hpp>

#include "host/rules/known_categories.h"
#include "host/store/schema.h"

namespace forethought {
namespace {

namespace json = boost::json;

std::string phrases_as_json(const std::vector<std::string>& phrases) {
  return json::serialize(json::array(phrases.begin(), phrases.end()));
}

// The strings of the array; a row that is no such array gives none.
std::vector<std::string> phrases_from_json(const std::string& text) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  std::vector<std::string> phrases;
  if (error || !value.is_array()) return phrases;
  for (const json::value& phrase : value.get_array()) {
    if (phrase.is_string()) phrases.emplace_back(phrase.get_string());
  }
  return phrases;
}

OwnRule own_rule_of(Row row) {
  OwnRule rule;
  rule.id = row.text(0);
  rule.title = row.text(1);
  rule.severity = value_named<Severity>(row.text(2)).value_or(Severity::caution);
  rule.phrases = phrases_from_json(row.text(3));
  rule.why = row.text(4);
  rule.try_instead = row.text(5);
  return rule;
}

// A value that this version does not know leaves the default.
void apply(Settings& settings, const std::string& name, const std::string& value) {
  if (name == "region") {
    settings.region = value_named<Region>(value).value_or(settings.region);
  } else if (name == "profession") {
    settings.profession = value_named<Profession>(value).value_or(settings.profession);
  } else if (name == "mode") {
    settings.mode = value_named<Mode>(value).value_or(settings.mode);
  }
}

constexpr char kSetToggle[] =
    "INSERT INTO toggle (user, what, id, enabled) VALUES (?, ?, ?, ?) "
    "ON CONFLICT (user, what, id) DO UPDATE SET enabled = excluded.enabled";
constexpr char kForgetRuleToggle[] =
    "DELETE FROM toggle WHERE user = ? AND what = 'rule' AND id = ?";
// Nobody could switch it on again while it has no rules, and the next one would be silent.
constexpr char kForgetEmptyCategory[] =
    "DELETE FROM toggle WHERE user = ? AND what = 'category' AND id = ? "
    "AND NOT EXISTS (SELECT 1 FROM own_rule WHERE user = ?)";

}  // namespace

Result<Choices> UserTables::choices(std::string_view user) const {
  Choices choices;
  const auto read = database_.each(
      "SELECT user, what, id, enabled FROM toggle WHERE user IN ('', ?) ORDER BY user, what, id",
      {user}, [&](Row row) {
        const auto of = row.text(0).empty() ? Choices::Of::everyone : Choices::Of::user;
        if (row.text(1) == "rule") {
          choices.add_rule(of, row.text(2), row.integer(3) != 0);
        } else {
          choices.add_category(of, row.text(2), row.integer(3) != 0);
        }
      });
  if (!read) return read.error();
  return choices;
}

Result<void> UserTables::set_rule(std::string_view user, std::string_view rule, bool enabled) {
  return database_.run(kSetToggle, {user, "rule", rule, std::int64_t{enabled}});
}

Result<void> UserTables::set_category(std::string_view user, std::string_view category,
                                      const std::vector<std::string>& rules, bool enabled) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return transaction.error();
  for (const std::string& rule : rules) {
    if (auto done = database_.run(kForgetRuleToggle, {user, rule}); !done) return done;
  }
  auto done = database_.run(kSetToggle, {user, "category", category, std::int64_t{enabled}});
  if (!done) return done;
  return transaction->commit();
}

Result<Settings> UserTables::settings(std::string_view user) const {
  Settings settings;
  // Everyone's come first, so that the user's own go over them.
  const auto read =
      database_.each("SELECT name, value FROM setting WHERE user IN ('', ?) ORDER BY user, name",
                     {user}, [&](Row row) { apply(settings, row.text(0), row.text(1)); });
  if (!read) return read.error();
  return settings;
}

Result<void> UserTables::set_settings(std::string_view user, const SettingsChange& change) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return transaction.error();
  Result<void> done;
  if (change.region) done = set_setting(user, "region", name_of(*change.region));
  if (done && change.profession) {
    done = set_setting(user, "profession", name_of(*change.profession));
  }
  if (done && change.mode) done = set_setting(user, "mode", name_of(*change.mode));
  if (!done) return done;
  return transaction->commit();
}

Result<void> UserTables::set_setting(std::string_view user, std::string_view name,
                                     std::string_view value) {
  return database_.run(
      "INSERT INTO setting (user, name, value) VALUES (?, ?, ?) "
      "ON CONFLICT (user, name) DO UPDATE SET value = excluded.value",
      {user, name, value});
}

Result<std::vector<OwnRule>> UserTables::own_rules(std::string_view user) const {
  std::vector<OwnRule> rules;
  const auto read = database_.each(
      "SELECT id, title, severity, phrases, why, try FROM own_rule WHERE user = ? ORDER BY id",
      {user}, [&](Row row) { rules.push_back(own_rule_of(row)); });
  if (!read) return read.error();
  return rules;
}

Result<void> UserTables::put_own_rule(std::string_view user, const OwnRule& rule) {
  return database_.run(
      "INSERT OR REPLACE INTO own_rule (user, id, title, severity, phrases, why, try) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {user, rule.id, rule.title, name_of(rule.severity), phrases_as_json(rule.phrases), rule.why,
       rule.try_instead});
}

Result<void> UserTables::delete_own_rule(std::string_view user, std::string_view id) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return transaction.error();
  auto done = database_.run("DELETE FROM own_rule WHERE user = ? AND id = ?", {user, id});
  if (done) done = database_.run(kForgetRuleToggle, {user, id});
  if (done) done = database_.run(kForgetEmptyCategory, {user, kOwnCategory, user});
  if (!done) return done;
  return transaction->commit();
}

Result<void> UserTables::erase(std::string_view user) {
  auto transaction = Transaction::begin(database_);
  if (!transaction) return transaction.error();
  for (const UserTable& table : user_tables()) {
    const std::string sql = "DELETE FROM " + std::string(table.name) + " WHERE user = ?";
    if (auto done = database_.run(sql, {user}); !done) return done;
  }
  if (auto done = transaction->commit(); !done) return done;
  // What was erased would otherwise stay readable in the write-ahead log.
  const auto emptied = database_.empty_log();
  if (!emptied) return emptied.error();
  if (!*emptied) return Error{"store: another program reads it, and holds what was erased"};
  return {};
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/result.h"
#include "host/rules/context.h"
#include "host/store/choices.h"
#include "host/store/database.h"

namespace forethought {

// Who the user is and how the account is used: what a check takes for granted.
struct Settings {
  Region region = Region::england;
  Profession profession = Profession::doctor;
  Mode mode = Mode::professional;

  bool operator==(const Settings&) const = default;
};

// Some of the settings; what is left out stays as it is.
struct SettingsChange {
  std::optional<Region> region;
  std::optional<Profession> profession;
  std::optional<Mode> mode;
};

// A rule that a user wrote: phrases of rules/README.md and words for the card.
struct OwnRule {
  std::string id;  // "own." and a name
  std::string title;
  Severity severity = Severity::caution;
  std::vector<std::string> phrases;
  std::string why, try_instead;

  bool operator==(const OwnRule&) const = default;
};

// Stands for everyone who uses the store: whoever has not chosen otherwise.
inline constexpr std::string_view kEveryone;

// What users chose and wrote. `user` is the random id of a browser profile, or kEveryone. Nobody
// reads or changes what belongs to another user.
class UserTables {
 public:
  // Keeps a reference: `database` must outlive this.
  explicit UserTables(Database& database) : database_(database) {}

  Result<Choices> choices(std::string_view user) const;
  Result<void> set_rule(std::string_view user, std::string_view rule, bool enabled);
  // Switches the whole category: choices about its rules, named in `rules`, are forgotten.
  Result<void> set_category(std::string_view user, std::string_view category,
                            const std::vector<std::string>& rules, bool enabled);

  Result<Settings> settings(std::string_view user) const;
  Result<void> set_settings(std::string_view user, const SettingsChange& change);

  // By id.
  Result<std::vector<OwnRule>> own_rules(std::string_view user) const;
  // Adds it, or puts it in the place of the one with its id.
  Result<void> put_own_rule(std::string_view user, const OwnRule& rule);
  // Also forgets the choices about it.
  Result<void> delete_own_rule(std::string_view user, std::string_view id);

  // Deletes everything kept about this user, also from the pages that SQLite has set free.
  Result<void> erase(std::string_view user);

 private:
  Result<void> set_setting(std::string_view user, std::string_view name, std::string_view value);

  Database& database_;
};

}  // namespace forethought

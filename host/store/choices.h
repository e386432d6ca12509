// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace forethought {

// Which rules somebody has switched on and off. A user's own choice goes before one made for
// everyone, and a choice about a rule before one about its category.
class Choices {
 public:
  enum class Of : bool { everyone, user };

  void add_rule(Of of, std::string id, bool enabled);
  void add_category(Of of, std::string id, bool enabled);

  // Calls `each_rule` and `each_category` with every id and whether it is on. A later call goes
  // before an earlier one.
  template <typename EachRule, typename EachCategory>
  void each(EachRule each_rule, EachCategory each_category) const {
    for (const Set* set : {&everyone_, &user_}) {
      for (const auto& [id, enabled] : set->categories) each_category(id, enabled);
      for (const auto& [id, enabled] : set->rules) each_rule(id, enabled);
    }
  }

  // `unchosen` is the answer where nobody chose.
  bool enabled(std::string_view rule, std::string_view category, bool unchosen = true) const;

  bool operator==(const Choices&) const = default;

 private:
  struct Set {
    std::unordered_map<std::string, bool> rules, categories;
    bool operator==(const Set&) const = default;
  };
  Set user_, everyone_;
};

}  // namespace forethought

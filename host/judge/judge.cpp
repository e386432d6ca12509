// SPDX-License-Identifier: MIT
#include "host/judge/judge.h"
#include "host/judge/post_matches.h"

#include <algorithm>
#include <cassert>
#include <tuple>

#include "host/judge/ruling.h"
#include "host/judge/triggers.h"

namespace forethought {
namespace {

bool is_disabled(int rule, const DisabledRules& disabled) {
  const auto number = static_cast<std::size_t>(rule);
  return number < disabled.size() && disabled[number];
}

// Works on the findings of all rules together.
class Precedence {
 public:
  Precedence(const Pack& pack, const Ruling& ruling) : pack_(pack), ruling_(ruling) {}

  void drop_silenced(std::vector<Finding>& findings) const {
    const std::vector<std::string_view> silenced = silenced_categories(findings);
    std::erase_if(findings, [&](const Finding& finding) {
      return std::ranges::count(silenced, category_of(finding).id) > 0;
    });
  }

  // Where rules written by hand say why, evidence of the same category lends the first of them its
  // severity instead of speaking beside them. The findings are sorted, so that it is the same one
  // in whatever order the rules are read.
  void fold_evidence(std::vector<Finding>& findings) const {
    std::vector<int> explained;  // rules of evidence that need not speak
    for (const Finding& evidence : findings) {
      if (!is_evidence(evidence)) continue;
      const auto said = std::ranges::find_if(
          findings, [&](const Finding& finding) { return says_why(finding, evidence); });
      if (said == findings.end()) continue;
      said->severity = std::max(said->severity, evidence.severity);
      explained.push_back(evidence.rule);
    }
    std::erase_if(findings, [&](const Finding& finding) {
      return std::ranges::find(explained, finding.rule) != explained.end();
    });
  }

  void sort(std::vector<Finding>& findings) const {
    std::ranges::sort(findings, [&](const Finding& a, const Finding& b) {
      return std::make_tuple(b.severity, category_of(a).precedence, std::cref(a.spans),
                             std::cref(rule_of(a).id)) <
             std::make_tuple(a.severity, category_of(b).precedence, std::cref(b.spans),
                             std::cref(rule_of(b).id));
    });
  }

 private:
  const Rule& rule_of(const Finding& finding) const {
    return pack_.rules[static_cast<std::size_t>(finding.rule)];
  }
  const Category& category_of(const Finding& finding) const {
    return pack_.categories[static_cast<std::size_t>(rule_of(finding).category)];
  }

  bool is_evidence(const Finding& finding) const { return rule_of(finding).is_evidence(); }
  bool says_why(const Finding& finding, const Finding& evidence) const {
    return !is_evidence(finding) && rule_of(finding).category == rule_of(evidence).category;
  }

  // Conditions are only evaluated where there is something to silence.
  std::vector<std::string_view> silenced_categories(const std::vector<Finding>& findings) const {
    std::vector<std::string_view> silenced;
    for (const Category& category : pack_.categories) {
      for (const Silence& silence : category.silences) {
        const bool is_found = std::ranges::any_of(findings, [&](const Finding& finding) {
          return category_of(finding).id == silence.category;
        });
        if (!is_found || std::ranges::count(silenced, silence.category) > 0) continue;
        if (ruling_.holds(silence.when)) silenced.emplace_back(silence.category);
      }
    }
    return silenced;
  }

  const Pack& pack_;
  const Ruling& ruling_;
};

}  // namespace

std::string triggers_of(const Pack& pack) {
  return Triggers(pack).bytes();
}

Judge::Judge(const Pack& pack) : Judge(pack, Triggers(pack)) {}
Judge::Judge(const Pack& pack, Triggers triggers)
    : pack_(pack), triggers_(std::make_unique<Triggers>(std::move(triggers))) {}
Judge::Judge(Judge&&) noexcept = default;
Judge::~Judge() = default;

Result<Judge> Judge::with(const Pack& pack, const SharedBytes& triggers) {
  auto read = Triggers::in(triggers, pack);
  if (!read) return read.error();
  return Judge(pack, *std::move(read));
}

std::vector<Finding> Judge::judge(const Post& post, const DisabledRules& disabled) const {
  return judge(post, disabled, nullptr);
}

std::vector<Finding> Judge::judge_without(const Exception& exception, const Post& post,
                                          const DisabledRules& disabled) const {
  return judge(post, disabled, &exception);
}

std::vector<Finding> Judge::judge(const Post& post, const DisabledRules& disabled,
                                  const Exception* ignored) const {
  assert(post.draft.text);
  const PostMatches matches(post, pack_.evidence);
  Ruling ruling(pack_, matches, ignored);
  std::vector<Finding> findings;
  for (const int rule : triggers_->rules_for(matches)) {
    if (is_disabled(rule, disabled)) continue;
    std::ranges::move(ruling.findings_of(rule), std::back_inserter(findings));
  }
  const Precedence precedence(pack_, ruling);
  precedence.drop_silenced(findings);
  precedence.sort(findings);
  precedence.fold_evidence(findings);
  precedence.sort(findings);  // severities may have risen
  return findings;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace forethought {

// What may stand in each object of a rule file. rules/schema.json says the same to editors; a test
// compares them.

using Key = std::string_view;

inline constexpr std::array<Key, 8> kCategoryKeys = {
    "$schema", "category", "title", "personal-mode", "terms", "unless", "silence", "rules"};
inline constexpr std::array<Key, 2> kTermsFileKeys = {"$schema", "terms"};
inline constexpr std::array<Key, 6> kTermKeys = {"phrases",  "list",   "pattern",
                                                 "validate", "except", "written"};
inline constexpr std::array<Key, 18> kRuleKeys = {
    "id",       "severity", "opt-in",      "when",  "unless",   "raise",
    "mark",     "title",    "why",         "try",   "guidance", "signposts",
    "surfaces", "regions",  "professions", "modes", "flagged",  "clean"};
inline constexpr std::array<Key, 8> kExampleKeys = {
    "text", "parent", "profile", "surface", "region", "profession", "mode", "attachment"};
inline constexpr std::array<Key, 2> kSilenceKeys = {"category", "when"};
inline constexpr std::array<Key, 2> kRaiseKeys = {"if", "to"};
inline constexpr std::array<Key, 3> kScoreItemKeys = {"if", "add", "as"};

// Forms of a condition: the first key names the form, the others belong to it.
inline constexpr std::array<Key, 1> kTermConditionKeys = {"term"};
inline constexpr std::array<Key, 2> kAllKeys = {"all", "in"};
inline constexpr std::array<Key, 1> kAnyKeys = {"any"};
inline constexpr std::array<Key, 2> kNoneKeys = {"none", "in"};
inline constexpr std::array<Key, 3> kCountKeys = {"count", "at-least", "in"};
inline constexpr std::array<Key, 3> kNearKeys = {"near", "words", "in"};
inline constexpr std::array<Key, 3> kSequenceKeys = {"sequence", "words", "in"};
inline constexpr std::array<Key, 5> kScoreKeys = {"score", "info", "caution", "serious", "in"};
inline constexpr std::array<Key, 1> kParentKeys = {"parent"};
inline constexpr std::array<Key, 1> kProfileKeys = {"profile"};
inline constexpr std::array<Key, 2> kEvidenceKeys = {"evidence", "above"};
// Any of these, alone or together.
inline constexpr std::array<Key, 5> kContextKeys = {"surface", "region", "profession", "mode",
                                                    "attachment"};
// What an exception adds to its condition.
inline constexpr std::array<Key, 5> kExceptionKeys = {"in", "before", "after", "words", "weighed"};

inline constexpr std::array<Key, 2> kGuidanceFileKeys = {"$schema", "guidance"};
inline constexpr std::array<Key, 8> kGuidanceKeys = {"id",   "body", "title", "date",
                                                     "para", "url",  "quote", "status"};
inline constexpr std::array<Key, 2> kServicesFileKeys = {"$schema", "services"};
inline constexpr std::array<Key, 9> kServiceKeys = {
    "id", "regions", "name", "contact", "hours", "use", "state", "evidence", "checked"};
inline constexpr std::array<Key, 2> kSignpostsFileKeys = {"$schema", "signposts"};
inline constexpr std::array<Key, 8> kSignpostKeys = {"id",    "title",      "when",     "care",
                                                     "basis", "categories", "surfaces", "texts"};
inline constexpr std::array<Key, 2> kLengthKeys = {"short", "long"};
inline constexpr std::array<Key, 2> kSignpostTextKeys = {"text", "services"};
inline constexpr std::array<Key, 6> kBioFileKeys = {"$schema",  "terms",     "official",
                                                    "elements", "templates", "limits"};
inline constexpr std::array<Key, 15> kBioElementKeys = {
    "id",      "row",       "strength", "strong-in", "page", "modes", "reword",  "unless",
    "present", "otherwise", "question", "title",     "why",  "try",   "guidance"};
inline constexpr std::array<Key, 3> kBioSignKeys = {"display-name", "bio", "either"};
inline constexpr std::array<Key, 7> kBioTemplateKeys = {"id",      "title",       "text",    "page",
                                                        "regions", "professions", "services"};
inline constexpr std::array<Key, 3> kBioLimitKeys = {"id", "sites", "characters"};
inline constexpr std::array<Key, 2> kPackKeys = {"$schema", "version"};

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace forethought {

// The categories that there are, those that speak first first: crisis help, safeguarding, then what
// identifies a patient, then contact and advice, then the rest. "own" holds the user's own rules.
inline constexpr std::array<std::string_view, 21> kCategories = {"crisis-response",
                                                                 "safeguarding-disclosure",
                                                                 "patient-identifier",
                                                                 "review-reply",
                                                                 "patient-jigsaw",
                                                                 "media-consent",
                                                                 "boundary-contact",
                                                                 "personal-advice",
                                                                 "patient-discussion",
                                                                 "patient-derogatory",
                                                                 "sensitive-content",
                                                                 "colleague-abuse",
                                                                 "discriminatory-content",
                                                                 "legal-risk",
                                                                 "unsupported-claim",
                                                                 "promotion-and-interests",
                                                                 "anonymous-professional",
                                                                 "privacy-myth",
                                                                 "professional-image",
                                                                 "recommendation-check",
                                                                 "own"};

inline constexpr std::string_view kOwnCategory = "own";

// A category's place in kCategories, from 1; nothing for one that there is not.
std::optional<int> precedence_of(std::string_view category);

}  // namespace forethought

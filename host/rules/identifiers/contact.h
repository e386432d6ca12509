// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace forethought {

// Ways to reach somebody.

// A personal telephone number of the UK or Ireland in folded text: a mobile or a landline, as
// dialled at home or with the country's code. Not freephone, shared cost, personal numbering (070),
// pagers (076), short codes, or a helpline that has an ordinary number. The numbers that Ofcom
// reserves for drama count as personal: they are the ones to test with.
bool is_phone(std::string_view text);

// An e-mail address, in any case.
bool is_email(std::string_view text);

// Whether an e-mail address is one at work in health or social care.
bool is_work_email(std::string_view text);

}  // namespace forethought

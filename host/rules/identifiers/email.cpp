// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <string>

#include "host/rules/identifiers/contact.h"
#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

// Health and social care, by what an address ends in after '@' or a '.': NHSmail, NHS Scotland,
// trusts and health boards of England and Wales, HSC Northern Ireland, HSE, Healthmail, Tusla.
constexpr std::array<std::string_view, 7> kWorkDomains = {
    "nhs.net", "nhs.scot", "nhs.uk", "hscni.net", "hse.ie", "healthmail.ie", "tusla.ie"};

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& sign : lowered) {
    if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
  }
  return lowered;
}

bool is_alphanumeric(char sign) {
  return is_digit(sign) || is_letter(sign);
}

// Runs of letters and digits with single dots between them, and `also` anywhere inside.
bool is_dotted(std::string_view text, std::string_view also) {
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != std::string_view::npos) return false;
  return std::ranges::all_of(text, [&](char sign) {
    return sign == '.' || is_alphanumeric(sign) || also.find(sign) != std::string_view::npos;
  });
}

bool is_domain(std::string_view domain) {
  const std::size_t last_dot = domain.rfind('.');
  if (last_dot == std::string_view::npos || domain.size() > 253) return false;
  const std::string_view top = domain.substr(last_dot + 1);
  return is_dotted(domain, "-") && top.size() >= 2 && std::ranges::all_of(top, is_letter);
}

std::string_view domain_of(std::string_view address) {
  const std::size_t at = address.rfind('@');
  return at == std::string_view::npos ? "" : address.substr(at + 1);
}

}  // namespace

bool is_email(std::string_view text) {
  const std::string address = lower(text);
  const std::string_view domain = domain_of(address);
  if (domain.empty()) return false;
  const std::string_view name =
      std::string_view(address).substr(0, address.size() - domain.size() - 1);
  return name.size() <= 64 && is_dotted(name, "!#$%&'*+/=?^_`{|}~-") && is_domain(domain);
}

bool is_work_email(std::string_view text) {
  const std::string address = lower(text);
  const std::string_view domain = domain_of(address);
  return is_email(address) && std::ranges::any_of(kWorkDomains, [&](std::string_view work) {
           return domain == work || domain.ends_with("." + std::string(work));
         });
}

}  // namespace forethought

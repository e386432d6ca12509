// SPDX-License-Identifier: MIT
#include "host/match/regex.h"

#include <cstdint>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace forethought {
namespace {

// Backtracking steps from one start. Identifiers take some hundreds; a pattern that takes this many
// is a mistake, and must not hold up the writer.
constexpr std::uint32_t kMatchLimit = 5000;

// Digits and letters are ASCII, as in Hyperscan without UCP, so that both mean the same. The
// just-in- time compiler is left out: it needs memory that is writable and executable.
constexpr std::uint32_t kOptions = PCRE2_UTF | PCRE2_ENDANCHORED | PCRE2_NEVER_BACKSLASH_C;

std::string message_of(int error) {
  PCRE2_UCHAR buffer[256];
  const int size = pcre2_get_error_message(error, buffer, sizeof buffer);
  if (size < 0) return "PCRE2 error " + std::to_string(error);
  return {reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size)};
}

PCRE2_SPTR units_of(std::string_view text) {
  return reinterpret_cast<PCRE2_SPTR>(text.data());
}

}  // namespace

void free_code(pcre2_real_code_8* code) {
  pcre2_code_free(code);
}
void free_match_context(pcre2_real_match_context_8* context) {
  pcre2_match_context_free(context);
}
void free_match_data(pcre2_real_match_data_8* data) {
  pcre2_match_data_free(data);
}

Result<Regex> Regex::compile(const std::string& expression) {
  int error = 0;
  PCRE2_SIZE offset = 0;
  Regex regex;
  regex.code_.reset(
      pcre2_compile(units_of(expression), expression.size(), kOptions, &error, &offset, nullptr));
  if (!regex.code_) {
    return Error{message_of(error) + " at character " + std::to_string(offset)};
  }
  regex.context_.reset(pcre2_match_context_create(nullptr));
  regex.data_.reset(pcre2_match_data_create_from_pattern(regex.code_.get(), nullptr));
  if (!regex.context_ || !regex.data_) return Error{"PCRE2: out of memory"};
  pcre2_set_match_limit(regex.context_.get(), kMatchLimit);
  return regex;
}

std::optional<std::size_t> Regex::start_of_match(std::string_view text, std::size_t from) const {
  const int matched = pcre2_match(code_.get(), units_of(text), text.size(), from,
                                  PCRE2_NO_UTF_CHECK, data_.get(), context_.get());
  if (matched < 0) return {};
  return pcre2_get_ovector_pointer(data_.get())[0];
}

}  // namespace forethought

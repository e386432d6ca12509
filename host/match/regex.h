// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "host/handle.h"
#include "host/result.h"

struct pcre2_real_code_8;
struct pcre2_real_match_context_8;
struct pcre2_real_match_data_8;

namespace forethought {

void free_code(pcre2_real_code_8* code);
void free_match_context(pcre2_real_match_context_8* context);
void free_match_data(pcre2_real_match_data_8* data);

// A regular expression that finds the start of a match of which the end is known. Not thread-safe.
class Regex {
 public:
  // Fails on what PCRE2 refuses.
  static Result<Regex> compile(const std::string& expression);

  // The leftmost start, not before `from`, of a match that ends exactly at the end of `text`: valid
  // UTF-8, not cut before `from`. Nothing when there is none, or when looking for it takes too
  // long.
  std::optional<std::size_t> start_of_match(std::string_view text, std::size_t from) const;

 private:
  Regex() = default;

  Handle<pcre2_real_code_8, free_code> code_;
  Handle<pcre2_real_match_context_8, free_match_context> context_;
  Handle<pcre2_real_match_data_8, free_match_data> data_;
};

}  // namespace forethought

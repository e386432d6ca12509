// SPDX-License-Identifier: MIT
#include "host/text/code_points.h"

#include <doctest/doctest.h>

#include <string>

namespace forethought {

TEST_CASE("malformed UTF-8 is refused wherever it stands") {
  const std::string bad[] = {
      "\x80",          // a continuation byte alone
      "\xC3",          // cut off
      "\xC0\xAF",      // longer than it need be
      "\xED\xA0\x80",  // a surrogate
      "\xF4\x90\x80\x80",
      "\xFF",
  };
  for (const std::string& bytes : bad) {
    CHECK_FALSE(is_valid_utf8(bytes));
    CHECK_FALSE(is_valid_utf8("eight by" + bytes));
    CHECK_FALSE(is_valid_utf8("é" + bytes + "and more text"));
  }
}

TEST_CASE("well-formed UTF-8 is accepted") {
  CHECK(is_valid_utf8(""));
  CHECK(is_valid_utf8("plain text, longer than a machine word"));
  CHECK(is_valid_utf8("Siobhán’s 👩🏽‍⚕️ "));
  CHECK(is_valid_utf8(std::string("nul\0inside", 10)));
}

TEST_CASE("code points are read in both directions") {
  const std::string text = "aé😅";

  CHECK(code_point_at(text, 1) == U'é');
  CHECK(code_point_before(text, 3) == U'é');
  CHECK(code_point_before(text, text.size()) == U'😅');
  CHECK(code_point_size(text, 3) == 4);
  CHECK(code_point_at(text, text.size()) == U'\0');
  CHECK(code_point_before(text, 0) == U'\0');
}

TEST_CASE("letters, digits, capitals and white space are Unicode's") {
  CHECK(is_letter(U'ṡ'));
  CHECK(is_letter(U'\u0301'));
  CHECK_FALSE(is_letter(U'😅'));
  CHECK(is_digit(U'٣'));
  CHECK(is_upper(U'Ṡ'));
  CHECK_FALSE(is_upper(U'ß'));
  CHECK(is_white_space(U'\u00A0'));
  CHECK(is_white_space(U'\r'));
  CHECK_FALSE(is_white_space(U'\u200B'));
}

}  // namespace forethought

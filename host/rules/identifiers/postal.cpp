// SPDX-License-Identifier: MIT
#include "host/rules/identifiers/postal.h"

#include <algorithm>
#include <array>
#include <string>

#include "host/rules/identifiers/digits.h"

namespace forethought {
namespace {

// The 124 areas of Royal Mail's Postcode Address File. Sorted.
constexpr std::array<std::string_view, 124> kPostcodeAreas = {
    "ab", "al", "b",  "ba", "bb", "bd", "bh", "bl", "bn", "br", "bs", "bt", "ca", "cb", "cf", "ch",
    "cm", "co", "cr", "ct", "cv", "cw", "da", "dd", "de", "dg", "dh", "dl", "dn", "dt", "dy", "e",
    "ec", "eh", "en", "ex", "fk", "fy", "g",  "gl", "gu", "gy", "ha", "hd", "hg", "hp", "hr", "hs",
    "hu", "hx", "ig", "im", "ip", "iv", "je", "ka", "kt", "kw", "ky", "l",  "la", "ld", "le", "ll",
    "ln", "ls", "lu", "m",  "me", "mk", "ml", "n",  "ne", "ng", "nn", "np", "nr", "nw", "ol", "ox",
    "pa", "pe", "ph", "pl", "po", "pr", "rg", "rh", "rm", "s",  "sa", "se", "sg", "sk", "sl", "sm",
    "sn", "so", "sp", "sr", "ss", "st", "sw", "sy", "ta", "td", "tf", "tn", "tq", "tr", "ts", "tw",
    "ub", "w",  "wa", "wc", "wd", "wf", "wn", "wr", "ws", "wv", "yo", "ze"};

// The 139 routing keys of An Post's Eircode, as in the npm package eircode 1.0.1. Sorted.
constexpr std::array<std::string_view, 139> kRoutingKeys = {
    "a41", "a42", "a45", "a63", "a67", "a75", "a81", "a82", "a83", "a84", "a85", "a86", "a91",
    "a92", "a94", "a96", "a98", "c15", "d01", "d02", "d03", "d04", "d05", "d06", "d07", "d08",
    "d09", "d10", "d11", "d12", "d13", "d14", "d15", "d16", "d17", "d18", "d20", "d22", "d24",
    "d6w", "e21", "e25", "e32", "e34", "e41", "e45", "e53", "e91", "f12", "f23", "f26", "f28",
    "f31", "f35", "f42", "f45", "f52", "f56", "f91", "f92", "f93", "f94", "h12", "h14", "h16",
    "h18", "h23", "h53", "h54", "h62", "h65", "h71", "h91", "k32", "k34", "k36", "k45", "k56",
    "k67", "k78", "n37", "n39", "n41", "n91", "p12", "p14", "p17", "p24", "p25", "p31", "p32",
    "p36", "p43", "p47", "p51", "p56", "p61", "p67", "p72", "p75", "p81", "p85", "r14", "r21",
    "r32", "r35", "r42", "r45", "r51", "r56", "r93", "r95", "t12", "t23", "t34", "t45", "t56",
    "v14", "v15", "v23", "v31", "v35", "v42", "v92", "v93", "v94", "v95", "w12", "w23", "w34",
    "w91", "x35", "x42", "x91", "y14", "y21", "y25", "y34", "y35"};

static_assert(std::ranges::is_sorted(kPostcodeAreas) && std::ranges::is_sorted(kRoutingKeys));

bool is_one_of(char sign, std::string_view set) {
  return set.find(sign) != std::string_view::npos;
}

// The text without the one space or hyphen that may stand before its last `length` signs; empty
// when there is another one.
std::string joined(std::string_view text, std::size_t length) {
  std::string all(text);
  if (all.size() > length) {
    const std::size_t at = all.size() - length - 1;
    if (all[at] == ' ' || all[at] == '-') all.erase(at, 1);
  }
  return without_separators(all) == all ? all : "";
}

// A digit and two letters, without those that look like digits or each other.
bool is_inward_code(std::string_view code) {
  constexpr std::string_view kLetters = "abdefghjlnpqrstuwxyz";
  return code.size() == 3 && is_digit(code[0]) && is_one_of(code[1], kLetters) &&
         is_one_of(code[2], kLetters);
}

// An area, then 9, 99 or 9A; the letters allowed in 9A differ after one and two letters (BS 7666).
bool is_outward_code(std::string_view code) {
  const std::size_t letters =
      static_cast<std::size_t>(std::ranges::find_if_not(code, is_letter) - code.begin());
  if (!std::ranges::binary_search(kPostcodeAreas, code.substr(0, letters))) return false;
  const std::string_view district = code.substr(letters);
  if (district.empty() || district.size() > 2 || !is_digit(district[0])) return false;
  if (district.size() == 1 || is_digit(district[1])) return true;
  return is_one_of(district[1], letters == 1 ? "abcdefghjkpstuw" : "abehmnprvwxy");
}

}  // namespace

// Royal Mail's grammar with areas from the closed list. Those of the forces and of no place (BF,
// BX) and the NHS's pseudo postcodes (ZZ99) are not in it: they are no address.
bool is_postcode(std::string_view text) {
  const std::string code = joined(text, 3);
  if (code.size() < 5) return false;
  if (code == "gir0aa") return true;
  const std::string_view view = code;
  return is_inward_code(view.substr(view.size() - 3)) &&
         is_outward_code(view.substr(0, view.size() - 3));
}

bool is_eircode(std::string_view text) {
  const std::string code = joined(text, 4);
  if (code.size() != 7) return false;
  const std::string_view view = code;
  return std::ranges::binary_search(kRoutingKeys, view.substr(0, 3)) &&
         std::ranges::all_of(view.substr(3), [](char sign) {
           return is_one_of(sign, "0123456789acdefhknprtvwxy");
         });
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
// What the ready texts that ship must keep to: rules 1 to 9 for templates of the domain's
// signposting.
#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "host/rules/reader.h"
#include "host/text/code_points.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

const Pack& shipped() {
  static const Pack pack = read_pack(must(files_of(FORETHOUGHT_SOURCE "/rules"))).pack;
  return pack;
}

bool has(const std::string& text, const std::string& pattern) {
  return std::regex_search(text, std::regex(pattern));
}

// As sites count: every web address as 23.
std::size_t length_on_a_site(const std::string& text) {
  static const std::regex address(R"(\b[\w.-]+\.(?:gov\.uk|nhs\.uk|org\.uk|uk|ie|scot|org|net)\b)");
  std::size_t length = 0;
  const std::string counted = std::regex_replace(text, address, std::string(23, 'x'));
  for (const char byte : counted) length += is_continuation(byte) ? 0 : 1;
  return length;
}

bool has_emoji(const std::string& text) {
  for (std::size_t byte = 0; byte < text.size(); byte += code_point_size(text, byte)) {
    if (code_point_at(text, byte) >= 0x1F000) return true;
  }
  return false;
}

struct ShippedText {
  std::string name;  // "emergency, scotland"
  std::string text;
  Region region;
  bool everywhere;  // the same text in all regions
  bool brief;
};

std::vector<ShippedText> texts_of(const Signpost& signpost) {
  std::vector<ShippedText> texts;
  const auto& first = signpost.by_region[0].full;
  const bool everywhere = std::ranges::all_of(signpost.by_region, [&](const auto& lengths) {
    return !lengths.full.empty() && !first.empty() && lengths.full[0].text == first[0].text;
  });
  for (std::size_t number = 0; number < signpost.by_region.size(); ++number) {
    const auto region = static_cast<Region>(number);
    const std::string name = signpost.id + ", " + std::string(name_of(region));
    const Signpost::Lengths& lengths = signpost.by_region[number];
    for (const SignpostText& text : lengths.brief) {
      texts.push_back({name, text.text, region, everywhere, true});
    }
    for (const SignpostText& text : lengths.full) {
      texts.push_back({name, text.text, region, everywhere, false});
    }
  }
  return texts;
}

template <typename Check>
void each_text(const Check& check) {
  REQUIRE(shipped().signposts.size() >= 25);
  for (const Signpost& signpost : shipped().signposts) {
    for (const ShippedText& text : texts_of(signpost)) {
      INFO(text.name, ": ", text.text);
      check(signpost, text);
    }
  }
}

TEST_CASE("a short signpost fits a post, counted either way") {
  each_text([](const Signpost&, const ShippedText& text) {
    if (!text.brief) return;
    CHECK(length_on_a_site(text.text) <= 280);
    CHECK(text.text.size() <= 300);  // bytes; a dash or an accent has up to three
  });
}

TEST_CASE("a signpost speaks to nobody's own condition or care") {
  each_text([](const Signpost&, const ShippedText& text) {
    CHECK_FALSE(has(text.text, R"(\byou (?:are suffering|probably have)\b|\bmg\b)"));
    CHECK_FALSE(has(text.text, R"(\byou have\b(?! (?:a concern|to)))"));
    CHECK_FALSE(has(text.text, R"(\byour (?:appointment|treatment|operation)\b)"));
    CHECK_FALSE(has(text.text, R"(people I look after|\b[Mm]y patients?\b|you were seen)"));
    CHECK_FALSE(has(text.text, R"(as your (?:doctor|nurse|GP))"));
  });
}

TEST_CASE("a signpost names a way to turn to that needs no screen") {
  each_text([](const Signpost& signpost, const ShippedText& text) {
    if (signpost.id == "review-removal-request") return;  // goes to the site, not to a person
    CHECK(has(text.text,
              R"(\b(?:call|phone|ring|GP|pharmacist|practice|helpline|team|in person|line|contact|)"
              R"(text)\b|\b(?:999|112|116 123)\b)"));
  });
}

TEST_CASE("a signpost is right for its region") {
  each_text([](const Signpost&, const ShippedText& text) {
    if (text.everywhere) return;
    const bool ireland = text.region == Region::ireland;
    if (ireland || text.region == Region::northern_ireland) {
      CHECK_FALSE(has(text.text, R"(\b111\b)"));
    }
    if (ireland) {
      CHECK_FALSE(has(text.text, R"(\b08(?:08|00)\b|85258|\bNHS\b|A&E|\bPALS\b)"));
      CHECK((!has(text.text, "999") || has(text.text, "112")));
    } else {
      CHECK_FALSE(has(text.text, R"(\b1800\b|50808|\bHSE|\bTusla|Gardai|Garda)"));
    }
  });
}

TEST_CASE("a signpost in a crisis names help around the clock") {
  const std::set<std::string> crisis = {
      "mental-health-crisis", "eating-disorder", "domestic-abuse",
      "sexual-violence",      "emergency",       "patient-friend-request-gentle"};
  each_text([&](const Signpost& signpost, const ShippedText& text) {
    if (crisis.contains(signpost.id)) CHECK(has(text.text, "999|112|116 123"));
  });
}

TEST_CASE("what would harm or give somebody away in public is put into no public answer") {
  for (const char* id : {"domestic-abuse", "review-removal-request", "patient-friend-request",
                         "patient-friend-request-gentle"}) {
    CAPTURE(id);
    const auto found = std::ranges::find(shipped().signposts, id, &Signpost::id);
    REQUIRE(found != shipped().signposts.end());

    REQUIRE_FALSE(found->surfaces.empty());
    for (const Surface answer : {Surface::reply, Surface::quote, Surface::review_reply}) {
      CHECK(std::ranges::find(found->surfaces, answer) == found->surfaces.end());
    }
  }
}

TEST_CASE("a signpost is calm") {
  each_text([](const Signpost&, const ShippedText& text) {
    CHECK(text.text.find('!') == std::string::npos);
    CHECK_FALSE(has_emoji(text.text));
  });
}

TEST_CASE("the answer to any review says that it is taken seriously and kept confidential") {
  each_text([](const Signpost& signpost, const ShippedText& text) {
    if (signpost.id != "review-generic") return;
    CHECK(text.text.find("seriously") != std::string::npos);
    CHECK(text.text.find("confidentiality") != std::string::npos);
  });
}

// School years that a reader needs, by Flesch and Kincaid (Navy Research Branch report 8-75, 1975).
// Web addresses and numbers are no words.
double grade_of(const std::string& text) {
  static const std::regex unspoken(R"(\b[\w-]+(?:\.[\w-]+)+\b|\d+)");
  static const std::regex sentence_end(R"([.:;?](?:\s|$))"), word(R"([A-Za-z][A-Za-z']*)");
  static const std::regex vowels("[aeiouy]+", std::regex::icase);
  const std::string spoken = std::regex_replace(text, unspoken, "");
  const auto count = [](const std::string& in, const std::regex& what) {
    return static_cast<double>(
        std::distance(std::sregex_iterator(in.begin(), in.end(), what), std::sregex_iterator()));
  };
  double syllables = 0;
  const std::sregex_iterator end;
  for (std::sregex_iterator found(spoken.begin(), spoken.end(), word); found != end; ++found) {
    std::string letters = found->str();
    if (letters.size() > 2 && letters.back() == 'e') letters.pop_back();
    syllables += std::max(1.0, count(letters, vowels));
  }
  const double words = count(spoken, word);
  return 0.39 * words / count(text, sentence_end) + 11.8 * syllables / words - 15.59;
}

TEST_CASE(
    "a signpost for somebody in need can be read at the age of eleven, others by a teenager") {
  const std::set<std::string> in_need = {
      "urgent-not-emergency", "emergency",       "mental-health-crisis", "eating-disorder",
      "domestic-abuse",       "sexual-violence", "safeguarding-child",   "safeguarding-adult"};
  each_text([&](const Signpost& signpost, const ShippedText& text) {
    CHECK(grade_of(text.text) <= (in_need.contains(signpost.id) ? 6.5 : 10.5));
  });
}

TEST_CASE("a signpost asks nothing back") {
  each_text([](const Signpost&, const ShippedText& text) {
    CHECK_FALSE(has(text.text,
                    R"((?:^|[.:;?,] )(?:[Aa]re|[Dd]o|[Hh]ave|[Cc]an|[Cc]ould|[Ww]ould|[Ww]ill|)"
                    R"([Ww]hat|[Ww]hen|[Ww]here|[Hh]ow|[Ww]hy|[Ww]ho)\b[^.?]*\?)"));
    // Nothing to answer stands after a short question either: a route does.
    CHECK_FALSE(has(text.text, R"(\?\s*$)"));
  });
}

TEST_CASE("a signpost blames nobody and recommends no service over others") {
  each_text([](const Signpost&, const ShippedText& text) {
    const std::string kind = std::regex_replace(text.text, std::regex("not your fault"), "");
    CHECK_FALSE(has(kind,
                    R"(\b(?:fault|blame|shame|should have|should not have|inappropriate|careless|)"
                    R"(silly|irresponsible|you must)\b)"));
    CHECK_FALSE(
        has(text.text, R"(\b(?:endorsed?|approved|accredited|official partner|trusted|logo)\b)"));
  });
}

TEST_CASE("a signpost names no person, and leaves only the author's own words to fill in") {
  const std::set<std::string> own_words = {"opinion-disclaimer", "correction"};
  each_text([&](const Signpost& signpost, const ShippedText& text) {
    CHECK_FALSE(has(text.text, R"(\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Nurse|Sister) [A-Z])"));
    CHECK_FALSE(has(text.text, R"([{}<>_@"“”])"));
    CHECK(has(text.text, R"([\[\]])") == own_words.contains(signpost.id));
  });
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
// What the rules that ship must keep to, beside their own examples.
#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "host/rules/reader.h"
#include "host/text/code_points.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

namespace json = boost::json;

constexpr char kRules[] = FORETHOUGHT_SOURCE "/rules";

const Pack& shipped() {
  static const Pack pack = read_pack(must(files_of(kRules))).pack;
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

TEST_CASE("a paragraph of guidance is given only where it was verified") {
  for (const Guidance& guidance : shipped().guidance) {
    INFO(guidance.id);
    if (!guidance.para.empty()) CHECK(guidance.status.starts_with("V"));
  }
}

TEST_CASE("all twenty categories have rules") {
  std::set<std::string> categories;
  for (const Category& category : shipped().categories) categories.insert(category.id);

  CHECK(categories.size() == 20);
}

std::set<std::string> shipped_ids(const std::string& kind) {
  std::set<std::string> ids;
  if (kind == "rule") {
    for (const Rule& rule : shipped().rules) ids.insert(rule.id);
  } else if (kind == "category") {
    for (const Category& category : shipped().categories) ids.insert(category.id);
  } else if (kind == "signpost") {
    for (const Signpost& signpost : shipped().signposts) ids.insert(signpost.id);
  } else if (kind == "bio") {
    for (const BioElement& element : shipped().bio.elements) ids.insert(element.id);
  }
  return ids;
}

TEST_CASE("every obligation is answered, by what the rules hold where it is in them") {
  std::ifstream file(std::string(kRules) + "/obligations.jsonc");
  json::parse_options options;
  options.allow_comments = true;
  options.allow_trailing_commas = true;
  const json::value read =
      json::parse(std::string(std::istreambuf_iterator<char>(file), {}), {}, options);

  std::set<std::string> rows;
  for (const json::value& row : read.at("obligations").as_array()) {
    INFO(json::serialize(row));
    rows.emplace(row.at("row").as_string());
    CHECK_FALSE(row.at("answers").as_array().empty());
    for (const json::value& answer : row.at("answers").as_array()) {
      const auto& [kind, id] = *answer.as_object().begin();
      if (kind == "prompt" || kind == "promise") continue;  // what they are is not in the rules
      CHECK(shipped_ids(kind).contains(std::string(id.as_string())));
    }
  }
  CHECK(rows.size() == 132);
}

}  // namespace
}  // namespace forethought

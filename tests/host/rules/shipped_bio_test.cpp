// SPDX-License-Identifier: MIT
// What the shipped bio check says, asked as the host asks it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "host/app/bio_offer.h"
#include "tests/host/must.h"

namespace forethought {
namespace {

using States = std::map<std::string, std::string>;  // by element

const Checker& shipped() {
  static const Checker checker =
      must(Checker::from_files(must(files_of(FORETHOUGHT_SOURCE "/rules"))));
  return checker;
}

States states_of(const Profile& profile, const Context& context = {}) {
  States states;
  for (const BioAnswer& answer : must(shipped().check_bio(profile, context)).answers) {
    states[answer.element->id] = name_of(answer.state);
  }
  return states;
}

std::set<std::string> words_in(const std::string& text) {
  std::istringstream words(text);
  std::set<std::string> all;
  for (std::string word; words >> word;) all.insert(word);
  return all;
}

// The twelve vectors of the domain's bio check, with the patterns that its reference matched.
struct Vector {
  std::string display_name, bio, matched;
};
const std::vector<Vector> kVectors = {
    {"Dr Aoife Brennan",
     "GP, Galway. Own views. I can't give individual advice here. Not monitored 24/7. Emergency "
     "112/999",
     "named no_advice views monitor emerg"},
    {"Niamh Walsh RN", "Nurse. Personal views. No individual health advice.",
     "named no_advice views"},
    {"NightShiftMedic", "Tired doctor. Truth teller. DM for advice.", "invite"},
    {"Anonymous GP", "Medical Q&A every Sunday, ask me anything", "invite anon"},
    {"Dr Tom Achebe", "Consultant cardiologist. Views my own. RTs not endorsements.",
     "named views"},
    {"Larch Street Surgery",
     "Official page. Not monitored 24/7. We can't give advice or discuss anyone's care here. In an "
     "emergency call 999.",
     "named no_advice monitor emerg"},
    {"Priya Shah", "Pharmacist. General info only. Interests: speaker fees (2025).",
     "named no_advice"},
    {"Dr Glow",
     "Award-winning aesthetics doctor, guaranteed results, message us with your questions",
     "named invite over"},
    {"Siobhán Ní Fhloinn", "Physio, Cork. Opinions are my own. Not medical advice.",
     "named no_advice views"},
    {"ED_ghost", "A&E consultant, no names, no trusts", "anon"},
    {"Callum Reid", "Paramedic 🚑 dad of 2 ⚽", "named"},
    {"Dr Ffion Parry",
     "Meddyg teulu / GP. Barn bersonol / views own. Dim cyngor unigol / no individual advice.",
     "named no_advice views"}};

TEST_CASE("the twelve profiles of the domain get the states that its patterns give") {
  const std::map<std::string, std::string> said = {{"real-name", "named"},
                                                   {"no-individual-advice", "no_advice"},
                                                   {"not-monitored", "monitor"},
                                                   {"emergency-route", "emerg"},
                                                   {"own-views", "views"}};
  const std::map<std::string, std::string> unwanted = {
      {"no-invitation", "invite"}, {"no-anonymity", "anon"}, {"verifiable-claims", "over"}};
  for (const Vector& vector : kVectors) {
    CAPTURE(vector.bio);
    const std::set<std::string> matched = words_in(vector.matched);

    const States states = states_of({vector.display_name, vector.bio});

    for (const auto& [element, pattern] : said) {
      if (!states.contains(element)) continue;  // of a person, and this is a page
      CHECK_MESSAGE(states.at(element) == (matched.contains(pattern) ? "present" : "missing"),
                    element);
    }
    for (const auto& [element, pattern] : unwanted) {
      CHECK_MESSAGE(states.at(element) == (matched.contains(pattern) ? "reword" : "present"),
                    element);
    }
  }
}

TEST_CASE("every row of the domain's list has an element, and only the third has two") {
  std::multiset<std::string> rows;
  for (const BioElement& element : shipped().pack().bio.elements) rows.insert(element.row);

  CHECK(rows == std::multiset<std::string>{"B1", "B2", "B3", "B3", "B4", "B5", "B6", "B7", "B8",
                                           "B9", "B10", "B11"});
}

TEST_CASE("an official page is asked what a page should say, a person is not") {
  const States page = states_of({kVectors[5].display_name, kVectors[5].bio});
  CHECK(page.at("official-page") == "present");
  CHECK_FALSE(page.contains("own-views"));
  CHECK_FALSE(page.contains("registration-number"));

  CHECK(states_of({"Larch Street Surgery", "News and opening hours"}).at("official-page") ==
        "missing");
  CHECK_FALSE(states_of({"Callum Reid", "Paramedic, unofficial"}).contains("official-page"));
  CHECK_FALSE(states_of({"Dr Aoife Brennan, Hill Clinic", "GP"}).contains("official-page"));
}

TEST_CASE("a name is asked for strongly in Ireland and not at all in personal mode") {
  Context context;
  context.region = Region::ireland;
  const BioAnswers ireland = must(shipped().check_bio({"Callum Reid", ""}, context));
  REQUIRE(ireland.answers.at(0).element->id == "real-name");
  CHECK(ireland.answers.at(0).strength == BioStrength::strong);
  CHECK(ireland.answers.at(0).element->question);

  CHECK(must(shipped().check_bio({"Callum Reid", ""}, {})).answers.at(0).strength ==
        BioStrength::recommended);
  context.mode = Mode::personal;
  CHECK_FALSE(states_of({"Callum Reid", ""}, context).contains("real-name"));
}

TEST_CASE("single lines are understood, in Irish and Welsh too") {
  struct Line {
    std::string bio, element, state;
  };
  const std::vector<Line> lines = {
      {"Dochtúir, Gaillimh. Mo thuairimí féin.", "own-views", "present"},
      {"Altra. Ní thugaim comhairle leighis anseo", "no-individual-advice", "present"},
      {"Eolas ginearálta amháin", "no-individual-advice", "present"},
      {"Dochtúir gan ainm", "no-anonymity", "reword"},
      {"Nyrs. Barn fy hun.", "own-views", "present"},
      {"Dim cyngor unigol yma", "no-individual-advice", "present"},
      {"Meddyg dienw", "no-anonymity", "reword"},
      {"Heb ei fonitro", "not-monitored", "present"},
      {"Nurse. Nae individual advice", "no-individual-advice", "present"},
      {"I can't look at your teeth on here", "no-individual-advice", "present"},
      {"I don't give advice by message", "no-individual-advice", "present"},
      {"Not monitored. Health advice every day", "no-individual-advice", "missing"},
      {"No advice. DM me your symptoms", "no-individual-advice", "missing"},
      {"DM me your symptoms", "no-invitation", "reword"},
      {"Free consultations by chat", "no-invitation", "reword"},
      {"Please don't DM health details", "no-invitation", "present"},
      {"Don't message me for advice", "no-invitation", "present"},
      {"DM for press enquiries", "no-invitation", "present"},
      {"Unmonitored while I sleep", "not-monitored", "present"},
      {"DMs closed", "not-monitored", "present"},
      {"Unwell? Please see your GP", "emergency-route", "present"},
      {"HSELive 1800 700 700", "emergency-route", "present"},
      {"Declared: I own a third of a pharmacy", "interests", "present"},
      {"Research interests: sepsis", "interests", "missing"},
      {"London's best dentist", "verifiable-claims", "reword"},
      {"Botox from £110", "verifiable-claims", "reword"},
      {"Doing my best. Best dad, two girls", "verifiable-claims", "present"},
      {"No guarantees, no miracles", "verifiable-claims", "present"},
      {"Secret GP", "no-anonymity", "reword"},
      {"Secretary of the choir", "no-anonymity", "present"},
      {"Posting on behalf of Hill Trust", "no-employer-logo", "reword"},
      {"Not on behalf of my trust", "no-employer-logo", "present"},
      {"GP, GMC 7654321", "registration-number", "present"},
      {"Nurse. PIN 01A0000E", "registration-number", "present"},
      {"GP, member of the GMC register", "registration-number", "missing"},
      {"Tomasz Kowalski, pharmacist", "real-name", "present"}};

  for (const auto& [bio, element, state] : lines) {
    CAPTURE(bio);
    CHECK(states_of({"", bio}).at(element) == state);
  }
}

TEST_CASE("the ready bios have the lengths that the domain gives, and fit a site") {
  const std::map<std::string, int> lengths = {{"gp", 157},         {"nurse", 133},
                                              {"pharmacist", 126}, {"official", 121},
                                              {"physio", 87},      {"gp-ireland", 109}};
  const BioAdvice& advice = shipped().pack().bio;
  REQUIRE(advice.templates.size() == lengths.size());
  for (const BioTemplate& one : advice.templates) {
    CAPTURE(one.id);
    CHECK(static_cast<int>(one.text.size()) == lengths.at(one.id));  // ASCII alone
  }
  std::map<std::string, int> limits;
  for (const BioLimit& limit : advice.limits) limits[limit.id] = limit.characters;
  CHECK(limits == std::map<std::string, int>{{"x", 160}, {"instagram", 150}, {"linkedin", 220}});
}

TEST_CASE("a ready bio says nothing that should be reworded") {
  for (const BioTemplate& one : shipped().pack().bio.templates) {
    CAPTURE(one.id);
    const BioAnswers found = must(shipped().check_bio({"", one.text}, {}));
    CHECK(found.official == (one.page == BioPage::official));
    for (const BioAnswer& answer : found.answers) {
      CHECK_MESSAGE(answer.state != BioState::reword, answer.element->id);
      if (answer.element->id == "no-individual-advice" && !found.official) {
        CHECK(answer.state == BioState::present);
      }
    }
  }
}

TEST_CASE("ready bios are those of the region, what fits the author first") {
  const auto offered = [](const Profile& profile, Region region, Profession profession) {
    const CheckedBio checked = must(check_profile(
        shipped(), profile, {.region = region, .profession = profession}, "www.instagram.com"));
    CHECK(checked.limit == 150);
    std::vector<std::string> ids;
    for (const BioTemplate* one : checked.templates) ids.push_back(one->id);
    return ids;
  };
  using Ids = std::vector<std::string>;

  CHECK(offered({"Callum Reid", ""}, Region::england, Profession::nurse) ==
        Ids{"nurse", "gp", "pharmacist", "physio", "official"});
  CHECK(offered({"Callum Reid", ""}, Region::ireland, Profession::doctor) ==
        Ids{"gp", "gp-ireland", "pharmacist"});
  CHECK(offered({"Hill Surgery", ""}, Region::northern_ireland, Profession::admin) ==
        Ids{"official", "gp", "nurse", "pharmacist"});
  // The number of NHS 111 Wales waits for somebody to verify it.
  const Ids wales = offered({"Callum Reid", ""}, Region::wales, Profession::allied_health);
  CHECK(std::ranges::find(wales, "physio") == wales.end());
}

TEST_CASE("a profile that is empty or not UTF-8 is answered, not guessed at") {
  const States empty = states_of({"", ""});
  CHECK(empty.at("real-name") == "missing");
  CHECK(empty.at("no-invitation") == "present");
  CHECK_FALSE(shipped().check_bio({"", "\xFF"}, {}));
  CHECK_FALSE(shipped().check_bio({"\xFF", ""}, {}));
}

}  // namespace
}  // namespace forethought

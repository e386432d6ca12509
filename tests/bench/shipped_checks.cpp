// SPDX-License-Identifier: MIT
//
// Usage: shipped_checks terms|time
// The shipped rules, for scripts in JavaScript to compare others with. Reads JSON with an array of
// "posts" in one line. `terms` prints the literals of the rules' terms, where they stand in the
// posts, and what the host makes of a post before it looks for them. `time` answers "ready", and
// then each line with the time that each post's check took, in nanoseconds.
#include <boost/json.hpp>

#include <iostream>
#include <string_view>

#include "host/match/image.h"
#include "host/rules/reader.h"
#include "host/text/text.h"
#include "tests/bench/compiled_rules.h"
#include "tests/bench/made_rules.h"
#include "tests/bench/measuring.h"

using namespace forethought;
namespace json = boost::json;

namespace {

std::vector<std::string> read_posts() {
  std::string line;
  std::getline(std::cin, line);
  const json::value read = json::parse(line);
  std::vector<std::string> posts;
  for (const json::value& post : read.at("posts").as_array()) {
    posts.emplace_back(post.as_string());
  }
  return posts;
}

// The literals alone: no gaps, patterns, exceptions or ways of writing.
std::vector<Term> literal_terms() {
  const ReadPack read = read_pack(or_give_up(files_of(FORETHOUGHT_SOURCE "/rules")));
  if (const Mistake* obstacle = read.obstacle()) give_up(to_string(*obstacle));
  std::vector<Term> terms;
  for (const Term& term : read.pack.terms) terms.push_back({term.name, term.file, term.literals});
  return terms;
}

json::array literals_of(const Term& term) {
  json::array literals;
  for (const Literal& literal : term.literals) {
    literals.push_back({{"text", literal.text}, {"anyEnding", literal.any_ending}});
  }
  return literals;
}

json::object described(const Text& text, const std::vector<Match>& matches) {
  json::array boundaries, word_ends, found;
  for (std::size_t byte = 0; byte <= text.folded().size(); ++byte) {
    boundaries.push_back(text.is_word_boundary(byte));
    word_ends.push_back(byte < text.folded().size() ? text.word_end(byte) : byte);
  }
  for (const Match& match : matches) {
    found.push_back({match.term, match.span.start, match.span.end});
  }
  return {{"folded", text.folded()},
          {"boundaries", boundaries},
          {"wordEnds", word_ends},
          {"matches", found}};
}

void print_terms() {
  const std::vector<Term> terms = literal_terms();
  const Image image = or_give_up(Image::compile(terms));
  json::array literals, posts;
  for (const Term& term : terms) literals.push_back(literals_of(term));
  for (const std::string& post : read_posts()) {
    const Text text = or_give_up(Text::read(post));
    posts.push_back(described(text, image.scan(text)));
  }
  std::cout << json::object({{"terms", literals}, {"posts", posts}}) << '\n';
}

void time_checks() {
  const std::vector<std::string> posts = read_posts();
  const CompiledRules rules(kShipped);
  std::cout << "\"ready\"" << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    json::array times;
    for (const std::string& post : posts) {
      const double before = now();
      const auto findings =
          rules.checker().check({.text = post, .parent = {}, .profile = {}, .context = {}});
      times.push_back(1000 * (now() - before));
      if (!findings) give_up(findings.error().message);
    }
    std::cout << times << std::endl;
  }
}

}  // namespace

int main(int count, char** words) {
  const std::string_view what = count == 2 ? words[1] : "";
  if (what == "terms") {
    print_terms();
  } else if (what == "time") {
    time_checks();
  } else {
    give_up("usage: shipped_checks terms|time");
  }
}

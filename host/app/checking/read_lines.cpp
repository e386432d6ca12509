// SPDX-License-Identifier: MIT
#include "host/app/checking/read_lines.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <set>
#include <utility>

#include "host/app/checking/draft_line.h"
#include "host/app/checking/post_input.h"
#include "host/app/checking/written_id.h"
#include "host/app/commands.h"
#include "host/app/rule_compiler.h"
#include "host/rules/bio_reader.h"
#include "host/text/plain_words.h"

namespace forethought {
namespace {

namespace json = boost::json;

Result<Checker> rules_in(const std::string& folder) {
  const auto files = files_of(folder);
  if (!files) return files.error();
  const auto compiled = compile_rules_by(nullptr, *files, kPackLimits);
  if (!compiled) return compiled.error();
  if (const Mistake* obstacle = compiled->obstacle()) return Error{to_string(*obstacle)};
  return Checker::with(compiled->pack);
}

// Without the parts that terms are made of, which have no names of their own, and without the
// terms of the bio check, which say nothing of posts.
std::set<std::string_view> terms_in(const Text& text, const Checker& rules) {
  std::set<std::string_view> names;
  for (const Match& match : rules.image().scan(text)) {
    const Term& term = rules.pack().terms[static_cast<std::size_t>(match.term)];
    const bool part = term.name.find('#') != std::string::npos;
    if (!part && term.file != kBioFile) names.insert(term.name);
  }
  return names;
}

Result<json::object> reading_of(const std::string& utf8, const Checker& rules) {
  const Result<Text> text = Text::read(utf8);
  if (!text) return text.error();
  json::array words, names;
  for (const PlainWord& word : plain_words(*text)) words.emplace_back(word.word);
  for (const std::string_view name : terms_in(*text, rules)) names.emplace_back(name);
  return json::object{{"words", std::move(words)}, {"terms", std::move(names)}};
}

Result<std::string> reading_of_line(const std::string& line, const Checker& rules) {
  const Result<Draft> draft = draft_in(line, {});
  if (!draft) return draft.error();
  std::string members;
  for (const auto& [name, text] : {std::pair{"draft", &draft->text},
                                   {"parent", &draft->parent},
                                   {"profile", &draft->profile}}) {
    if (text->empty()) continue;
    const auto reading = reading_of(*text, rules);
    if (!reading) return reading.error();
    members += std::string(",\"") + name + "\":" + json::serialize(*reading);
  }
  return members;
}

}  // namespace

int read_lines(const std::string& folder, std::istream& input, std::ostream& output,
               std::ostream& errors) {
  const auto rules = rules_in(folder);
  if (!rules) return complain(errors, rules.error().message);
  int status = 0;
  PostLines lines(input);
  for (std::string line; lines.next(line);) {
    const auto members = reading_of_line(line, *rules);
    output << "{\"id\":" << written_id(line);
    if (members) {
      output << *members << "}\n";
    } else {
      status = kUnusable;
      output << ",\"error\":" << json::serialize(json::string(members.error().message)) << "}\n";
    }
  }
  return status;
}

}  // namespace forethought

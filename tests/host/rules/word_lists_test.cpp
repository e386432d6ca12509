// SPDX-License-Identifier: MIT
#include "host/rules/word_lists.h"

#include <doctest/doctest.h>

namespace forethought {
namespace {

using Mistakes = std::vector<std::string>;

struct Lists {
  std::vector<Mistake> mistakes;
  WordLists lists;

  void add(const std::string& path, std::string_view content) {
    lists.add(content, FileMistakes(path, mistakes));
  }
  Mistakes said() const {
    Mistakes said;
    for (const Mistake& mistake : mistakes) said.push_back(to_string(mistake));
    return said;
  }
};

TEST_CASE("a list holds a phrase a line") {
  Lists read;
  read.add("lists/a.txt",
           "# Words; MIT\nSertraline\n  over-the-counter  # comment\n#no\n\nsertraline");

  const std::vector<Literal>* entries = read.lists.find("lists/a.txt");

  REQUIRE(entries != nullptr);
  REQUIRE(entries->size() == 2);
  CHECK(entries->at(0).text == "sertraline");
  CHECK(entries->at(1).text == "over the counter");
  CHECK(read.said().empty());
  CHECK(read.lists.find("lists/b.txt") == nullptr);
}

TEST_CASE("a list says first where it is from and under what licence") {
  const std::string what =
      "lists/a.txt:1: the first line must be a comment with the source; the licence";
  for (const std::string_view content : {"x", "x # a; MIT", "# Words\nx", "# Words;  \nx"}) {
    Lists read;
    read.add("lists/a.txt", content);
    CHECK(read.said() == Mistakes{what});
  }
}

TEST_CASE("signs of phrases mean nothing in a list") {
  Lists read;
  read.add("lists/a.txt", "# Words; MIT\nx\n(y|z)\n");

  CHECK(read.said() == Mistakes{"lists/a.txt:3: \"(\": a list holds plain phrases without signs"});
}

TEST_CASE("an empty list and one without use are reported") {
  Lists read;
  read.add("lists/a.txt", "# Words; MIT\n");
  read.add("lists/b.txt", "# Words; MIT\nx");
  read.lists.find("lists/a.txt");
  read.lists.report_unused();

  CHECK(read.said() ==
        Mistakes{"lists/a.txt:1: the list is empty", "lists/b.txt:1: no term uses this list"});
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/checking/check.h"

#include <sstream>

#include "host/app/commands.h"
#include "tests/host/app/stop_checker.h"
#include "tests/host/store/temporary_folder.h"

namespace forethought {
namespace {

using Format = CheckOptions::Format;

struct Ran {
  int status = 0;
  std::string out, err;
};

Ran ran(const CheckOptions& options, const std::string& standard_input = "") {
  std::istringstream in(standard_input);
  std::ostringstream out, err;
  Ran ran;
  ran.status = check(options, stop_checker(), {in, out, err});
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

TEST_CASE("the status says whether something at caution or above was found") {
  CHECK(ran({}, "Hello").status == 0);
  CHECK(ran({}, "A chat").status == 0);
  CHECK(ran({}, "A kind patient").status == kFound);
  CHECK(ran({.format = Format::json}, "A kind patient").status == kFound);
  CHECK(ran({.format = Format::ndjson}, "{\"text\":\"A kind patient\"}").status == kFound);
}

TEST_CASE("each file is one post, and - is standard input") {
  const TemporaryFolder folder;
  write_file(folder.file("a.txt"), "A chat");
  write_file(folder.file("b.txt"), "A kind patient\n");

  const Ran all =
      ran({.files = {folder.file("a.txt"), "-", folder.file("b.txt")}}, "Stop sertraline");

  CHECK(all.status == kFound);
  CHECK(all.out.find(folder.file("a.txt") + ":1:3: info: ") != std::string::npos);
  CHECK(all.out.find("<stdin>:1:1: serious: ") != std::string::npos);
  CHECK(all.out.find(folder.file("b.txt") + ":1:3: caution: ") != std::string::npos);
  CHECK(all.out.ends_with("3 things to think about in 3 posts: 1 serious, 1 caution, 1 info.\n"));
}

TEST_CASE("a byte-order mark is no part of the post") {
  CHECK(ran({},
            "\xEF\xBB\xBF"
            "A chat")
            .out.find("<stdin>:1:3: info: ") != std::string::npos);
  CHECK(ran({.format = Format::json},
            "\xEF\xBB\xBF"
            "A chat")
            .out.find(R"("start":2)") != std::string::npos);
}

TEST_CASE("a file that cannot be read is named, and the others are checked") {
  const TemporaryFolder folder;
  write_file(folder.file("bytes.txt"), "\xFF");
  write_file(folder.file("a.txt"), "A kind patient");

  const Ran all = ran({.files = {folder.file("none.txt"), folder.path().string(),
                                 folder.file("bytes.txt"), folder.file("a.txt")}});

  CHECK(all.status == kUnusable);
  CHECK(all.err.find(folder.file("none.txt") + ": No such file or directory\n") !=
        std::string::npos);
  CHECK(all.err.find(folder.path().string() + ": is a folder\n") != std::string::npos);
  CHECK(all.err.find(folder.file("bytes.txt") + ": text: it is not valid UTF-8\n") !=
        std::string::npos);
  CHECK(all.out.find("a.txt:1:3: caution: ") != std::string::npos);
}

TEST_CASE("a file that gives an error while it is read is named, and the others are checked") {
  const TemporaryFolder folder;
  write_file(folder.file("a.txt"), "A kind patient");
  const std::string broken = "/proc/self/mem";  // nothing is at its beginning

  const Ran texts = ran({.files = {broken, folder.file("a.txt")}});
  const Ran lines = ran({.files = {broken}, .format = Format::ndjson});

  CHECK(texts.status == kUnusable);
  CHECK(texts.err.find(broken + ": Input/output error\n") != std::string::npos);
  CHECK(texts.out.find("a.txt:1:3: caution: ") != std::string::npos);
  CHECK(lines.status == kUnusable);
  CHECK(lines.err.find(broken + ": cannot be read to its end\n") != std::string::npos);
}

TEST_CASE("json is a list of files with their findings") {
  const Ran both = ran({.files = {"-"}, .format = Format::json}, "A chat");

  CHECK(both.out ==
        R"([{"file":"<stdin>","findings":[{"rule":"personal-advice.chat",)"
        R"("category":"personal-advice","severity":"info","start":2,"end":6,"spans":[[2,6]],)"
        R"("title":"A chat"}]}])"
        "\n");
}

TEST_CASE("ndjson reads lines from each file, and a bad line makes the status unusable") {
  const TemporaryFolder folder;
  write_file(folder.file("a"), "{\"id\":1,\"text\":\"Hello\"}\n");
  write_file(folder.file("b"), "{\"id\":2,\"text\":\"Hello\"}");

  const Ran good = ran({.files = {folder.file("a"), folder.file("b")}, .format = Format::ndjson});
  const Ran bad = ran({.format = Format::ndjson}, "bad\n{\"text\":\"A kind patient\"}\n");

  CHECK(good.status == 0);
  CHECK(good.out == "{\"id\":1,\"findings\":[]}\n{\"id\":2,\"findings\":[]}\n");
  CHECK(bad.status == kUnusable);
}

TEST_CASE("nothing of a text goes to where errors go") {
  const Ran bad = ran({.format = Format::ndjson}, "secret words\n");

  CHECK(bad.err.empty());
  CHECK(bad.out.find("secret") == std::string::npos);
}

}  // namespace
}  // namespace forethought

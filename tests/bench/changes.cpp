// SPDX-License-Identifier: MIT
//
// What it costs to change something with a host that runs, with its store: a letter in a long post,
// whether a rule is on, the rules of one's own. The parent of hosts, over pipes as a browser is, on
// one core. Prints JSON; times in microseconds.
#include <csignal>
#include <iostream>

#include "host/store/database.h"
#include "tests/bench/compiled_rules.h"
#include "tests/bench/made_rules.h"
#include "tests/bench/measuring.h"
#include "tests/bench/started_host.h"

using namespace forethought;
namespace json = boost::json;

namespace {

constexpr int kEdits = 300;
constexpr int kEditsBetweenLooks = 20;
constexpr int kPostsTyped = 10;
constexpr int kToggles = 300;
constexpr int kOwnRules = 40;
constexpr std::size_t kShortPost = 280, kLongPost = 25'000;

constexpr char kOwnPhrase[] = "quite another thing";
// A post that the shipped rules find something in.
constexpr char kFlaggedPost[] = "The swab for the ward clerk is NHS 450 557 7104, thank you";

std::string message(json::object object) {
  object["id"] = 3;
  object["user"] = "bench";
  return framed(object);
}

void expect(bool holds, const std::string& what, const std::string& answer) {
  if (!holds) give_up(what + ": " + answer);
}

bool says(const std::string& answer, const std::string& name) {
  return answer.find('"' + name + '"') != std::string::npos;
}

template <typename Act>
double time_of(Act act) {
  const double before = now();
  act();
  return now() - before;
}

// What a disk takes varies tenfold with what else it does: of times with a commit in them, the
// quickest tenth counts.
double quick(const std::vector<double>& times) {
  return quantile(times, .1);
}

// The least that anything kept costs: one row of one table, written with the host's own settings of
// SQLite.
class BareCommit {
 public:
  explicit BareCommit(const std::filesystem::path& folder)
      : database_(or_give_up(Database::open((folder / "bare.sqlite").string()))) {
    must(database_.run_script(
        "CREATE TABLE kept (id INTEGER PRIMARY KEY, value INTEGER NOT NULL) STRICT;"
        "INSERT INTO kept VALUES (1, 0);"));
  }

  void commit() { must(database_.run("UPDATE kept SET value = value + 1 WHERE id = 1")); }

 private:
  static void must(const Result<void>& done) {
    if (!done) give_up(done.error().message);
  }

  Database database_;
};

// A host with some rules, and what is measured of it.
class Trial {
 public:
  Trial(const std::filesystem::path& folder, int count)
      : count_(count),
        installed_(install(folder, count)),
        commit_(installed_.home.parent_path()),
        rules_(count) {
    StartedHost(installed_).ask(hello_message());  // makes the store and the image
  }

  json::object measured() {
    compare_beginnings();
    edit();
    toggle();
    add_own_rules();
    return {{"edit", median(edits_)},
            {"edit_of_echo", median(echoes_)},
            {"bare_scan", median(scans_)},
            {"toggle", quick(toggles_)},
            {"toggle_commit", quick(commits_)},
            {"own_rule", quick(own_rules_)},
            {"own_rule_commit", quick(own_commits_)}};
  }

 private:
  // A host that saw a post typed must answer as one that saw it deleted, at every letter.
  void compare_beginnings() {
    StartedHost typed(installed_), deleted(installed_);
    std::vector<std::string> posts = posts_for(count_, kPostsTyped, kShortPost);
    posts.emplace_back(kFlaggedPost);
    for (const std::string& post : posts) {
      std::vector<std::string> answers;
      for (std::size_t size = 1; size <= post.size(); ++size) {
        answers.push_back(typed.ask(check_message(post.substr(0, size))));
      }
      for (std::size_t size = post.size(); size > 0; --size) {
        const std::string& answer = deleted.ask(check_message(post.substr(0, size)));
        expect(answer == answers[size - 1], "what was before changes findings", answer);
      }
    }
  }

  // A letter more in the middle of the post, each time.
  void edit() {
    StartedHost host(installed_), echo({FORETHOUGHT_ECHO, installed_.home});
    std::string post = posts_for(count_, 1, kLongPost).front();
    host.ask(check_message(post));
    for (int number = 0; number < kEdits; ++number) {
      post.insert(kLongPost / 3 + static_cast<std::size_t>(number), 1, "typing "[number % 7]);
      const std::string edited = check_message(post);
      std::string answer;
      edits_.push_back(time_of([&] { answer = host.ask(edited); }));
      echoes_.push_back(time_of([&] { echo.ask(edited); }));
      scans_.push_back(time_of([&] { rules_.bare_scan(post); }));
      if (number % kEditsBetweenLooks == 0) {
        expect(answer == StartedHost(installed_).ask(edited), "an edit changes findings", answer);
      }
    }
  }

  // A rule off and on again, until the next check says so.
  void toggle() {
    StartedHost host(installed_);
    const std::string check =
        check_message(count_ == kShipped ? kFlaggedPost : posts_for(count_, 1, kShortPost).front());
    const std::string rule = first_rule(host.ask(check));
    for (int number = 0; number < kToggles; ++number) {
      const bool enabled = number % 2 == 1;
      const std::string set = message({{"type", "set-rule"}, {"rule", rule}, {"enabled", enabled}});
      std::string answer;
      toggles_.push_back(time_of([&] {
        host.ask(set);
        answer = host.ask(check);
      }));
      expect(says(answer, rule) == enabled, rule + " is not switched", answer);
      commits_.push_back(time_of([&] { commit_.commit(); }));
    }
  }

  // A rule of one's own put in, until the next check finds it.
  void add_own_rules() {
    StartedHost host(installed_);
    const std::string check = check_message(std::string("This is ") + kOwnPhrase + " altogether");
    const std::string put = message({{"type", "put-rule"},
                                     {"rule",
                                      {{"id", "own.bench"},
                                       {"title", "T"},
                                       {"severity", "caution"},
                                       {"phrases", json::array({kOwnPhrase})}}}});
    const std::string remove = message({{"type", "delete-rule"}, {"rule", "own.bench"}});
    for (int number = 0; number < kOwnRules; ++number) {
      std::string answer;
      own_rules_.push_back(time_of([&] {
        host.ask(put);
        answer = host.ask(check);
      }));
      expect(says(answer, "own.bench"), "the rule is not there", answer);
      own_commits_.push_back(time_of([&] { commit_.commit(); }));
      expect(!says(host.ask(remove), "error"), "the rule does not go", answer);
    }
  }

  static std::string first_rule(const std::string& answer) {
    const json::value read = json::parse(answer);
    const json::array& findings = read.at("findings").as_array();
    expect(!findings.empty(), "nothing is found", answer);
    return std::string(findings.front().at("rule").as_string());
  }

  int count_;
  Installed installed_;
  BareCommit commit_;
  CompiledRules rules_;
  std::vector<double> edits_, echoes_, scans_, toggles_, commits_, own_rules_, own_commits_;
};

}  // namespace

int main() {
  std::signal(SIGPIPE, SIG_IGN);
  stay_on_one_core();
  const TemporaryFolder folder;
  json::object table;
  for (const int count : {1'000, 10'000, kShipped}) {
    table[rules_name(count)] = Trial(folder.path(), count).measured();
  }
  std::cout << json::serialize(table) << '\n';
}

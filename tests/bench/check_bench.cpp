// SPDX-License-Identifier: MIT
//
// What a check takes in this process, beside a bare scan with the same literals and patterns.
#include <benchmark/benchmark.h>

#include <boost/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <utility>

#include "host/app/checker.h"
#include "host/match/compiled_terms.h"
#include "host/wire/checked_reply.h"
#include "host/wire/request.h"
#include "tests/bench/made_rules.h"

using namespace forethought;

namespace {

constexpr int kShipped = 0;
constexpr int kPosts = 64;

template <typename T>
T or_end(Result<T> result) {
  if (result) return *std::move(result);
  std::fprintf(stderr, "check_bench: %s\n", result.error().message.c_str());
  std::exit(2);
}

double processor_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Everything for one number of rules.
struct Rules {
  explicit Rules(int count) {
    const auto files =
        count == kShipped ? or_end(files_of(FORETHOUGHT_SOURCE "/rules")) : made_rules(count);
    ReadPack read = read_pack(files);
    if (const Mistake* obstacle = read.obstacle()) {
      std::fprintf(stderr, "check_bench: %s\n", to_string(*obstacle).c_str());
      std::exit(2);
    }
    const double before = processor_seconds();
    const std::string bytes = or_end(compile_terms(read.pack.terms));
    seconds_to_compile = processor_seconds() - before;
    compiled = or_end(CompiledTerms::in(SharedBytes::copy_of(bytes)));
    for (const MatchDatabase* database : {&compiled.literal_database, &compiled.pattern_database}) {
      if (!scratch.add(*database)) std::exit(2);
    }
    checker = std::make_unique<Checker>(or_end(Checker::from_pack(read.pack)));
  }

  CompiledTerms compiled;
  Scratch scratch;
  std::unique_ptr<Checker> checker;
  double seconds_to_compile = 0;
};

Rules& rules_of(int count) {
  static std::map<int, Rules> known;
  return known.try_emplace(count, count).first->second;
}

std::vector<std::string> posts_for(int count, std::size_t size) {
  return made_posts(count == kShipped ? 100 : count, kPosts, size);
}

// The posts in turn.
class Turn {
 public:
  explicit Turn(std::vector<std::string> posts) : posts_(std::move(posts)) {}
  const std::string& next() { return posts_[number_++ % posts_.size()]; }

 private:
  std::vector<std::string> posts_;
  std::size_t number_ = 0;
};

std::string message_for(const std::string& text) {
  return boost::json::serialize(
      boost::json::object({{"type", "check"},
                           {"id", 1},
                           {"user", "u1"},
                           {"box", "b1"},
                           {"revision", 1},
                           {"text", text},
                           {"context", {{"site", "x.com"}, {"surface", "post"}}}}));
}

void bare_scan(benchmark::State& state) {
  Rules& rules = rules_of(static_cast<int>(state.range(0)));
  Turn turn(posts_for(static_cast<int>(state.range(0)), static_cast<std::size_t>(state.range(1))));
  std::size_t ends = 0;
  const auto count_end = [&](unsigned, std::size_t) { ++ends; };
  for ([[maybe_unused]] auto step : state) {
    const std::string& post = turn.next();
    rules.scratch.scan(rules.compiled.literal_database, post, count_end);
    rules.scratch.scan(rules.compiled.pattern_database, post, count_end);
  }
  benchmark::DoNotOptimize(ends);
  state.counters["seconds_to_compile"] = rules.seconds_to_compile;
}

void check(benchmark::State& state) {
  const Rules& rules = rules_of(static_cast<int>(state.range(0)));
  Turn turn(posts_for(static_cast<int>(state.range(0)), static_cast<std::size_t>(state.range(1))));
  std::size_t findings = 0;
  for ([[maybe_unused]] auto step : state) {
    findings += rules.checker->check({.text = turn.next()})->size();
  }
  state.counters["findings"] =
      static_cast<double>(findings) / static_cast<double>(state.iterations());
}

void answer(benchmark::State& state) {
  const Rules& rules = rules_of(static_cast<int>(state.range(0)));
  std::vector<std::string> messages;
  for (const std::string& post :
       posts_for(static_cast<int>(state.range(0)), static_cast<std::size_t>(state.range(1)))) {
    messages.push_back(message_for(post));
  }
  Turn turn(std::move(messages));
  for ([[maybe_unused]] auto step : state) {
    const auto read = read_request(turn.next());
    const auto& request = std::get<CheckRequest>(std::get<Request>(read).body);
    CheckedReply reply(1, request.box, request.revision);
    const auto findings = rules.checker->check({.text = request.draft.text});
    for (const PlacedFinding& finding : *findings) {
      reply.add(rules.checker->rule_of(finding), rules.checker->category_of(finding),
                finding.severity, finding.spans, finding.because);
    }
    benchmark::DoNotOptimize(reply.finish());
  }
}

void counts_and_sizes(benchmark::internal::Benchmark* bench) {
  for (const int count : {100, 1'000, 10'000, 50'000, kShipped}) {
    for (const int size : {280, 25'000}) bench->Args({count, size});
  }
}

}  // namespace

BENCHMARK(bare_scan)->Apply(counts_and_sizes);
BENCHMARK(check)->Apply(counts_and_sizes);
BENCHMARK(answer)->Apply(counts_and_sizes);
BENCHMARK_MAIN();

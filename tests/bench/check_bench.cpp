// SPDX-License-Identifier: MIT
//
// What a check takes in this process, beside a bare scan with the same literals and patterns.
#include <benchmark/benchmark.h>

#include <boost/json.hpp>

#include <map>
#include <utility>

#include "host/wire/checked_reply.h"
#include "host/wire/request.h"
#include "tests/bench/compiled_rules.h"
#include "tests/bench/floor.h"
#include "tests/bench/made_rules.h"
#include "tests/bench/measuring.h"

using namespace forethought;

namespace {

constexpr int kPosts = 64;

CompiledRules& rules_of(const benchmark::State& state) {
  static std::map<int, CompiledRules> known;
  const auto count = static_cast<int>(state.range(0));
  return known.try_emplace(count, count).first->second;
}

std::vector<std::string> posts_of(const benchmark::State& state) {
  return posts_for(static_cast<int>(state.range(0)), kPosts,
                   static_cast<std::size_t>(state.range(1)));
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
  CompiledRules& rules = rules_of(state);
  Turn turn(posts_of(state));
  std::size_t ends = 0;
  for ([[maybe_unused]] auto step : state) ends += rules.bare_scan(turn.next());
  benchmark::DoNotOptimize(ends);
  state.counters["seconds_to_compile"] = rules.seconds_to_compile();
}

void check(benchmark::State& state) {
  const CompiledRules& rules = rules_of(state);
  Turn turn(posts_of(state));
  std::size_t findings = 0;
  for ([[maybe_unused]] auto step : state) {
    findings += rules.checker().check({.text = turn.next()})->size();
  }
  const auto least = state.range(0) == kShipped ? 0 : static_cast<std::size_t>(state.iterations());
  if (findings < least) give_up("not every post has its finding");
  state.counters["findings"] =
      static_cast<double>(findings) / static_cast<double>(state.iterations());
}

// A letter more in the middle of the post, each time.
std::vector<std::string> edits_of(const benchmark::State& state) {
  std::vector<std::string> posts = {posts_of(state).front()};
  while (posts.size() < kPosts) {
    posts.push_back(posts.back());
    posts.back().insert(posts.front().size() / 3 + posts.size(), 1, 'e');
  }
  return posts;
}

void edit(benchmark::State& state) {
  const CompiledRules& rules = rules_of(state);
  Turn turn(edits_of(state));
  for ([[maybe_unused]] auto step : state) {
    benchmark::DoNotOptimize(rules.checker().check({.text = turn.next()}));
  }
}

std::vector<std::string> messages_of(const benchmark::State& state) {
  std::vector<std::string> messages;
  for (const std::string& post : posts_of(state)) messages.push_back(message_for(post));
  return messages;
}

void answer(benchmark::State& state) {
  const CompiledRules& rules = rules_of(state);
  Turn turn(messages_of(state));
  for ([[maybe_unused]] auto step : state) {
    const auto read = read_request(turn.next());
    const auto& request = std::get<CheckRequest>(std::get<Request>(read).body);
    CheckedReply reply(1, request.box, request.revision);
    const auto findings = rules.checker().check({.text = request.draft.text});
    for (const PlacedFinding& finding : *findings) {
      reply.add(rules.checker().rule_of(finding), rules.checker().category_of(finding),
                finding.severity, finding.spans, finding.because);
    }
    benchmark::DoNotOptimize(reply.finish());
  }
}

Floor floor_of(const benchmark::State& state) {
  const CompiledRules& rules = rules_of(state);
  return {rules.literals(), rules.patterns()};
}

template <auto work>
void measure_floor(benchmark::State& state, std::vector<std::string> texts) {
  Floor floor = floor_of(state);
  Turn turn(std::move(texts));
  for ([[maybe_unused]] auto step : state) benchmark::DoNotOptimize((floor.*work)(turn.next()));
}

void floor_of_check(benchmark::State& state) {
  measure_floor<&Floor::check>(state, posts_of(state));
}

void floor_of_edit(benchmark::State& state) {
  measure_floor<&Floor::edit>(state, edits_of(state));
}

void floor_of_answer(benchmark::State& state) {
  measure_floor<&Floor::answer>(state, messages_of(state));
}

void counts_and_sizes(benchmark::internal::Benchmark* bench) {
  for (const int count : {100, 1'000, 10'000, 50'000, kShipped}) {
    for (const int size : {280, 25'000}) bench->Args({count, size});
  }
}

void counts_of_edits(benchmark::internal::Benchmark* bench) {
  for (const int count : {1'000, 10'000, kShipped}) bench->Args({count, 25'000});
}

}  // namespace

BENCHMARK(bare_scan)->Apply(counts_and_sizes);
BENCHMARK(check)->Apply(counts_and_sizes);
BENCHMARK(answer)->Apply(counts_and_sizes);
BENCHMARK(edit)->Apply(counts_of_edits);
BENCHMARK(floor_of_check)->Apply(counts_and_sizes);
BENCHMARK(floor_of_answer)->Apply(counts_and_sizes);
BENCHMARK(floor_of_edit)->Apply(counts_of_edits);
BENCHMARK_MAIN();

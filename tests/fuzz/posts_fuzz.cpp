// SPDX-License-Identifier: MIT
//
// Any post, with the rules that are shipped: findings stand on whole characters, and the same post
// gives the same findings. As a profile, what it says fits into one answer, each time the same.
#include <algorithm>
#include <set>

#include "host/app/bio_offer.h"
#include "host/app/kept_rules.h"
#include "host/store/pack_digest.h"
#include "host/text/code_points.h"
#include "host/wire/message_reader.h"
#include "tests/fuzz/input.h"

using namespace forethought;

namespace {

constexpr char kImage[] = FORETHOUGHT_BUILD "/posts_fuzz.image";

// Here, where the sanitizers look and no limit of time holds.
Checker compiled_here(const std::vector<RuleFile>& files, const std::string& digest) {
  const auto pack = SharedBytes::copy_of(*compiled_pack(read_pack(files).pack));
  keep_image(kImage, digest, pack);
  return *Checker::with(pack);
}

const Checker& shipped() {
  static const Checker checker = [] {
    const auto files = *files_of(FORETHOUGHT_SOURCE "/rules");
    const std::string digest = digest_of(files);
    auto kept = kept_checker(kImage, digest);
    return kept ? *std::move(kept) : compiled_here(files, digest);
  }();
  return checker;
}

// By the next byte, from the first value to `last`.
template <typename Value>
Value chosen(std::string_view& rest, Value last) {
  if (rest.empty()) return last;
  const int number = static_cast<unsigned char>(rest.front()) % (static_cast<int>(last) + 1);
  rest.remove_prefix(1);
  return static_cast<Value>(number);
}

Draft draft_of(std::string_view rest) {
  Draft draft;
  draft.context.surface = chosen(rest, Surface::bio);
  draft.context.region = chosen(rest, Region::ireland);
  draft.context.profession = chosen(rest, Profession::student);
  draft.context.mode = chosen(rest, Mode::mixed);
  draft.context.attachment = chosen(rest, true);
  draft.text = take_part(rest);
  draft.parent = take_part(rest);
  draft.profile = take_part(rest);
  return draft;
}

// How many UTF-16 units come before each character, and in all.
std::set<std::size_t> boundaries_of(const std::string& text) {
  std::set<std::size_t> boundaries = {0};
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size(); i += code_point_size(text, i)) {
    units += code_point_size(text, i) == 4 ? 2 : 1;
    boundaries.insert(units);
  }
  return boundaries;
}

bool same(const PlacedFinding& a, const PlacedFinding& b) {
  return a.rule == b.rule && a.severity == b.severity && a.spans == b.spans &&
         a.because == b.because;
}

void check_findings(const Draft& draft) {
  const auto findings = shipped().check(draft);
  if (!findings) return;
  const std::set<std::size_t> boundaries = boundaries_of(draft.text);
  for (const PlacedFinding& finding : *findings) {
    promise(std::ranges::is_sorted(finding.spans, {}, &Span::start), "spans are sorted");
    for (const Span span : finding.spans) {
      promise(span.start <= span.end, "spans end after their start");
      promise(boundaries.contains(span.start) && boundaries.contains(span.end),
              "spans stand on whole characters of the text");
    }
  }
  const auto again = shipped().check(draft);
  promise(again && std::ranges::equal(*findings, *again, same), "the same post, the same findings");
}

std::string answer_on(const Profile& profile, const Context& context) {
  const auto checked = check_profile(shipped(), profile, context, "x.com");
  return checked ? bio_checked_reply(1, shipped().pack(), *checked) : "";
}

// The post as a bio.
void check_answers(const Draft& draft) {
  const Profile profile{draft.profile, draft.text};
  const std::string answer = answer_on(profile, draft.context);
  promise(answer.size() <= kMaxMessageBytes, "an answer is not longer than a message may be");
  promise(answer == answer_on(profile, draft.context), "the same profile, the same answer");
}

}  // namespace

// Rules are compiled before the first input, whose time is limited.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  shipped();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Draft draft = draft_of(as_text(data, size));
  check_findings(draft);
  check_answers(draft);
  return 0;
}

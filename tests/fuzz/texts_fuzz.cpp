// SPDX-License-Identifier: MIT
//
// Any text: what is found in its folded form leads back to whole characters of what was typed.
#include "host/text/code_points.h"
#include "host/text/text.h"
#include "tests/fuzz/input.h"

using namespace forethought;

namespace {

bool starts_code_point(std::string_view text, std::size_t byte) {
  return byte >= text.size() || (static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80;
}

void check_way_back(const Text& text, ByteSpan folded) {
  const ByteSpan original = text.to_original(folded);
  promise(original.start <= original.end && original.end <= text.original().size(),
          "a span stays within the text");
  promise(starts_code_point(text.original(), original.start) &&
              starts_code_point(text.original(), original.end),
          "a span does not split a code point");
  const Span units = text.to_utf16(folded);
  promise(units.start <= units.end && units.end <= text.original().size(),
          "UTF-16 has no more units than UTF-8 has bytes");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = Text::read(std::string(as_text(data, size)));
  if (!text) return 0;
  promise(fold_phrase(text->folded()).size() <= text->folded().size(),
          "folding twice adds nothing");
  ByteSpan before;
  for (const ByteSpan word : text->words()) {
    promise(before.end <= word.start && word.start < word.end, "words follow one another");
    check_way_back(*text, word);
    before = word;
  }
  for (const Scope scope : {Scope::sentence, Scope::paragraph, Scope::post}) {
    for (std::size_t unit = 0; unit < text->unit_count(scope); ++unit) {
      check_way_back(*text, text->unit_span(unit, scope));
    }
  }
  return 0;
}

// SPDX-License-Identifier: MIT
#include "host/rules/example_reader.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace forethought {
namespace {

constexpr std::string_view kOpen = "«";
constexpr std::string_view kClose = "»";

// How many UTF-16 code units the UTF-8 sequence that begins with `lead` stands for; 0 for a byte
// inside a sequence.
std::size_t utf16_units(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if ((byte & 0xC0U) == 0x80U) return 0;
  return byte >= 0xF0U ? 2 : 1;
}

// Takes the marks out of `text`. Returns what is wrong with them, or nothing.
std::string unmark(std::string_view text, Example& example) {
  std::size_t units = 0;
  std::optional<std::size_t> open;
  while (!text.empty()) {
    if (text.starts_with(kOpen)) {
      if (open) return "\"«\" inside \"«»\"";
      open = units;
      text.remove_prefix(kOpen.size());
    } else if (text.starts_with(kClose)) {
      if (!open) return "\"»\" without \"«\"";
      if (*open == units) return "\"«»\" marks nothing";
      example.marked.push_back({*std::exchange(open, std::nullopt), units});
      text.remove_prefix(kClose.size());
    } else {
      units += utf16_units(text.front());
      example.text += text.front();
      text.remove_prefix(1);
    }
  }
  return open ? "\"«\" without \"»\"" : "";
}

template <typename T>
T first_accepted(const std::vector<T>& accepted, T preferred) {
  if (accepted.empty() || std::ranges::find(accepted, preferred) != accepted.end())
    return preferred;
  return accepted.front();
}

Context usual_context(const ContextFilter& applies) {
  Context context;
  context.surface = first_accepted(applies.surfaces, context.surface);
  context.region = first_accepted(applies.regions, context.region);
  context.profession = first_accepted(applies.professions, context.profession);
  context.mode = first_accepted(applies.modes, context.mode);
  return context;
}

// Reads an example that says more than its text. Returns the text with its marks.
std::string read_circumstances(const LocatedValue& value, Example& example,
                               FileMistakes& mistakes) {
  const Fields fields(value, kExampleKeys, "an example", mistakes);
  Context& context = example.context;
  context.surface = fields.optional_value<Surface>("surface").value_or(context.surface);
  context.region = fields.optional_value<Region>("region").value_or(context.region);
  context.profession = fields.optional_value<Profession>("profession").value_or(context.profession);
  context.mode = fields.optional_value<Mode>("mode").value_or(context.mode);
  context.attachment = fields.boolean("attachment").value_or(false);
  example.parent = fields.optional_text("parent");
  example.profile = fields.optional_text("profile");
  return fields.text("text");
}

std::string read_marked_text(const LocatedValue& value, Example& example, FileMistakes& mistakes) {
  if (value.string() == nullptr) return read_circumstances(value, example, mistakes);
  const auto text = read_text(value, "an example", mistakes);
  return text ? text->text : "";
}

}  // namespace

std::vector<Example> read_examples(const Fields& fields, Key key, const ContextFilter& applies) {
  std::vector<Example> examples;
  for (const LocatedValue& value : fields.elements(key)) {
    Example example;
    example.line = value.line;
    example.context = usual_context(applies);
    const std::string text = read_marked_text(value, example, fields.mistakes());
    const std::string wrong = unmark(text, example);
    if (!wrong.empty()) fields.mistakes().add(value.line, wrong);
    if (key == "clean" && !example.marked.empty()) {
      fields.mistakes().add(value.line, "a clean example has nothing to mark");
    }
    examples.push_back(std::move(example));
  }
  return examples;
}

}  // namespace forethought

// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forethought {

enum class Severity : std::uint8_t { info, caution, serious };
enum class Surface : std::uint8_t {
  post,
  reply,
  quote,
  review_reply,
  group,
  closed_group,
  dm,
  bio
};
enum class Region : std::uint8_t { england, scotland, wales, northern_ireland, ireland };
enum class Profession : std::uint8_t {
  doctor,
  nurse,
  midwife,
  paramedic,
  pharmacist,
  dentist,
  allied_health,
  psychology,
  social_work,
  admin,
  student
};
enum class Mode : std::uint8_t { professional, personal, mixed };

// Where, by whom and in what mode a post is written.
struct Context {
  Surface surface = Surface::post;
  Region region = Region::england;
  Profession profession = Profession::doctor;
  Mode mode = Mode::professional;
  bool attachment = false;  // whether something is attached; never what
};

// Which contexts something applies to. An empty list accepts every value.
struct ContextFilter {
  std::vector<Surface> surfaces;
  std::vector<Region> regions;
  std::vector<Profession> professions;
  std::vector<Mode> modes;
  std::optional<bool> attachment;

  bool accepts(const Context& context) const;
};

// The names used in messages, on the command line and in rule files: "closed-group",
// "northern-ireland", "allied-health".
std::string_view name_of(Severity value);
std::string_view name_of(Surface value);
std::string_view name_of(Region value);
std::string_view name_of(Profession value);
std::string_view name_of(Mode value);

// The value with that name, or nothing. Instantiated for the five types above and those
// of bio.h.
template <typename Enum>
std::optional<Enum> value_named(std::string_view name);

// All names of a type in order, joined by ", ", for error messages.
template <typename Enum>
std::string all_names();

}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/rules/reference_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "host/rules/identifiers/dates.h"

namespace forethought {
namespace {

// How far an entry is verified: V seen in the source, V2 quoted by a second source, M from memory.
constexpr std::array<std::string_view, 3> kGuidanceStates = {"V", "V2", "M"};
// A: seen at the source, B: in a dated register that cites it, C: older or second-hand, M: memory.
constexpr std::array<std::string_view, 4> kServiceStates = {"A", "B", "C", "M"};

std::string read_one_of(const Fields& fields, Key key, std::span<const std::string_view> known) {
  std::string text = fields.text(key);
  if (text.empty() || std::ranges::find(known, text) != known.end()) return text;
  std::string all;
  for (const std::string_view one : known) all += (all.empty() ? "" : ", ") + std::string(one);
  fields.mistakes().add(fields.find(key)->line, in_quotes(key) + " is one of " + all);
  return text;
}

void check_date(const Fields& fields, Key key, const std::string& date) {
  const bool iso = date.size() == 10 && date[4] == '-' && is_date(date);
  if (!date.empty() && !iso) {
    fields.mistakes().add(fields.find(key)->line, in_quotes(key) + " is a date as in 2026-11-22");
  }
}

Guidance read_one_guidance(const Fields& fields) {
  Guidance guidance;
  guidance.body = fields.text("body");
  guidance.title = fields.text("title");
  guidance.date = fields.optional_text("date");
  guidance.para = fields.optional_text("para");
  guidance.url = fields.text("url");
  guidance.quote = fields.optional_text("quote");
  guidance.status = read_one_of(fields, "status", kGuidanceStates);
  if (!guidance.para.empty() && guidance.status == "M") {
    fields.mistakes().add(fields.line(), "\"para\" stands only where it was verified");
  }
  return guidance;
}

Service read_service(const Fields& fields) {
  Service service;
  service.name = fields.text("name");
  service.contact = fields.text("contact");
  service.hours = fields.text("hours");
  service.use = fields.text("use");
  service.state = read_one_of(fields, "state", kServiceStates);
  service.evidence = fields.text("evidence");
  service.checked = fields.text("checked");
  check_date(fields, "checked", service.checked);
  service.regions = fields.values<Region>("regions");
  if (service.regions.empty())
    fields.mistakes().add(fields.line(), "the service has no \"regions\"");
  return service;
}

}  // namespace

std::vector<Guidance> read_guidance(const LocatedValue& file, FileMistakes& mistakes) {
  const Fields fields(file, kGuidanceFileKeys, "guidance.jsonc", mistakes);
  return read_list(fields, "guidance", kGuidanceKeys, "guidance", read_one_guidance);
}

std::vector<Service> read_services(const LocatedValue& file, FileMistakes& mistakes) {
  const Fields fields(file, kServicesFileKeys, "services.jsonc", mistakes);
  return read_list(fields, "services", kServiceKeys, "a service", read_service);
}

std::string read_version(const LocatedValue& file, FileMistakes& mistakes) {
  return Fields(file, kPackKeys, "pack.jsonc", mistakes).text("version");
}

}  // namespace forethought

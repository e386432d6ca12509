// SPDX-License-Identifier: MIT
#include "host/app/checking/check_lines.h"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <utility>

#include "host/app/checking/draft_line.h"
#include "host/app/checking/finding_json.h"
#include "host/app/checking/post_input.h"
#include "host/app/checking/written_id.h"

namespace forethought {
namespace {

namespace json = boost::json;

Result<std::vector<PlacedFinding>> check_line(const std::string& line, const Checker& checker,
                                              const Context& context,
                                              const DisabledRules& disabled) {
  Result<Draft> draft = draft_in(line, context);
  if (!draft) return draft.error();
  return checker.check(*std::move(draft), disabled);
}

}  // namespace

void CheckResult::add(const std::vector<PlacedFinding>& findings) {
  found |= std::ranges::any_of(
      findings, [](const PlacedFinding& finding) { return finding.severity >= Severity::caution; });
}

void CheckResult::add(const CheckResult& other) {
  found |= other.found;
  failed |= other.failed;
}

CheckResult check_lines(std::istream& input, std::ostream& output, const Checker& checker,
                        const Context& context, const DisabledRules& disabled) {
  CheckResult result;
  PostLines lines(input);
  for (std::string line; lines.next(line);) {
    const auto findings = check_line(line, checker, context, disabled);
    output << "{\"id\":" << written_id(line);
    if (findings) {
      result.add(*findings);
      output << ",\"findings\":" << json::serialize(json_of(*findings, checker)) << "}\n";
    } else {
      result.failed = true;
      output << ",\"error\":" << json::serialize(json::string(findings.error().message)) << "}\n";
    }
    output.flush();
  }
  return result;
}

}  // namespace forethought

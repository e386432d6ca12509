// SPDX-License-Identifier: MIT
#include "host/app/checking/check.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <fstream>
#include <functional>

#include "host/app/checking/check_jobs.h"
#include "host/app/checking/check_lines.h"
#include "host/app/checking/finding_json.h"
#include "host/app/checking/post_input.h"
#include "host/app/checking/text_report.h"
#include "host/app/commands.h"

namespace forethought {
namespace {

namespace json = boost::json;

constexpr std::string_view kStandardInput = "-";

// One run over the files of the command line.
class Run {
 public:
  Run(const CheckOptions& options, const Checker& checker, const Streams& streams)
      : options_(options), checker_(checker), streams_(streams) {}

  int status() const {
    if (result_.failed) return kUnusable;
    return result_.found ? kFound : 0;
  }

  void report_for_people() {
    TextReport report(streams_.out, streams_.colours);
    check_texts([&](const std::string& file, const std::string& text, const Findings& findings) {
      report.add(file, text, findings, checker_);
    });
    report.summarise();
  }

  void report_json() {
    json::array files;
    check_texts([&](const std::string& file, const std::string&, const Findings& findings) {
      files.push_back(json::object{{"file", file}, {"findings", json_of(findings, checker_)}});
    });
    streams_.out << json::serialize(files) << "\n";
  }

  void answer_lines() {
    for_each_input([&](const std::string& file, std::istream& input) {
      const Context& context = options_.context;
      const DisabledRules& disabled = options_.disabled;
      const auto result = options_.jobs == 1
                              ? check_lines(input, streams_.out, checker_, context, disabled)
                              : check_lines_at_once(options_.jobs, input, streams_.out, checker_,
                                                    context, disabled);
      if (!result) return fail(result.error().message);
      result_.add(*result);
      if (input.bad()) fail(file + ": cannot be read to its end");
    });
  }

 private:
  using Findings = std::vector<PlacedFinding>;
  using Show =
      std::function<void(const std::string& file, const std::string& text, const Findings&)>;

  void check_texts(const Show& show) {
    for_each_input([&](const std::string& file, std::istream& input) {
      const auto text = whole_text(input);
      if (!text) return fail(file + ": " + text.error().message);
      const auto findings = checker_.check({*text, "", "", options_.context}, options_.disabled);
      if (!findings) return fail(file + ": " + findings.error().message);
      result_.add(*findings);
      show(file, *text, *findings);
    });
  }

  void for_each_input(const std::function<void(const std::string& file, std::istream&)>& use) {
    const std::vector<std::string> standard_input = {std::string(kStandardInput)};
    for (const std::string& file : options_.files.empty() ? standard_input : options_.files) {
      if (file == kStandardInput) {
        use("<stdin>", streams_.in);
        continue;
      }
      Result<std::ifstream> opened = open_post(file);
      if (opened) {
        use(file, *opened);
      } else {
        fail(opened.error().message);
      }
    }
  }

  void fail(const std::string& message) {
    complain(streams_.err, message);
    result_.failed = true;
  }

  const CheckOptions& options_;
  const Checker& checker_;
  const Streams& streams_;
  CheckResult result_;
};

}  // namespace

int check(const CheckOptions& options, const Checker& checker, const Streams& streams) {
  Run run(options, checker, streams);
  switch (options.format) {
    case CheckOptions::Format::text:
      run.report_for_people();
      break;
    case CheckOptions::Format::json:
      run.report_json();
      break;
    case CheckOptions::Format::ndjson:
      run.answer_lines();
      break;
  }
  return run.status();
}

}  // namespace forethought

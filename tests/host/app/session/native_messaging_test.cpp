// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <poll.h>

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "host/app/registering/manifest_forms.h"
#include "host/wire/message_reader.h"
#include "tests/host/app/started_program.h"

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

const std::string kOrigin = "chrome-extension://" + std::string(kChromiumExtensionId) + "/";
const std::vector<std::string> kAsChromium = {kOrigin};

std::string request(const std::string& fields, int id = 1) {
  return R"({"user":"ann","id":)" + std::to_string(id) + "," + fields + "}";
}
const std::string kHello = request(R"("type":"hello","protocol":1,"extension":"1.0.0")");
const std::string kCheck =
    request(R"("type":"check","box":"b","revision":1,"text":"MRN 123456")", 7);
const std::string kTurnOff =
    request(R"("type":"set-rule","rule":"patient-identifier.hospital-number","enabled":false)", 8);

std::size_t findings_in(const json::object& reply) {
  return reply.at("findings").as_array().size();
}

// All bytes of all files of a folder.
std::string everything_in(const fs::path& folder) {
  std::string bytes;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) bytes += contents_of(entry.path());
  }
  return bytes;
}

TEST_CASE("a host that a browser starts answers, and ends with its stream") {
  const InstalledProgram installed;
  StartedProgram host(installed, kAsChromium);

  const json::object hello = host.ask(kHello);
  const json::object checked = host.ask(kCheck);
  const auto end = host.end();

  CHECK(hello.at("pack") == "golden");
  CHECK(hello.at("rules") == 4);
  CHECK_FALSE(hello.contains("notice"));
  CHECK(checked.at("id") == 7);
  CHECK(findings_in(checked) == 1);
  CHECK(end.status == 0);
  CHECK(end.output == "");
  CHECK(end.errors == "");
  CHECK(fs::exists(installed.data() / "store.sqlite"));
}

TEST_CASE("Firefox starts the host in its own way") {
  const InstalledProgram installed;
  StartedProgram host(installed,
                      {"/usr/lib/mozilla/native-messaging-hosts/org.forethought.host.json",
                       std::string(kFirefoxExtensionId)});

  CHECK(host.ask(kHello).at("type") == "hello");
}

TEST_CASE("who holds the other end of a pipe hears of the host's end, and of nothing before") {
  const InstalledProgram installed;
  Pipe pipe;
  const int inherited = ::fcntl(pipe.writing(), F_DUPFD, 10);
  const std::string number = std::to_string(inherited);
  StartedProgram host(
      installed, kAsChromium,
      {"/bin/bash", "-c", "exec 3>&" + number + " " + number + ">&-; exec \"$0\" \"$@\""});
  ::close(inherited);
  pipe.close_writing();
  pollfd polled{pipe.reading(), POLLIN, 0};

  host.ask(kHello);
  CHECK(::poll(&polled, 1, 0) == 0);

  host.end();
  CHECK(::poll(&polled, 1, 10'000) == 1);
  CHECK((polled.revents & POLLHUP) != 0);
}

TEST_CASE("a file that whoever starts the host left open is closed in it") {
  const InstalledProgram installed;
  StartedProgram host(
      installed, kAsChromium,
      {"/bin/bash", "-c", "exec 3</etc/hostname 4</etc/passwd; exec \"$0\" \"$@\""});

  host.ask(kHello);

  for (const auto& entry :
       fs::directory_iterator("/proc/" + std::to_string(host.process()) + "/fd")) {
    std::error_code closed_meanwhile;
    CHECK_FALSE(fs::read_symlink(entry, closed_meanwhile).string().starts_with("/etc/"));
  }
}

TEST_CASE("another extension gets no answer") {
  const InstalledProgram installed;
  StartedProgram host(installed, {"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"});

  const auto end = host.end();

  CHECK(end.status == 1);
  CHECK(end.output == "");
  CHECK(end.errors == "forethought: started for an extension that is not Forethought's\n");
  CHECK_FALSE(fs::exists(installed.home()));
}

TEST_CASE("what is not a request is refused, and the port stays open") {
  const InstalledProgram installed;
  StartedProgram host(installed, kAsChromium);
  std::string huge = kCheck;
  huge.resize(kMaxMessageBytes + 1, ' ');

  CHECK(host.ask("").at("code") == "bad-json");
  CHECK(host.ask("\xFF\xFE").at("code") == "bad-json");
  CHECK(host.ask(R"({"type":"check","id":3,"text":"\ud83d"})").at("id") == 3);
  CHECK(host.ask(request(R"("type":"fly")")).at("code") == "unknown-type");
  std::thread browser([&] { host.send(huge); });
  const json::object refused = host.receive();
  browser.join();
  CHECK(refused.at("code") == "too-large");
  CHECK(refused.at("id") == 7);
  CHECK(findings_in(host.ask(kCheck)) == 1);
}

TEST_CASE("many requests at once are answered in their order") {
  const InstalledProgram installed;
  StartedProgram host(installed, kAsChromium);
  std::string stream;
  for (int id = 1; id <= 500; ++id) stream += framed(request(R"("type":"settings")", id));

  std::thread browser([&] { host.send_bytes(stream); });
  bool in_order = true;
  for (int id = 1; id <= 500; ++id) in_order = in_order && host.receive().at("id") == id;
  browser.join();

  CHECK(in_order);
}

TEST_CASE("a stream that ends inside a message ends the host with one line") {
  const InstalledProgram installed;
  StartedProgram host(installed, kAsChromium);
  (void)host.ask(kHello);

  host.send_bytes(framed(kCheck).substr(0, 20));
  const auto end = host.end();

  CHECK(end.status == 1);
  CHECK(end.output == "");
  CHECK(end.errors == "forethought: the browser's message ended before its end\n");
}

TEST_CASE("two hosts on one store: a choice in one browser holds in the other") {
  const InstalledProgram installed;
  StartedProgram one(installed, kAsChromium);
  StartedProgram other(installed, kAsChromium);
  CHECK(findings_in(one.ask(kCheck)) == 1);
  CHECK(findings_in(other.ask(kCheck)) == 1);

  CHECK(one.ask(kTurnOff).at("type") == "rule-set");

  const json::object pushed = other.receive();
  CHECK(pushed.at("type") == "changed");
  CHECK(pushed.at("what") == "rules");
  CHECK(findings_in(other.ask(kCheck)) == 0);
}

TEST_CASE("a request that comes before the news is answered by the news") {
  const InstalledProgram installed;
  StartedProgram one(installed, kAsChromium);
  StartedProgram other(installed, kAsChromium);
  CHECK(findings_in(other.ask(kCheck)) == 1);
  CHECK(one.ask(kTurnOff).at("type") == "rule-set");

  other.send(kCheck);

  CHECK(other.receive().at("type") == "changed");
  CHECK(findings_in(other.receive()) == 0);
}

TEST_CASE("hosts that start at the same moment all find their rules") {
  const InstalledProgram installed;
  std::vector<std::unique_ptr<StartedProgram>> hosts;
  for (int i = 0; i < 6; ++i) {
    hosts.push_back(std::make_unique<StartedProgram>(installed, kAsChromium));
  }

  for (const auto& host : hosts) {
    const json::object hello = host->ask(kHello);
    CHECK(hello.at("rules") == 4);
    CHECK_FALSE(hello.contains("notice"));
  }
}

TEST_CASE("a host that is killed leaves a store that the next one can use") {
  const InstalledProgram installed;
  {
    StartedProgram host(installed, kAsChromium);
    CHECK(host.ask(kTurnOff).at("type") == "rule-set");
    host.kill();
  }
  StartedProgram host(installed, kAsChromium);

  CHECK_FALSE(host.ask(kHello).contains("notice"));
  CHECK(findings_in(host.ask(kCheck)) == 0);
}

TEST_CASE("a damaged store is told to the user once") {
  const InstalledProgram installed;
  fs::create_directories(installed.data());
  write_file(installed.data() / "store.sqlite", std::string(8192, 'x'));
  {
    StartedProgram host(installed, kAsChromium);
    CHECK(host.ask(kHello).at("notice").as_string().starts_with("The file with your rules was"));
  }
  StartedProgram host(installed, kAsChromium);

  CHECK_FALSE(host.ask(kHello).contains("notice"));
}

TEST_CASE("nothing of a text is kept or said") {
  const InstalledProgram installed;
  StartedProgram host(installed, kAsChromium);
  const std::string text = "My patient ZEBRAFISH, MRN 123456, Z\\u00c9BRE";

  const std::string reply = json::serialize(
      host.ask(request(R"("type":"check","box":"b","revision":1,"text":")" + text +
                       R"(","context":{"parent":"ZEBRAFISH?","profile":"Dr ZEBRAFISH"})")));
  (void)host.ask(R"({"type":"check","id":1,"user":"u","text":"ZEBRAFISH \ud83d"})");
  const auto end = host.end();

  CHECK(reply.find("ZEBRA") == std::string::npos);
  CHECK(end.errors == "");
  const std::string kept = everything_in(installed.home());
  CHECK_FALSE(kept.empty());
  CHECK(kept.find("ZEBRA") == std::string::npos);
  CHECK(kept.find("123456,") == std::string::npos);
}

TEST_CASE("files of the store are for the user alone") {
  const InstalledProgram installed;
  StartedProgram host(installed, kAsChromium);
  (void)host.ask(kTurnOff);

  for (const auto& entry : fs::recursive_directory_iterator(installed.home() / ".local")) {
    CAPTURE(entry.path().string());
    const auto for_others = fs::perms::group_all | fs::perms::others_all;
    CHECK((entry.status().permissions() & for_others) == fs::perms::none);
  }
}

}  // namespace
}  // namespace forethought

// SPDX-License-Identifier: MIT
#include "host/app/doctor/host_trial.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>

#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include "host/app/registering/manifest_forms.h"
#include "host/descriptor.h"
#include "host/wire/message_reader.h"
#include "host/wire/message_writer.h"
#include "host/wire/replies.h"

extern char** environ;

namespace forethought {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr int kEndMilliseconds = 1000;

// A program that ends before it is spoken to must not end this one.
class WithoutPipeSignal {
 public:
  WithoutPipeSignal() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  WithoutPipeSignal(const WithoutPipeSignal&) = delete;
  WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;
  ~WithoutPipeSignal() { std::signal(SIGPIPE, before_); }

 private:
  void (*before_)(int);
};

std::vector<std::string> environment_with(const std::string& store) {
  constexpr std::string_view kStore = "FORETHOUGHT_STORE=";
  std::vector<std::string> environment = {std::string(kStore) + store};
  for (char** entry = environ; *entry; ++entry) {
    if (!std::string_view(*entry).starts_with(kStore)) environment.emplace_back(*entry);
  }
  return environment;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

// The process, or the error's number below zero.
pid_t start(const fs::path& program, const std::string& store, const PipeEnds& input,
            const PipeEnds& output) {
  std::vector<std::string> arguments = {
      program.string(), "chrome-extension://" + std::string(kChromiumExtensionId) + "/"};
  std::vector<std::string> environment = environment_with(store);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input.reading.number(), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output.writing.number(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t process = -1;
  const int failed = ::posix_spawn(&process, program.c_str(), &actions, nullptr,
                                   pointers(arguments).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? process : -failed;
}

std::string hello() {
  return json::serialize(json::object{{"type", "hello"},
                                      {"id", 1},
                                      {"protocol", kProtocol},
                                      {"extension", FORETHOUGHT_VERSION},
                                      {"user", "doctor"}});
}

std::string diagnose_request() {
  return json::serialize(json::object{{"type", "diagnose"}, {"id", 2}, {"user", "doctor"}});
}

bool is_hello(std::string_view text) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  const json::value* type =
      !error && value.is_object() ? value.get_object().if_contains("type") : nullptr;
  return type && type->is_string() && type->get_string() == "hello";
}

std::optional<HostFault> judge(const Incoming& answer, int milliseconds) {
  switch (answer.kind) {
    case Incoming::Kind::message:
      if (is_hello(answer.body)) return {};
      return HostFault{"host-refuses", "it answers, but not as Forethought does"};
    case Incoming::Kind::end:
      return HostFault{"host-exits", "it ends before it answers"};
    case Incoming::Kind::nothing:
      return HostFault{"host-silent",
                       "it did not answer within " + std::to_string(milliseconds / 1000) + " s"};
    case Incoming::Kind::too_large:
    case Incoming::Kind::lost:
      return HostFault{"host-prints", "it writes something that is no message"};
  }
  return {};
}

// Passes over what the host says unasked, as long as that is little.
std::vector<Examined> read_diagnosis(MessageReader& reader, int milliseconds) {
  constexpr int kMostMessages = 16;
  for (int i = 0; i < kMostMessages; ++i) {
    const Incoming incoming = reader.read(milliseconds);
    if (incoming.kind != Incoming::Kind::message) return {};
    auto diagnosis = read_diagnosed_reply(incoming.body);
    if (!diagnosis.empty()) return diagnosis;
  }
  return {};
}

HostTrial cannot_start(std::string why) {
  return {HostFault{"host-cannot-start", std::move(why)}, {}};
}

}  // namespace

HostTrial try_host(const fs::path& program, const std::string& store, int milliseconds) {
  const WithoutPipeSignal without_signal;
  auto input = PipeEnds::make();
  if (!input) return cannot_start(input.error().message);
  auto output = PipeEnds::make();
  if (!output) return cannot_start(output.error().message);
  const pid_t process = start(program, store, *input, *output);
  if (process < 0) return cannot_start(std::strerror(-process));
  input->reading.close();
  output->writing.close();

  // A host answers what it was sent before the end of its input, and then ends. A text that
  // something printed shows at that end too, where else there would be a wait for the rest of it.
  MessageWriter writer(input->writing.number());
  if (writer.write(hello())) (void)writer.write(diagnose_request());
  input->writing.close();
  MessageReader reader(output->reading.number());
  HostTrial trial{judge(reader.read(milliseconds), milliseconds), {}};
  if (!trial.fault) trial.diagnosis = read_diagnosis(reader, milliseconds);
  if (!trial.fault) (void)reader.read(kEndMilliseconds);
  ::kill(process, SIGKILL);
  ::waitpid(process, nullptr, 0);
  return trial;
}

}  // namespace forethought
